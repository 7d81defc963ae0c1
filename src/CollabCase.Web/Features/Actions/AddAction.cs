using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>Somebody says they will do something by a day: on its own, or out of a meeting, a decision or an issue.</summary>
public static class AddAction
{
    /// <summary>A link from a group, a meeting, a decision or an issue says which one it is.</summary>
    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";
        public int? Group { get; set; }
        public int? Meeting { get; set; }
        public int? Decision { get; set; }
        public int? Issue { get; set; }

        public static Query Of(Command command) =>
            new() { Reference = command.Reference, Group = command.Group, Meeting = command.Meeting, Decision = command.Decision, Issue = command.Issue };
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required PeopleToName People { get; init; }
        public required IReadOnlyList<Choice> Groups { get; init; }

        /// <summary>What it comes from, in words; null where it stands on its own.</summary>
        public required string? Origin { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public string? Title { get; set; }

        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }
        public string? OwnerName { get; set; }

        /// <summary>The reference of the organisation that the owner acts for.</summary>
        public string? Organisation { get; set; }
        public DateOnly? DueOn { get; set; }
        public DateOnly? RaisedOn { get; set; }

        /// <summary>The numbers of what it comes from.</summary>
        public int? Group { get; set; }
        public int? Meeting { get; set; }
        public int? Decision { get; set; }
        public int? Issue { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        /// <summary>The form of another one that comes from the same.</summary>
        public string AnotherHref => new AddressQuery().With("group", Said(Group)).With("meeting", Said(Meeting)).With("decision", Said(Decision)).With("issue", Said(Issue)).After(ActionCrumbs.ListOf(Reference) + "/add");

        private static string? Said(int? number) => number is { } known ? FormattableString.Invariant($"{known}") : null;
    }

    public sealed record Result(int Number, string Title);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what is to be done.").MaximumLength(GovernanceAction.TitleMaxLength).WithMessage($"Shorten what is to be done to {GovernanceAction.TitleMaxLength} characters or fewer.");
            RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the day by which it is to be done.");
            RuleFor(c => c.RaisedOn).NotNull().WithMessage("Enter the day it was agreed.");
        }
    }

    /// <summary>What an action can come from.</summary>
    private sealed record Origin(ActionOrigin Ids, int? Group, DateOnly? On, string? Words);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Actions, cancellationToken);
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var origin = await OriginAsync(visible, facts, request, clock.Today(), cancellationToken);
            return new()
            {
                Frame = frame,
                People = await people.ReadAsync(facts.PartnershipId, cancellationToken),
                Groups = facts.GroupChoices(),
                Origin = origin.Words,
                Form = new()
                {
                    Reference = frame.Reference, RaisedOn = origin.On ?? clock.Today(), Group = request.Group ?? origin.Group,
                    Meeting = origin.Ids.MeetingId is null ? null : request.Meeting, Decision = origin.Ids.DecisionId is null ? null : request.Decision, Issue = origin.Ids.EscalationId is null ? null : request.Issue,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var choices = await people.ReadAsync(facts.PartnershipId, cancellationToken);
            var origin = await OriginAsync(visible, facts, Query.Of(request), today, cancellationToken);
            var action = GovernanceAction.Raise(await db.NextActionNumberAsync(facts.PartnershipId, cancellationToken), request.Title ?? "",
                choices.Owner(request.Owner, request.OwnerName, request.Organisation, nameof(Command.Owner)), request.DueOn.GetValueOrDefault(), request.RaisedOn.GetValueOrDefault(),
                origin.Ids with { TierId = facts.GroupOf(request.Group) }, facts, today);
            db.Add(action);
            return new(action.Number, action.Title);
        }
    }

    // What the person cannot see is not named, and nothing comes from it.
    private static async Task<Origin> OriginAsync(Visible visible, GovernanceFacts facts, Query asked, DateOnly today, CancellationToken cancel)
    {
        var id = facts.PartnershipId;
        var meeting = asked.Meeting is null ? null : await visible.Meetings(today).Where(m => m.PartnershipId == id && m.Number == asked.Meeting).Select(m => new { m.Id, m.TierId, m.On, m.State }).SingleOrDefaultAsync(cancel);
        var decision = asked.Decision is null ? null : await visible.Decisions.Where(d => d.PartnershipId == id && d.Number == asked.Decision).Select(d => new { d.Id, d.TierId, d.Title, d.DecidedOn }).SingleOrDefaultAsync(cancel);
        var issue = asked.Issue is null ? null : await visible.Escalations(today).Where(e => e.PartnershipId == id && e.Number == asked.Issue).Select(e => new { e.Id, e.WithTierId, e.Title }).SingleOrDefaultAsync(cancel);
        var tier = facts.Tier(meeting?.TierId ?? decision?.TierId ?? issue?.WithTierId);
        var on = meeting?.On ?? decision?.DecidedOn;
        List<string> words =
        [
            .. meeting is null ? [] : new[] { $"the meeting of {facts.Tier(meeting.TierId)?.Name} on {Format.Date(meeting.On)}" },
            .. decision is null ? [] : new[] { $"the decision ‘{decision.Title}’" },
            .. issue is null ? [] : new[] { $"the issue ‘{issue.Title}’" },
        ];
        return new(new(null, meeting?.Id, decision?.Id, issue?.Id), tier is { IsWoundUp: false } ? tier.Number : null, on <= today ? on : null, words.Count == 0 ? null : Text.Listed(words));
    }
}
