using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>The money of one partnership: who gives what, in which financial year, and whether it can be relied on.</summary>
public static class ShowFunding
{
    public sealed record Query(string Reference) : IRequest<Page>;

    /// <param name="Summary">The few figures first.</param>
    /// <param name="Shares">What each funder provides of the committed cash; null: there is none.</param>
    /// <param name="Cash">What is committed in cash; null: nothing is recorded.</param>
    /// <param name="InKind">What is committed in kind.</param>
    /// <param name="Received">What of the cash arrived and did not go back.</param>
    /// <param name="ToCome">Cash that is scheduled or claimed.</param>
    /// <param name="Indicative">What funders intend for later years without being bound to it.</param>
    /// <param name="CashAskedFor">Cash that was applied for or offered.</param>
    /// <param name="InKindAskedFor">In-kind that was applied for or offered.</param>
    /// <param name="CameToNothing">Awards that were declined or withdrawn, which count nowhere.</param>
    /// <param name="MayRecord">Whether the person may record an award now.</param>
    public sealed record Page(
        PartnershipFrame Frame, MoneySummary Summary, FunderSharesShown? Shares, MoneyByYear? Cash, MoneyByYear? InKind, MoneyByYear? Received, MoneyByYear? ToCome, MoneyByYear? Indicative,
        MoneyByYear? CashAskedFor, MoneyByYear? InKindAskedFor, MoneyByYear? CameToNothing, bool MayRecord) : IPartnershipPage
    {
        public bool IsEmpty => (Cash ?? InKind ?? CashAskedFor ?? InKindAskedFor ?? CameToNothing) is null;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, MoneyFacts facts, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var summary = await facts.OfPartnershipAsync(request.Reference, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var awards = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                join award in visible.AwardsInOutline on partnership.Id equals award.PartnershipId
                orderby award.Number
                let full = visible.Awards.Any(a => a.Id == award.Id)
                select new AwardOutline
                {
                    Number = award.Number,
                    Title = award.Title,
                    Kind = award.Kind,
                    State = award.State,
                    IsOpen = full,
                    // What is more than the outline is only for those who see the award in full.
                    RingFencedFor = full ? award.RingFencedFor : null,
                    IsRingFenced = full ? award.IsRingFenced : null,
                    Funders = (from funder in award.Funders
                               join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
                               orderby organisation.NameKey, organisation.Id
                               select new Funder(organisation.Id, organisation.Reference, organisation.Name)).ToList(),
                    Lines = award.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList(),
                }).AsSplitQuery().ToListAsync(cancellationToken);

            // Of the awards that the person sees in full.
            var payments = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                join award in visible.Awards on partnership.Id equals award.PartnershipId
                from payment in award.Payments
                select new PaymentOfAward(award.Number, award.Title, award.State, payment.State, payment.DueOn, payment.PaidOn, payment.Amount, payment.Returned)).ToListAsync(cancellationToken);

            return new Page(
                frame, summary, SharesOf(awards),
                Table("cash", "Committed cash", "Awards that were made, whether completed or not.", awards.Where(a => a.IsCommitted && !a.IsInKind)),
                Table("in-kind", "Committed in kind", "Time, premises and services, valued in pounds. Never added to cash.", awards.Where(a => a.IsCommitted && a.IsInKind)),
                PaymentsByYear.Received(request.Reference, payments),
                PaymentsByYear.ToCome(request.Reference, payments),
                AwardTable.Of("indicative", "Indicative, not committed", "What funders intend for later years without being bound to it. In none of the figures above.", request.Reference,
                    [.. awards.Where(a => a.IsCommitted && a.Indicative.Count > 0 && !a.IsInKind)], addedUp: true, indicative: true),
                Table("cash-asked-for", "Cash applied for or offered", "Not committed yet, so not in the figures above.", awards.Where(a => a.IsAskedFor && !a.IsInKind)),
                Table("in-kind-asked-for", "In-kind applied for or offered", "Not committed yet, so not in the figures above.", awards.Where(a => a.IsAskedFor && a.IsInKind)),
                Table("came-to-nothing", "Declined or withdrawn", "Counted nowhere.", awards.Where(a => !a.IsCommitted && !a.IsAskedFor), addedUp: false),
                http.HttpContext!.Features.Get<Allowed>()!.To(Act.RecordAward) && !frame.IsReadOnly);

            MoneyByYear? Table(string id, string caption, string counted, IEnumerable<AwardOutline> chosen, bool addedUp = true) =>
                AwardTable.Of(id, caption, counted, request.Reference, [.. chosen], addedUp);
        }

        private static FunderSharesShown? SharesOf(List<AwardOutline> awards) => FunderSharesShown.Of(
            [.. awards.Where(a => a.IsCommitted && !a.IsInKind).SelectMany(a => a.Certain).Select(l => new CommittedCash(l.FunderOrganisationId, l.Amount))],
            id => awards.SelectMany(a => a.Funders).First(f => f.Id == id).Name);
    }
}
