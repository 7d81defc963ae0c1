using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>Reads what a report is assembled from. Only those who keep the partnership's awards ask for it, who see all of it.</summary>
public sealed class ReportRecordsReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<ReportContent> AssembleAsync(long partnershipId, IReadOnlyCollection<long> awardIds, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        FundingReport.EnsurePeriod(from, until);
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        // Instants of the days in between, as people count days here.
        var (begins, ends) = (from.AddDays(-1).EndsAtUtc(), until.EndsAtUtc());
        var asOf = today < until ? today : until;
        return ReportAssembly.Of(new ReportRecords
        {
            Awards = await AwardsAsync(visible, partnershipId, awardIds, cancel),
            CommittedCash = await CashAsync(visible, partnershipId, cancel),
            Spending = await visible.WholeSpendingPlan(partnershipId).AsNoTracking().SingleOrDefaultAsync(cancel) is { } plan
                ? new SpendingRecord(plan.AmountsOf(plan.Current), [.. plan.Spent.Select(s => new QuarterSpending(s.Quarter, s.Amount))], plan.RunsOutOn, plan.Follows, plan.FollowsOn, plan.GapDays, plan.GapPence is { } gap ? Money.FromPence(gap) : null)
                : null,
            Milestones = await MilestonesAsync(visible, partnershipId, (from, until), (begins, ends), asOf, cancel),
            Decisions = await visible.Decisions
                .Where(d => d.PartnershipId == partnershipId && d.DecidedOn >= from && d.DecidedOn <= until && d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null)
                .Select(d => new DecisionRecord(d.Id, d.Number, d.Title, d.DecidedOn, d.Matter == DecisionMatters.Award, d.Matter == DecisionMatters.Award ? d.BindsId : null)).ToListAsync(cancel),
            Risks = (await visible.Risks.Where(r => r.PartnershipId == partnershipId && r.State == RiskState.Open).Select(r => new { r.Id, r.Number, r.Title, r.Likelihood, r.Impact }).ToListAsync(cancel))
                .ConvertAll(r => new RiskRecord(r.Id, r.Number, r.Title, new RiskScore(r.Likelihood, r.Impact))),
            // What is noted about a risk is for those who see the register.
            Notes = (await visible.Notes.Where(n => n.PartnershipId == partnershipId && n.SharedWith == SharedWith.Everyone && n.WithdrawnAtUtc == null && n.WrittenAtUtc >= begins && n.WrittenAtUtc < ends && !n.About.StartsWith("risk-"))
                .Select(n => new { n.Id, n.Number, n.Body, n.WrittenAtUtc }).ToListAsync(cancel)).ConvertAll(n => new NoteRecord(n.Id, n.Number, n.Body, Format.DateInLondon(n.WrittenAtUtc))),
            Evidence = await visible.Milestones.Where(m => m.PartnershipId == partnershipId)
                .SelectMany(m => m.Evidence.Where(e => e.WithdrawnOn == null && e.AddedOn >= from && e.AddedOn <= until), (m, e) => new EvidenceRecord(e.Id, m.Number, m.Title, e.Title, e.AddedOn)).ToListAsync(cancel),
            People = await visible.WholePeopleSupported(partnershipId).SelectMany(s => s.Figures).Select(f => new PeopleRecord(f.Id, f.Year, f.People, f.Source)).ToListAsync(cancel),
        }, from, until, today);
    }

    private static async Task<IReadOnlyList<AwardRecord>> AwardsAsync(Visible visible, long partnershipId, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var found = await visible.Awards.Where(a => a.PartnershipId == partnershipId && ids.Contains(a.Id)).OrderBy(a => a.Number).Select(a => new
        {
            a.Id,
            a.Title,
            a.Kind,
            Funders = (from funder in a.Funders
                       join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
                       orderby organisation.NameKey, organisation.Id
                       select organisation.Name).ToList(),
            Lines = a.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList(),
            Payments = a.Payments.Where(p => p.PaidOn != null).Select(p => new { p.State, p.PaidOn, p.Amount, p.ReturnedOn, p.Returned }).ToList(),
            Contributions = a.Contributions.Select(c => new ContributionRecord(c.Id, c.Kind, c.What, c.GivenOn, c.Value)).ToList(),
        }).AsSplitQuery().ToListAsync(cancel);
        return found.ConvertAll(a => new AwardRecord(a.Id, a.Title, AwardOutline.NamesOf(a.Funders), a.Kind is AwardKind.InKind, a.Lines,
            [.. a.Payments.Where(p => p.State is PaymentState.Paid or PaymentState.Returned).Select(p => new PaymentRecord(p.PaidOn!.Value, p.Amount, p.ReturnedOn, p.Returned ?? Money.Zero))], a.Contributions));
    }

    private static async Task<IReadOnlyList<CashIn>> CashAsync(Visible visible, long partnershipId, CancellationToken cancel) =>
        [.. (await visible.AwardsInOutline.Where(a => a.PartnershipId == partnershipId).OrderBy(a => a.Number).Select(a => new AwardedCash(a.Number, a.Title, a.Kind, a.State, a.AwardedOn,
            a.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList())).ToListAsync(cancel))
            .SelectMany(a => a.Cash(MoneyCertainty.Committed))];

    private static async Task<IReadOnlyList<MilestoneRecord>> MilestonesAsync(
        Visible visible, long partnershipId, (DateOnly From, DateOnly Until) days, (DateTime Begins, DateTime Ends) instants, DateOnly asOf, CancellationToken cancel)
    {
        var ((from, until), (begins, ends)) = (days, instants);
        return await visible.Milestones.Where(m => m.PartnershipId == partnershipId
                && ((m.ActualOn >= from && m.ActualOn <= until) || (m.DroppedOn >= from && m.DroppedOn <= until) || (Milestone.OpenStates.Contains(m.State) && m.ForecastOn < asOf) || m.DateChanges.Any(c => c.AtUtc >= begins && c.AtUtc < ends)))
            .OrderBy(m => m.Number)
            .Select(m => new MilestoneRecord(m.Id, m.Number, m.Title, m.State, m.ForecastOn, m.ActualOn, m.DroppedOn,
                m.DateChanges.Where(c => c.AtUtc >= begins && c.AtUtc < ends).OrderBy(c => c.Number).Select(c => new DateMoved(c.From, c.To, c.Reason)).ToList())).AsSplitQuery().ToListAsync(cancel);
    }
}
