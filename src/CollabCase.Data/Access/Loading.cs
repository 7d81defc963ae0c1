using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>Loads aggregates whole and tracked, for a command to call their methods. Pages project instead.</summary>
public static partial class Loading
{
    /// <summary>The partnership with all its parts; null when there is none that the viewer sees.</summary>
    public static Task<Partnership?> WholePartnershipAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Partnerships
            .Include(p => p.Places).Include(p => p.Partners).Include(p => p.StagePeriods).Include(p => p.Attestations)
            .Include(p => p.Adaptations).Include(p => p.Exceptions).Include(p => p.GateDecisions).ThenInclude(d => d.Snapshots)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>The partnership with everything that its gate and its stage are about, to read and never to save.</summary>
    public static Task<Partnership?> PartnershipAtItsGateAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking()
            .Include(p => p.Partners).Include(p => p.StagePeriods).Include(p => p.Attestations).Include(p => p.Adaptations)
            .Include(p => p.Exceptions).Include(p => p.GateDecisions)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>
    /// Several partnerships with what is shown of them side by side, to read and never to save: of what people said and
    /// agreed, only what stands. The same few statements for one and for many.
    /// </summary>
    public static Task<List<Partnership>> PartnershipsAtAGlanceAsync(this Visible visible, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Include(p => p.Places).Include(p => p.Partners).Include(p => p.Adaptations)
            .Include(p => p.Attestations.Where(a => a.WithdrawnAtUtc == null)).Include(p => p.Exceptions.Where(e => e.EndedOn == null))
            .AsSplitQuery().ToListAsync(cancel);

    /// <summary>An award with all its parts.</summary>
    public static Task<Award?> WholeAwardAsync(this Visible visible, string? number, CancellationToken cancel) =>
        visible.Awards.Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).Include(a => a.ConditionsSet).Include(a => a.Reports).Include(a => a.Matches)
            .Include(a => a.Revisions).ThenInclude(r => r.Lines).Include(a => a.Contributions).AsSplitQuery().SingleOrDefaultAsync(a => a.Number == number, cancel);

    /// <summary>An award with all its parts, to read and never to save.</summary>
    public static Task<Award> AwardToReadAsync(this Visible visible, long id, CancellationToken cancel) =>
        visible.Awards.AsNoTracking().Include(a => a.Lines).Include(a => a.Payments).Include(a => a.ConditionsSet).Include(a => a.Reports).Include(a => a.Matches)
            .Include(a => a.Revisions).ThenInclude(r => r.Lines).Include(a => a.Contributions).AsSplitQuery().SingleAsync(a => a.Id == id, cancel);

    /// <summary>A report with all its parts, by its number in the partnership.</summary>
    public static Task<FundingReport?> WholeFundingReportAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        WholeReport(visible, partnership, number).SingleOrDefaultAsync(cancel);

    /// <summary>A report with all its parts, to read and never to save.</summary>
    public static Task<FundingReport?> FundingReportToReadAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        WholeReport(visible, partnership, number).AsNoTracking().SingleOrDefaultAsync(cancel);

    private static IQueryable<FundingReport> WholeReport(Visible visible, string? partnership, int number) =>
        visible.FundingReports.Where(r => r.Number == number && visible.Partnerships.Any(p => p.Id == r.PartnershipId && p.Reference == partnership))
            .Include(r => r.Awards).Include(r => r.Sections).Include(r => r.Lines).AsSplitQuery();

    /// <summary>One section of a report, to read and never to save.</summary>
    public static Task<ReportSection> SectionAsync(this Visible visible, long report, ReportSubject subject, CancellationToken cancel) =>
        visible.FundingReports.AsNoTracking().Where(r => r.Id == report).SelectMany(r => r.Sections).SingleAsync(s => s.Subject == subject, cancel);

    /// <summary>A milestone with all its parts, by its number in the partnership.</summary>
    public static Task<Milestone?> WholeMilestoneAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        visible.MilestonesOf(partnership)
            .Include(m => m.Evidence).Include(m => m.DateChanges).Include(m => m.PastWaits).Include(m => m.Dependencies)
            .AsSplitQuery().SingleOrDefaultAsync(m => m.Number == number, cancel);

    /// <summary>Several milestones with all their parts, in the same few statements for one and for many.</summary>
    public static IQueryable<Milestone> WholeMilestones(this Visible visible, IReadOnlyCollection<long> ids) =>
        visible.Milestones.Where(m => ids.Contains(m.Id))
            .Include(m => m.Evidence).Include(m => m.DateChanges).Include(m => m.PastWaits).Include(m => m.Dependencies).AsSplitQuery();

    /// <summary>What the rules of a milestone need to know of its partnership; null when there is none that the viewer sees.</summary>
    public static Task<PlanningFacts?> PlanningFactsAsync(this Visible visible, string? partnership, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking().Where(p => p.Reference == partnership)
            .Select(p => new PlanningFacts(p.Id, p.State, p.StateSince, PlanningFacts.Began(p.OpenedOn, p.TakenOverAt, p.StartedOn, p.StartedOnPrecision)))
            .SingleOrDefaultAsync(cancel);

    /// <summary>Every milestone of a partnership and what comes before what, to read and never to save.</summary>
    public static async Task<MilestoneGraph> MilestoneGraphAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        new((await visible.Milestones.AsNoTracking().Where(m => m.PartnershipId == partnershipId)
            .Select(m => new { m.Id, m.Number, m.Title, m.State, m.ActualOn, m.ForecastOn, DependsOn = m.Dependencies.Select(d => d.DependsOnMilestoneId).ToList() })
            .AsSingleQuery().ToListAsync(cancel)).Select(m => new MilestoneNode(m.Id, m.Number, m.Title, m.State, m.ActualOn ?? m.ForecastOn, m.DependsOn)));

    /// <summary>The number of the partnership's next milestone; its chain is locked by then.</summary>
    public static async Task<int> NextMilestoneNumberAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        (await visible.Milestones.Where(m => m.PartnershipId == partnershipId).MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;

    public static Task<Note?> WholeNoteAsync(this Visible visible, long partnershipId, int number, CancellationToken cancel) =>
        visible.Notes.SingleOrDefaultAsync(n => n.PartnershipId == partnershipId && n.Number == number, cancel);

    public static Task<Document?> WholeDocumentAsync(this Visible visible, long partnershipId, int number, CancellationToken cancel) =>
        visible.Documents.Include(d => d.Versions).SingleOrDefaultAsync(d => d.PartnershipId == partnershipId && d.Number == number, cancel);
    /// <summary>A risk with all its reviews, by its number in the partnership.</summary>
    public static Task<Risk?> WholeRiskAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        visible.RisksOf(partnership).Include(r => r.Reviews).SingleOrDefaultAsync(r => r.Number == number, cancel);

    /// <summary>What the rules of a risk need to know of its partnership; null when there is none that the viewer sees.</summary>
    public static async Task<RiskFacts?> RiskFactsAsync(this Visible visible, string? partnership, DateOnly today, CancellationToken cancel) =>
        await visible.Partnerships.AsNoTracking().Where(p => p.Reference == partnership)
            .Select(p => new
            {
                p.Id, p.State, p.StateSince,
                Partners = p.Partners.Where(x => (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today)).Select(x => x.OrganisationId).ToList(),
            }).AsSingleQuery().SingleOrDefaultAsync(cancel) is { } found ? new(found.Id, found.State, found.StateSince, found.Partners) : null;

    /// <summary>The number of the partnership's next risk; its chain is locked by then.</summary>
    public static async Task<int> NextRiskNumberAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        (await visible.Risks.Where(r => r.PartnershipId == partnershipId).MaxAsync(r => (int?)r.Number, cancel) ?? 0) + 1;

    /// <summary>A tier with all its seats and terms, by its number in the partnership.</summary>
    public static Task<GovernanceTier?> WholeTierAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        visible.Tiers.Include(t => t.Seats).Include(t => t.Terms).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Number == number && visible.Partnerships.Any(p => p.Id == t.PartnershipId && p.Reference == partnership), cancel);

    /// <summary>A meeting with all its parts, by its number in the partnership.</summary>
    public static Task<Meeting?> WholeMeetingAsync(this Visible visible, string? partnership, int number, DateOnly today, CancellationToken cancel) =>
        visible.Meetings(today).Include(m => m.Agenda).Include(m => m.Papers).Include(m => m.Attendance).Include(m => m.Conflicts).Include(m => m.Replies).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Number == number && visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == partnership), cancel);

    public static Task<Decision?> WholeDecisionAsync(this Visible visible, string? partnership, int number, CancellationToken cancel) =>
        visible.Decisions.Include(d => d.Replies).SingleOrDefaultAsync(d => d.Number == number && visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == partnership), cancel);

    public static Task<GovernanceAction?> WholeActionAsync(this Visible visible, string? partnership, int number, DateOnly today, CancellationToken cancel) =>
        visible.Actions(today).SingleOrDefaultAsync(a => a.Number == number && visible.Partnerships.Any(p => p.Id == a.PartnershipId && p.Reference == partnership), cancel);

    /// <summary>An escalation with all its steps, by its number in the partnership.</summary>
    public static Task<Escalation?> WholeEscalationAsync(this Visible visible, string? partnership, int number, DateOnly today, CancellationToken cancel) =>
        visible.Escalations(today).Include(e => e.Steps)
            .SingleOrDefaultAsync(e => e.Number == number && visible.Partnerships.Any(p => p.Id == e.PartnershipId && p.Reference == partnership), cancel);

    public static Task<Proposal?> WholeProposalAsync(this Visible visible, string? partnership, int number, DateOnly today, CancellationToken cancel) =>
        visible.Proposals(today).SingleOrDefaultAsync(x => x.Number == number && visible.Partnerships.Any(p => p.Id == x.PartnershipId && p.Reference == partnership), cancel);

    /// <summary>What the rules of governance need to know of a partnership; null when there is none that the viewer sees.</summary>
    public static async Task<GovernanceFacts?> GovernanceFactsAsync(this Visible visible, string? partnership, CancellationToken cancel)
    {
        var found = await visible.Partnerships.AsNoTracking().Where(p => p.Reference == partnership).Select(p => new { p.Id, p.State, p.StateSince, p.Profile }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.Id, found.State, found.StateSince, found.Profile,
            await visible.Tiers.AsNoTracking().Where(t => t.PartnershipId == found.Id).OrderBy(t => t.Kind).ThenBy(t => t.Number)
                .Select(t => new TierLine(t.Id, t.Number, t.Kind, t.Name, t.ParentTierId, t.EndedOn != null)).ToListAsync(cancel));
    }

    /// <summary>The latest round of the three questions with its answers; null before the first.</summary>
    public static Task<UnderstandingRound?> LatestUnderstandingAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        visible.UnderstandingRounds.Include(r => r.Answers).Where(r => r.PartnershipId == partnershipId).OrderByDescending(r => r.Number).AsSplitQuery().FirstOrDefaultAsync(cancel);

    public static Task<Organisation?> WholeOrganisationAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Organisations.Include(o => o.Identifiers).Include(o => o.Holidays).AsSplitQuery().SingleOrDefaultAsync(o => o.Reference == reference, cancel);

    public static Task<Person?> WholePersonAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.People.SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>A person's link to a partnership, by the references of both.</summary>
    public static Task<PartnershipMember?> MemberAsync(this Visible visible, string? partnership, string? person, CancellationToken cancel) =>
        visible.Members.SingleOrDefaultAsync(m =>
            visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == partnership) && visible.People.Any(p => p.Id == m.PersonId && p.Reference == person), cancel);
}
