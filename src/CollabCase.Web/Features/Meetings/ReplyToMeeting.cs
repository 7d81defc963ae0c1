using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>A member says whether they come to a meeting that lies ahead, send their deputy, or cannot come; again, to change it. Whoever records attendance starts from this.</summary>
public static class ReplyToMeeting
{
    /// <summary>The home of the person.</summary>
    public const string Home = "home";

    public const string NoSeat = "You do not sit in this group on the day of the meeting, so nobody waits for your answer.";

    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public string? From { get; set; }
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }

        /// <summary>Whether the person sits in the group on that day.</summary>
        public required bool HasSeat { get; init; }

        /// <summary>Who comes when they cannot; null where nobody is named, or may come.</summary>
        public required string? Deputy { get; init; }
        public required bool IsAhead { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";

        public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<ReplyAnswer>().Where(a => a is not ReplyAnswer.Deputy || Deputy is not null).Select(a => new Choice(a.ToString(), Say(a, Deputy)))];

        /// <summary>Why there is nothing to answer, in a sentence; null where there is.</summary>
        public string? WhyNot => Frame.IsReadOnly ? "So nothing can be answered for now."
            : Meeting.State is not MeetingState.Scheduled || !IsAhead ? "This meeting has been held, was cancelled, or its day has passed."
            : HasSeat ? null : NoSeat;
    }

    public sealed class Command : ICommand<Done>, IChangesWhatWasShown
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public ReplyAnswer? Answer { get; set; }

        /// <summary>Where the person came from: their home, or else the meeting.</summary>
        public string? From { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        public string WayBack => From is Home ? "/" : $"/partnerships/{Reference}/meetings/{Number}";
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotNull().WithMessage("Choose whether you come.");
    }

    /// <summary>What a member says of themselves.</summary>
    public static string Say(ReplyAnswer answer, string? deputy = null) => answer switch
    {
        ReplyAnswer.Coming => "I can come",
        ReplyAnswer.Deputy => deputy is null ? "I send my deputy" : $"I send my deputy, {deputy}",
        _ => "I cannot come",
    };

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, me) = (db.VisibleTo(viewer), clock.Today(), viewer.PersonId);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var names = visible.Names;
            var term = await visible.Tiers.Where(t => t.Id == meeting.TierId).SelectMany(t => t.Terms.Where(x => x.PersonId == me && x.From <= meeting.On && (x.Until == null || x.Until >= meeting.On)), (t, x) => new
            {
                x.Id, Deputy = t.ProxiesMayAttend ? names.Where(n => n.Id == x.DeputyPersonId).Select(n => n.Name).FirstOrDefault() ?? x.DeputyName : null,
            }).FirstOrDefaultAsync(cancellationToken);
            var said = term is null ? null : await visible.Meetings(today).Where(m => m.Id == meeting.Id).SelectMany(m => m.Replies).Where(r => r.SeatTermId == term.Id).Select(r => (ReplyAnswer?)r.Answer).SingleOrDefaultAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                HasSeat = term is not null,
                Deputy = term?.Deputy,
                IsAhead = meeting.On >= today,
                Form = new() { Reference = request.Reference, Number = request.Number, Answer = said, From = request.From },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.GovernanceFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            var tier = await visible.WholeTierAsync(request.Reference, facts.Tier(meeting.TierId)!.Number, cancellationToken) ?? throw new RecordNotFoundException();
            var term = tier.TermsOn(meeting.On).FirstOrDefault(t => t.PersonId == viewer.PersonId) ?? throw new DomainRuleException(NoSeat);
            meeting.Reply(tier, term.Number, request.Answer.GetValueOrDefault(), facts, today);
            return Done.It;
        }
    }
}
