using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Milestones;

// One milestone with its parts, as the page reads it.
public static partial class ShowMilestone
{
    public sealed record DateChangeLine(int Number, DateOnly From, DateOnly To, ReplanReason Reason, string Note, DateTime AtUtc, string? By);

    public sealed record EvidenceLine(int Number, string Title, string? Link, string? Note, DateOnly AddedOn, DateOnly? WithdrawnOn);

    public sealed record PastWaitLine(int Number, string? What, string? Organisation, string? Person, DateOnly Since, DateOnly Until)
    {
        public string For => WaitingWords.For(What, Person, Organisation);

        public int Days => Until.DayNumber - Since.DayNumber;
    }

    public sealed class Neighbour
    {
        public required bool BuildsOnIt { get; init; }
        public required MilestoneLine Line { get; init; }
    }

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required Strand Strand { get; init; }
        public required Stage Stage { get; init; }
        public required string? DoneLooksLike { get; init; }
        public required long? OwnerPersonId { get; init; }
        public required string? OwnerName { get; init; }
        public required string? OwnerRole { get; init; }
        public required string? OwnerOrganisation { get; init; }
        public required MilestoneState State { get; init; }
        public required string? StateReason { get; init; }
        public required DateOnly? DroppedOn { get; init; }
        public required DateOnly? BaselineOn { get; init; }
        public required DateOnly? ForecastOn { get; init; }
        public required DateOnly? ActualOn { get; init; }
        public required string? WaitingFor { get; init; }
        public required string? WaitingForOrganisation { get; init; }
        public required string? WaitingForPerson { get; init; }
        public required DateOnly? WaitingSince { get; init; }
        public required bool IsWatched { get; init; }
        public required List<DateChangeLine> DateChanges { get; init; }
        public required List<EvidenceLine> Evidence { get; init; }
        public required List<PastWaitLine> PastWaits { get; init; }

        public MilestoneDates Dates => new(State, BaselineOn, ForecastOn, ActualOn);

        public MilestoneLine Line => new(Id, Number, Title, Strand, Stage, Dates, WaitingSince);

        /// <summary>'Anna Example, for Glen Trust'; null where nobody sees to it yet.</summary>
        public string? Owner => (OwnerName ?? OwnerRole, OwnerOrganisation) switch
        {
            (null, null) => null,
            ({ } who, null) => who,
            (null, { } organisation) => organisation,
            ({ } who, { } organisation) => $"{who}, for {organisation}",
        };

        /// <summary>For whom or what it waits.</summary>
        public string WaitsFor => WaitingWords.For(WaitingFor, WaitingForPerson, WaitingForOrganisation);
    }

    private static IQueryable<Details> Read(Visible visible, IQueryable<Milestone> milestones)
    {
        var (names, organisations, watches) = (visible.Names, visible.Organisations, visible.Watches);
        return milestones.Select(m => new Details
        {
            Id = m.Id, PartnershipId = m.PartnershipId, Number = m.Number, Title = m.Title, Strand = m.Strand, Stage = m.Stage, DoneLooksLike = m.DoneLooksLike,
            OwnerPersonId = m.OwnerPersonId, OwnerRole = m.OwnerRole,
            OwnerName = names.Where(n => n.Id == m.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            OwnerOrganisation = organisations.Where(o => o.Id == m.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault(),
            State = m.State, StateReason = m.StateReason, DroppedOn = m.DroppedOn, BaselineOn = m.BaselineOn, ForecastOn = m.ForecastOn, ActualOn = m.ActualOn,
            WaitingFor = m.WaitingFor, WaitingSince = m.WaitingSince,
            IsWatched = watches.Any(w => w.SubjectId == m.Id),
            WaitingForOrganisation = organisations.Where(o => o.Id == m.WaitingForOrganisationId).Select(o => o.Name).FirstOrDefault(),
            WaitingForPerson = names.Where(n => n.Id == m.WaitingForPersonId).Select(n => n.Name).FirstOrDefault(),
            DateChanges = m.DateChanges.OrderByDescending(c => c.Number)
                .Select(c => new DateChangeLine(c.Number, c.From, c.To, c.Reason, c.Note, c.AtUtc, names.Where(n => n.Id == c.ByPersonId).Select(n => n.Name).FirstOrDefault())).ToList(),
            Evidence = m.Evidence.OrderBy(e => e.Number).Select(e => new EvidenceLine(e.Number, e.Title, e.Link, e.Note, e.AddedOn, e.WithdrawnOn)).ToList(),
            PastWaits = m.PastWaits.OrderByDescending(w => w.Number)
                .Select(w => new PastWaitLine(w.Number, w.WaitedFor, organisations.Where(o => o.Id == w.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                    names.Where(n => n.Id == w.PersonId).Select(n => n.Name).FirstOrDefault(), w.Since, w.Until)).ToList(),
        });
    }
}
