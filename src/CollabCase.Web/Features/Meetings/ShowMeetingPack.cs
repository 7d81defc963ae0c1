using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Actions;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>
/// All that a group needs at a meeting on a few printed pages. Each reader finds in it what they may see elsewhere, and nothing more: without the
/// register no risks, without the money no money.
/// </summary>
public static class ShowMeetingPack
{
    /// <summary>So many decisions get a box each; more would fill a pack that nobody reads.</summary>
    public const int MostBoxes = 20;

    /// <summary>So many characters of the last minutes are printed.</summary>
    public const int MostOfMinutes = 4000;

    /// <summary>Where no meeting was held before, what changed in so many months is told; and so far ahead it looks at the least.</summary>
    public const int MonthsBack = 3, WeeksAhead = 8;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed record GateAhead(string WhereWeAre, IReadOnlyList<string> StillToCome, IReadOnlyList<string> Exceptions);

    public sealed record MoneyPart(string InWords, IReadOnlyList<MoneyOfYear> Years);

    public sealed record RiskPart(IReadOnlyList<ChangedRisk> Risks, int Count);

    /// <summary>What was written of the meeting before.</summary>
    public sealed record LastMinutes(int Number, DateOnly On, MinutesState? State, string? Text, bool IsCut);

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required int? PlannedMinutes { get; init; }
        public required string? Place { get; init; }
        public required string? Link { get; init; }
        public required IReadOnlyList<ExpectedMember> Expected { get; init; }
        public required string? QuorumNeeded { get; init; }
        public required IReadOnlyList<AgendaRow> Agenda { get; init; }
        public required IReadOnlyList<PaperRow> Papers { get; init; }
        public required IReadOnlyList<WaitingForDecision> Waiting { get; init; }
        public required OpenActionList Actions { get; init; }
        public required GateAhead Gate { get; init; }

        /// <summary>Null for those who are shown no money.</summary>
        public required MoneyPart? Money { get; init; }

        /// <summary>Null for those who do not see the register.</summary>
        public required RiskPart? Risks { get; init; }
        public required DateOnly Since { get; init; }
        public required IReadOnlyList<DateAhead> Dates { get; init; }
        public required LastMinutes? Minutes { get; init; }
        public required DateOnly Today { get; init; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
        public IReadOnlyList<AgendaRow> ToDecide => [.. Agenda.Where(i => i.Purpose is AgendaPurpose.Decision)];

        /// <summary>When an item comes up, if the meeting keeps to its agenda; null where that cannot be told.</summary>
        public TimeOnly? BeginsAt(AgendaRow item) => Meeting.StartsAt is { } starts && Agenda.Where(i => i.Position < item.Position).All(i => i.Minutes is not null)
            ? starts.AddMinutes(Agenda.Where(i => i.Position < item.Position).Sum(i => i.Minutes!.Value)) : null;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, OpenActions actions, GateReader gates, MoneyFacts money, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var where = await visible.MeetingOf(request.Reference, request.Number, today).Select(m => new { m.PlannedMinutes, m.Place, m.Link }).SingleAsync(cancellationToken);
            var agenda = await visible.AgendaAsync(request.Reference, request.Number, today, cancellationToken);
            var expected = await visible.ExpectedAsync(meeting, today, cancellationToken);
            var last = await visible.Meetings(today).Where(m => m.TierId == meeting.TierId && m.State == MeetingState.Held && m.On < meeting.On).OrderByDescending(m => m.On).ThenByDescending(m => m.Id)
                .Select(m => new LastMinutes(m.Number, m.On, m.MinutesState, m.MinutesText, false)).FirstOrDefaultAsync(cancellationToken);
            var since = last?.On ?? meeting.On.AddMonths(-MonthsBack);
            return new Page
            {
                Frame = frame,
                Meeting = meeting,
                PlannedMinutes = where.PlannedMinutes,
                Place = where.Place,
                Link = where.Link,
                Expected = expected,
                QuorumNeeded = await visible.QuorumNeededAsync(meeting, expected, cancellationToken),
                Agenda = agenda,
                Papers = await visible.PapersOf(request.Reference, request.Number, today).ToListAsync(cancellationToken),
                Waiting = await visible.WaitingAsync(meeting, [.. agenda.Select(i => i.Id)], today, cancellationToken),
                Actions = await actions.ReadAsync(frame.Reference, meeting.TierId, meeting.On, cancellationToken),
                Gate = await GateAsync(request.Reference, cancellationToken),
                Money = allowed.To(Act.SeeFunding) ? new((await money.OfPartnershipAsync(request.Reference, cancellationToken)).InWords(), await visible.MoneyByYearAsync(meeting.PartnershipId, today, cancellationToken)) : null,
                Risks = allowed.To(Act.SeeRisks) ? await RisksAsync(visible, request.Reference, since, cancellationToken) : null,
                Since = since,
                Dates = await visible.DatesAheadAsync(request.Reference, meeting, Later(meeting.On, today).AddDays(7 * WeeksAhead), today, cancellationToken),
                Minutes = Cut(last),
                Today = today,
            };
        }

        private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

        private async Task<GateAhead> GateAsync(string reference, CancellationToken cancel)
        {
            var at = await gates.ReadAsync(reference, cancel);
            var required = at.Checks.Where(c => c.Weight is CriterionWeight.Required).ToList();
            var ahead = required.Where(c => !c.IsInPlace).Select(c => c.Title).ToList();
            var inPlace = at.Partnership.EarlierStagesNotRecorded ? "recorded here" : "in place";
            // The list of the gate's own page has what is in place too, and its sentence says so.
            return new(ahead.Count == 0 ? ShowGate.WhereWeAre(at.Partnership, required)
                    : $"Of {required.Count} things that come before {at.Partnership.NextGate!.Value.LeadsTo().Label()}, {required.Count - ahead.Count} {(required.Count - ahead.Count == 1 ? "is" : "are")} {inPlace}. Still to come:", ahead,
                [.. at.Partnership.OpenExceptions().Select(e => $"{Criteria.Find(e.CriterionKey)?.TitleFor(at.Partnership.Profile) ?? e.CriterionKey}, by {Format.Date(e.ByWhen)}")]);
        }

        private static async Task<RiskPart> RisksAsync(Visible visible, string reference, DateOnly since, CancellationToken cancel)
        {
            var (risks, count) = await visible.ChangedRisksAsync(reference, since, cancel);
            return new(risks, count);
        }

        // At the end of a line, so that no sentence stops half way.
        private static LastMinutes? Cut(LastMinutes? last) => last?.Text is { Length: > MostOfMinutes } text
            ? last with { Text = text[..(text.LastIndexOf('\n', MostOfMinutes) is > 0 and var end ? end : MostOfMinutes)], IsCut = true }
            : last;
    }
}
