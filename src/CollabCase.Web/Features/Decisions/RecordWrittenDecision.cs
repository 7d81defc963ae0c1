using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>Records what a group decided by replies in writing, within a window of days, with how each voting member replied.</summary>
public static class RecordWrittenDecision
{
    /// <summary>Whoever stopped being a member so many days ago may still have replied while they were one.</summary>
    public const int DaysLookedBack = 90;

    /// <summary>How somebody replied.</summary>
    public enum Reply
    {
        For = 1,
        Against,
        NoPreference,
    }

    public sealed record Query(string Reference, int Tier, int? Supersedes = null, string? For = null, int? Proposal = null) : IRequest<Page>;

    /// <summary>Somebody who can reply.</summary>
    public sealed record Voter(int Term, string Name, string? Organisation, DateOnly? Until);

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IDecisionPage
    {
        private Command _form = new();

        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required IReadOnlyList<Voter> Voters { get; init; }
        public required DecisionOptions Options { get; init; }

        public required Command Form
        {
            get => _form;
            set
            {
                _form = value;
                foreach (var voter in Voters) _form.Replies.TryAdd(voter.Term, null);
            }
        }

        DecisionForm IDecisionPage.Form => Form;
    }

    public sealed class Command : DecisionForm, ICommand<DecisionTaken>
    {
        public DateOnly? WindowFrom { get; set; }
        public DateOnly? WindowUntil { get; set; }

        /// <summary>By the number of the member's term.</summary>
        public Dictionary<int, Reply?> Replies { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];

        internal IReadOnlyCollection<WrittenReply> Given() =>
            [.. Replies.Where(r => r.Value is not null).Select(r => new WrittenReply(r.Key, r.Value switch { Reply.For => true, Reply.Against => false, _ => null }))];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new DecisionFormValidator());
            RuleFor(c => c.WindowFrom).NotNull().WithMessage("Enter the first day to reply.");
            RuleFor(c => c.WindowUntil).NotNull().WithMessage("Enter the last day to reply.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DecisionChoices choices, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var about = await visible.AboutToDecideAsync(tier, cancellationToken);
            var (names, organisations, earliest) = (visible.Names, visible.Organisations, today.AddDays(-DaysLookedBack));
            var voters = await (
                from t in visible.TierOf(request.Reference, request.Tier)
                from s in t.Seats
                from x in t.Terms
                where s.HasVote && x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= earliest)
                orderby s.Number, x.From
                select new
                {
                    x.Number, x.Name, x.Until,
                    Person = names.Where(n => n.Id == x.PersonId).Select(n => n.Name).FirstOrDefault(),
                    Organisation = organisations.Where(o => o.Id == x.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Decisions, cancellationToken),
                Tier = tier,
                Voters = [.. voters.Select(v => new Voter(v.Number, v.Person ?? v.Name ?? "Somebody", v.Organisation, v.Until < today ? v.Until : null))],
                Options = await choices.ReadAsync(tier, about.Delegated, request.Supersedes, cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference, Tier = tier.Number, Matter = DecisionPurpose.BindsFor(request.For, about.NextGate, about.Stage),
                    Supersedes = request.Supersedes, Proposal = request.Proposal, For = request.For,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, DecisionChoices choices, BoundRecords records, TimeProvider clock) : IRequestHandler<Command, DecisionTaken>
    {
        public async Task<DecisionTaken> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            var what = BoundRecords.ToTake(await records.ReadAsync(facts.PartnershipId, tier.MayDecide, cancellationToken), request.Title ?? "", request.DecisionText ?? "", request.Matter, request.Binds);
            var decision = Decision.TakeInWriting(await db.NextDecisionNumberAsync(facts.PartnershipId, cancellationToken), tier, what, request.WindowFrom.GetValueOrDefault(), request.WindowUntil.GetValueOrDefault(), request.Given(),
                await choices.ToSupersedeAsync(request.Reference, request.Supersedes, cancellationToken), facts, clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            db.Add(decision);
            await choices.AnswerAsync(request.Reference, request.Proposal, decision, facts, cancellationToken);
            return new(decision.Number, decision.Outcome);
        }
    }
}
