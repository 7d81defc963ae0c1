using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The partnerships that the person may see: sought, narrowed, in an order, page by page.</summary>
public static class ListPartnerships
{
    /// <summary>The number of partnerships is counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : PartnershipSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(string Reference, string Name, Stage Stage, PartnershipState State, string? LeadPartner, IReadOnlyList<string> Places,
        string? Coordinator, int OpenExceptions, int OverdueExceptions, bool FinishSettingUp, bool IsWatched);

    public sealed record Page(PartnershipFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, Places Places, IReadOnlyList<FunderChoice> Funders,
        IReadOnlyList<string> Messages, bool MayOpen, bool SeesAcross)
    {
        /// <summary>'312 partnerships', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 partnership",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} partnerships",
            _ => $"{Format.Number(Count)} partnerships",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFilters filters, PlaceList placeList, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await filters.ReadAsync(request, cancellationToken);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filters.Narrow(filter);

            var found = await Rows(left.From(cursor, filter.Sort)).Counting(left.Select(p => p.Id), CountedUpTo)
                .SliceAsync(cursor, list, r => PartnershipOrder.KeyOf(filter.Sort, r.Row.Stage, r.Row.Reference, r.Row.NameKey), r => r.Row.Id, cancellationToken);
            var places = await placeList.ReadAsync(cancellationToken);
            return new Page(filter, found.Select(r => r.Row.ToRow(places, viewer)), found.Count(), cursor is null, places, await filters.FundersAsync(cancellationToken),
                fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], AccessRules.Allows(Act.OpenPartnership, viewer, Standing.None), AccessRules.Allows(Act.SeePortfolio, viewer, Standing.None));
        }

        private IQueryable<Found> Rows(IQueryable<Partnership> partnerships)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var (names, organisations, watches) = (visible.Names, visible.Organisations, visible.Watches);
            return partnerships.Select(p => new Found
            {
                Id = p.Id, Reference = p.Reference, Name = p.Name, NameKey = p.NameKey, Stage = p.Stage, State = p.State,
                CoordinatorPersonId = p.CoordinatorPersonId,
                IsSetUp = p.SetUpCompletedAt != null,
                IsWatched = watches.Any(w => w.SubjectId == p.Id),
                LeadPartner = p.Partners
                    .Where(x => (x.Roles & PartnerRoles.Lead) != 0 && (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today))
                    .Select(x => organisations.Where(o => o.Id == x.OrganisationId).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
                Coordinator = names.Where(n => n.Id == p.CoordinatorPersonId).Select(n => n.Name).FirstOrDefault(),
                OpenExceptions = p.Exceptions.Count(e => e.EndedOn == null),
                OverdueExceptions = p.Exceptions.Count(e => e.EndedOn == null && e.ByWhen < today),
                PlaceCodes = p.Places.Select(x => x.PlaceCode).ToList(),
            }).AsSingleQuery();
        }
    }

    private sealed class Found
    {
        public required long Id { get; init; }
        public required string Reference { get; init; }
        public required string Name { get; init; }
        public required string NameKey { get; init; }
        public required Stage Stage { get; init; }
        public required PartnershipState State { get; init; }
        public required long? CoordinatorPersonId { get; init; }
        public required bool IsSetUp { get; init; }
        public required bool IsWatched { get; init; }
        public required string? LeadPartner { get; init; }
        public required string? Coordinator { get; init; }
        public required int OpenExceptions { get; init; }
        public required int OverdueExceptions { get; init; }
        public required List<string> PlaceCodes { get; init; }

        public Row ToRow(Places places, Viewer viewer) => new(Reference, Name, Stage, State, LeadPartner, places.NamesOf(PlaceCodes), Coordinator, OpenExceptions, OverdueExceptions,
            !IsSetUp && State is PartnershipState.Active && (viewer.Is(SystemRoles.Administrator) || (viewer.Is(SystemRoles.Coordinator) && CoordinatorPersonId == viewer.PersonId)), IsWatched);
    }
}
