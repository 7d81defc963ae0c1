using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Gates;
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
        public required PartnershipMoney? Money { get; init; }
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

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, GateFactsReader gateFacts, PlaceList placeList, TimeProvider clock, IHttpContextAccessor http)
        : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var allowed = http.HttpContext?.Features.Get<Allowed>() ?? new Allowed(viewer, Standing.None);
            var mayManage = allowed.To(Act.ManagePartnership);
            var partnership = await visible.PartnershipAtHomeAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var around = await AroundAsync(partnership.Id, cancellationToken);
            var money = allowed.To(Act.SeeFunding) ? PartnershipMoney.Of(await AmountsAsync(partnership.Id, cancellationToken), today) : null;
            var names = await NamesAsync(partnership, money?.OverHalf, cancellationToken);
            var next = partnership.State is PartnershipState.Closed ? null : partnership.WhatsNext(await gateFacts.ReadAsync(partnership.Id, cancellationToken), today);
            var partners = partnership.PartnersOn(today);
            return new Page
            {
                Frame = frames.Of(partnership, PartnershipFrame.Overview),
                Partnership = partnership,
                Now = new Stay(around.Since, around.Precision),
                Lead = partnership.LeadName is { } lead ? new(lead, partnership.LeadEmail) : null,
                Coordinator = around.CoordinatorName is { } coordinator ? new(coordinator, around.CoordinatorEmail) : null,
                Exceptions = [.. partnership.OpenExceptions().Select(e => Open(e, partnership.Profile, today))],
                Next = next,
                PartnerCount = partners.Count,
                Partners = [.. Enum.GetValues<PartnerRoles>().Where(r => r != PartnerRoles.None)
                    .Select(role => new RoleLine(role, [.. partners.Where(p => p.Has(role)).Select(p => names.GetValueOrDefault(p.OrganisationId, "an organisation"))]))
                    .Where(line => line.Names.Count > 0)],
                Money = money,
                Warnings = allowed.To(Act.SeeWarnings)
                    ? [.. PartnershipWarnings.Of(partnership, money?.OverHalf is { } most ? (names.GetValueOrDefault(most.OrganisationId, "One funder"), most.Share) : null, today)]
                    : [],
                // What is still open is a question to those who can answer it, and to nobody else.
                Details = [.. Details(partnership, around, allowed.To(Act.SeeFunding)).RowsBelowPurpose(await placeList.ReadAsync(cancellationToken))
                    .Where(row => row.Answer is not null || mayManage)],
                MayManage = mayManage,
                MayDecide = allowed.To(Act.DecideGate) && partnership.IsOpenToChange,
            };
        }

        private static OpenException Open(AgreedException exception, PartnershipProfile profile, DateOnly today) => new(exception.Number,
            Criteria.Find(exception.CriterionKey)?.TitleFor(profile) ?? exception.CriterionKey, exception.ByWhen, exception.IsOverdue(today), ExceptionWords.Due(exception.ByWhen, today));

        private async Task<Around> AroundAsync(long id, CancellationToken cancel)
        {
            var visible = db.VisibleTo(viewer);
            var (coordinators, awards) = (visible.CoordinatorsToReach, visible.Awards);
            return await visible.Partnerships.Where(p => p.Id == id).Select(p => new Around
            {
                Since = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.From).FirstOrDefault(),
                Precision = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.FromPrecision).FirstOrDefault(),
                CoordinatorName = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Name).FirstOrDefault(),
                CoordinatorEmail = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Email).FirstOrDefault(),
                LeadAward = awards.Where(a => a.Id == p.LeadAwardId).Select(a => a.Number).FirstOrDefault(),
                PlaceCodes = p.Places.Select(x => x.PlaceCode).ToList(),
            }).AsSingleQuery().SingleAsync(cancel);
        }

        private Task<List<CommittedAmount>> AmountsAsync(long partnershipId, CancellationToken cancel) =>
            db.VisibleTo(viewer).AwardsInOutline.Where(a => a.PartnershipId == partnershipId && Award.CommittedStates.Contains(a.State))
                .SelectMany(a => a.Lines, (a, line) => new CommittedAmount(a.Kind, line.Year, line.FunderOrganisationId, line.AmountPence)).ToListAsync(cancel);

        private Task<Dictionary<long, string>> NamesAsync(Partnership partnership, FunderShare? overHalf, CancellationToken cancel)
        {
            var ids = partnership.Partners.Select(p => p.OrganisationId).ToHashSet();
            if (overHalf is not null) ids.Add(overHalf.OrganisationId);
            return db.VisibleTo(viewer).Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        }

        private static PartnershipDetails Details(Partnership p, Around around, bool withMoney) => new()
        {
            Reference = p.Reference, Name = p.Name, Purpose = p.Purpose, Vision = p.Vision, PeopleWeSupport = p.PeopleWeSupport,
            Theme = p.Theme, Form = p.Form, DesignedBy = p.DesignedBy, DeliveredBy = p.DeliveredBy, Profile = p.Profile,
            LeadName = p.LeadName, LeadEmail = p.LeadEmail, LeadAward = withMoney ? around.LeadAward : null, LeadInKindNote = withMoney ? p.LeadInKindNote : null,
            StartedOn = p.StartedOn, StartedOnPrecision = p.StartedOnPrecision, ExpectedEndOn = p.ExpectedEndOn, PlaceCodes = around.PlaceCodes,
        };
    }

    private sealed class Around
    {
        public required DateOnly? Since { get; init; }
        public required DatePrecision Precision { get; init; }
        public required string? CoordinatorName { get; init; }
        public required string? CoordinatorEmail { get; init; }
        public required string? LeadAward { get; init; }
        public required List<string> PlaceCodes { get; init; }
    }
}
