using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>One award in full: who gives it, how much in which year, on what conditions, and where that is from.</summary>
public static class ShowAward
{
    public sealed record Query(string Reference, string Number, int? Before) : IRequest<Page>;

    /// <param name="Amounts">Null: no amount was published.</param>
    /// <param name="Indicative">What is not committed; null: nothing.</param>
    /// <param name="Changes">What changed; null for those to whom no history is open.</param>
    /// <param name="MayChange">Whether the person may change the award now.</param>
    /// <param name="Records">What has come of it.</param>
    public sealed record Page(PartnershipFrame Frame, Details Award, MoneyByYear? Amounts, MoneyByYear? Indicative, HistoryTimeline? Changes, bool MayChange, AwardRecords Records) : IPartnershipPage;

    public sealed class Details
    {
        public required long Id { get; init; }
        public required long PartnershipId { get; init; }
        public required string Number { get; init; }
        public required string Title { get; init; }
        public required AwardKind? Kind { get; init; }
        public required AwardState State { get; init; }
        public required DateOnly? AwardedOn { get; init; }
        public required bool? IsRingFenced { get; init; }
        public required string? RingFencedFor { get; init; }
        public required string? Conditions { get; init; }
        public required string? Source { get; init; }
        public required string? InKindBasis { get; init; }
        public required string? Identifier { get; init; }
        public required string? Description { get; init; }
        public required DateOnly? PlannedFrom { get; init; }
        public required DateOnly? PlannedUntil { get; init; }
        public required Funder? Recipient { get; init; }
        public required string? Programme { get; init; }
        public required string? ProgrammeCode { get; init; }
        public required Money? AppliedFor { get; init; }
        public required bool? FromOpenCall { get; init; }
        public required string? WebAddress { get; init; }
        public required IReadOnlyList<Funder> Funders { get; init; }

        public bool IsInKind => Kind is AwardKind.InKind;

        public string GivenBy => AwardOutline.NamesOf([.. Funders.Select(f => f.Name)]);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                join award in visible.Awards on partnership.Id equals award.PartnershipId
                where award.Number == request.Number
                select new Details
                {
                    Id = award.Id,
                    PartnershipId = award.PartnershipId,
                    Number = award.Number,
                    Title = award.Title,
                    Kind = award.Kind,
                    State = award.State,
                    AwardedOn = award.AwardedOn,
                    IsRingFenced = award.IsRingFenced,
                    RingFencedFor = award.RingFencedFor,
                    Conditions = award.Conditions,
                    Source = award.Source,
                    InKindBasis = award.InKindBasis,
                    Identifier = award.Identifier,
                    Description = award.Description,
                    PlannedFrom = award.PlannedFrom,
                    PlannedUntil = award.PlannedUntil,
                    Recipient = visible.Organisations.Where(o => o.Id == award.RecipientOrganisationId).Select(o => new Funder(o.Id, o.Reference, o.Name)).FirstOrDefault(),
                    Programme = award.Programme,
                    ProgrammeCode = award.ProgrammeCode,
                    AppliedFor = award.AppliedFor,
                    FromOpenCall = award.FromOpenCall,
                    WebAddress = award.WebAddress,
                    Funders = (from funder in award.Funders
                               join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
                               orderby organisation.NameKey, organisation.Id
                               select new Funder(organisation.Id, organisation.Reference, organisation.Name)).ToList(),
                }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = allowed.To(Act.SeeHistory)
                ? await history.OfPartAsync(found.PartnershipId, found.Id, AwardCrumbs.Address(frame, found.Number), request.Before, cancellationToken)
                : null;
            var records = await AwardRecords.ReadAsync(visible, found.Id, found.Funders, clock.Today(), cancellationToken);
            return new Page(frame, found, Amounts(found, records.Award.Lines, false), Amounts(found, records.Award.Lines, true), changes, allowed.To(Act.RecordAward) && !frame.IsReadOnly, records);
        }

        private static MoneyByYear? Amounts(Details award, IReadOnlyCollection<AwardLine> all, bool indicative)
        {
            var lines = all.Where(l => l.IsIndicative == indicative).ToList();
            if (lines.Count == 0) return null;
            List<FinancialYear?> columns = [.. lines.Select(l => l.Year).Distinct().OrderBy(y => y is null).ThenBy(y => y)];
            var rows = award.Funders
                .Select(f => (f.Name, Lines: lines.Where(l => l.FunderOrganisationId == f.Id).ToList()))
                .Append((Name: SplitNotPublished, Lines: lines.Where(l => l.FunderOrganisationId is null).ToList()))
                .Where(row => row.Lines.Count > 0)
                .Select(row => Row(row.Name, row.Lines));
            return new MoneyByYear(indicative ? "indicative" : "amounts", indicative ? "Indicative, not committed" : award.IsInKind ? "Value in kind by financial year" : "Amounts by financial year", "Funder", columns, [new MoneyGroup(null, [.. rows])])
            {
                Totals = Row("Total", lines),
            };

            MoneyRow Row(string name, IReadOnlyCollection<AwardLine> of) => new(name, null,
                [.. columns.Select(year => new MoneyCell(of.Any(l => l.Year == year) ? Money.Sum(of.Where(l => l.Year == year).Select(l => l.Amount)) : null))],
                new MoneyCell(Money.Sum(of.Select(l => l.Amount))));
        }
    }

    /// <summary>What stands for joint money of which nobody has said how it is split.</summary>
    public const string SplitNotPublished = "All together, split not published";
}
