using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Reviews;
using CollabCase.Web.Features.Risks;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The home of one partnership: which it is, where it stands, whom to reach, what is next.</summary>
public static class ShowPartnership
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Partnership Partnership { get; init; }
        public required Stay Now { get; init; }
        public required Contact? Lead { get; init; }
        public required Contact? Coordinator { get; init; }
        public required IReadOnlyList<OpenException> Exceptions { get; init; }
        public required GateProgress? Next { get; init; }
        public required IReadOnlyList<RoleLine> Partners { get; init; }

        /// <summary>How many are partners today.</summary>
        public required int PartnerCount { get; init; }

        /// <summary>Null for those who are not shown money.</summary>
        public required MoneySummary? Money { get; init; }
        public required IReadOnlyList<PartnershipWarning> Warnings { get; init; }
        public required IReadOnlyList<DetailRow> Details { get; init; }
        public required bool MayManage { get; init; }
        public required bool MayDecide { get; init; }

        public bool MayChange => MayManage && Partnership.IsOpenToChange;
        public bool FinishSettingUp => MayChange && Partnership.SetUpCompletedAt is null;
    }

    /// <summary>Since when it is at its stage.</summary>
    public sealed record Stay(DateOnly? Since, DatePrecision Precision);

    public sealed record Contact(string Name, string? Email);

    public sealed record OpenException(int Number, string Title, DateOnly ByWhen, bool IsOverdue, string DueInWords);

    /// <summary>A role and the partners who have it.</summary>
    public sealed record RoleLine(PartnerRoles Role, IReadOnlyList<string> Names);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, GateFactsReader facts, PartnershipFrames frames, PlaceList placeList, TimeProvider clock, IHttpContextAccessor http)
        : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            if (allowed?.Partnership is not { } seen) throw new RecordNotFoundException();
            var mayManage = allowed.To(Act.ManagePartnership);
            var around = await db.AtHomeAsync(seen, today, cancellationToken);
            var partnership = around.Partnership;
            var awards = await db.LinesOfAwardsAsync(seen, cancellationToken);
            var committed = Committed(awards);
            var money = allowed.To(Act.SeeFunding) ? MoneySummary.Of(committed, today) : null;
            var names = await db.PartnerNamesAsync(seen, cancellationToken);
            var next = partnership.State is PartnershipState.Closed ? null : partnership.WhatsNext(await facts.ReadAsync(seen.Id, awards, cancellationToken), today);
            var leadAward = money is not null && partnership.LeadAwardId is { } lead ? await LeadAwardAsync(lead, cancellationToken) : null;
            var partners = partnership.PartnersOn(today);
            return new Page
            {
                Frame = frames.Of(partnership, PartnershipFrame.Overview),
                Partnership = partnership,
                Now = new Stay(around.Since, around.Precision),
                Lead = partnership.LeadName is { } name ? new(name, partnership.LeadEmail) : null,
                Coordinator = around.CoordinatorName is { } coordinator ? new(coordinator, around.CoordinatorEmail) : null,
                Exceptions = [.. partnership.OpenExceptions().Select(e => Open(e, partnership.Profile, today))],
                Next = next,
                PartnerCount = partners.Count,
                Partners = [.. Enum.GetValues<PartnerRoles>().Where(r => r != PartnerRoles.None)
                    .Select(role => new RoleLine(role, [.. partners.Where(p => p.Has(role)).Select(p => names.GetValueOrDefault(p.OrganisationId, "an organisation"))]))
                    .Where(line => line.Names.Count > 0)],
                Money = money,
                Warnings = allowed.To(Act.SeeWarnings)
                    ? [.. PartnershipWarnings.Of(partnership, money is not null ? OverHalf(committed, awards) : null, around.LeadRolesHeld, today),
                        .. RiskWarnings.Of(partnership.State, around.RisksToReview, around.VeryHighRisksWithoutResponse), .. ReviewWarnings.Of(partnership.State, around.ReviewsOverdue)]
                    : [],
                // What is still open is a question to those who can answer it, and to nobody else.
                Details = [.. Details(partnership, leadAward, money is not null).RowsBelowPurpose(await placeList.ReadAsync(cancellationToken))
                    .Where(row => row.Answer is not null || mayManage)],
                MayManage = mayManage,
                MayDecide = allowed.To(Act.DecideGate) && partnership.IsOpenToChange,
            };
        }

        private static OpenException Open(AgreedException exception, PartnershipProfile profile, DateOnly today) => new(exception.Number,
            Criteria.Find(exception.CriterionKey)?.TitleFor(profile) ?? exception.CriterionKey, exception.ByWhen, exception.IsOverdue(today), ExceptionWords.Due(exception.ByWhen, today));

        private static List<CommittedAmount> Committed(IEnumerable<LineOfAward> awards) =>
            [.. awards.Where(a => a.Pence is not null && Award.CommittedStates.Contains(a.State)).Select(a => new CommittedAmount(a.Kind, a.Year, a.FunderOrganisationId, a.Pence!.Value))];

        private static (string Funder, string Share)? OverHalf(IEnumerable<CommittedAmount> committed, IEnumerable<LineOfAward> awards) =>
            FunderShares.OverHalf(committed.Where(a => a.Kind is not AwardKind.InKind).Select(a => new CommittedCash(a.FunderOrganisationId, Money.FromPence(a.Pence)))) is { } most
                ? (awards.FirstOrDefault(a => a.FunderOrganisationId == most.OrganisationId)?.FunderName ?? "One funder", most.InWords) : null;

        // A funder is told the number of an award of its own only.
        private Task<string?> LeadAwardAsync(long id, CancellationToken cancel) =>
            db.VisibleTo(viewer).Awards.Where(a => a.Id == id).Select(a => a.Number).SingleOrDefaultAsync(cancel);

        private static PartnershipDetails Details(Partnership p, string? leadAward, bool withMoney) => new()
        {
            Reference = p.Reference, Name = p.Name, Purpose = p.Purpose, Vision = p.Vision, PeopleWeSupport = p.PeopleWeSupport,
            Theme = p.Theme, Form = p.Form, DesignedBy = p.DesignedBy, DeliveredBy = p.DeliveredBy, Profile = p.Profile,
            LeadName = p.LeadName, LeadEmail = p.LeadEmail, LeadAward = leadAward, LeadInKindNote = withMoney ? p.LeadInKindNote : null,
            StartedOn = p.StartedOn, StartedOnPrecision = p.StartedOnPrecision, ExpectedEndOn = p.ExpectedEndOn, PlaceCodes = [.. p.Places.Select(x => x.PlaceCode)],
        };
    }
}
