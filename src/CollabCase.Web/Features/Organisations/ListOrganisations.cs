using AutoMapper;
using AutoMapper.QueryableExtensions;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>The directory of organisations, by name: sought, narrowed, page by page.</summary>
public static class ListOrganisations
{
    /// <summary>The number of organisations is counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : OrganisationSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(long Id, string NameKey, string Reference, string Name, Sector Sector, OrganisationType Type, IReadOnlyList<string> Identifiers);

    public sealed record Page(OrganisationFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<string> Messages)
    {
        /// <summary>'312 organisations', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 organisation",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} organisations",
            _ => $"{Format.Number(Count)} organisations",
        };
    }

    public sealed class Maps : Profile
    {
        public Maps() => CreateMap<Organisation, Row>().ForCtorParam(nameof(Row.Identifiers), row => row.MapFrom(o => o.Identifiers.Select(i => i.Value).ToList()));
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, AutoMapper.IConfigurationProvider maps) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = OrganisationFilter.Read(request);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filter.Narrow(db, viewer);
            var found = await left.From(cursor, o => o.NameKey, o => o.Id)
                .ProjectTo<Row>(maps).Counting(left.Select(o => o.Id), CountedUpTo).AsSingleQuery()
                .SliceAsync(cursor, list, r => r.Row.NameKey, r => r.Row.Id, cancellationToken);
            return new Page(filter, found.Select(r => r.Row), found.Count(), cursor is null, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit]);
        }
    }
}
