using CollabCase.Data;
using CollabCase.Web.Giving;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Giving;

/// <summary>A funder's grants for the files. There are none where nobody is chosen or nothing can be published: the standard knows no empty file.</summary>
public static class ExportGiving
{
    public sealed class Query : IRequest<Package>
    {
        /// <inheritdoc cref="ShowGiving.Query.Funder"/>
        public string? Funder { get; set; }

        /// <summary>Where it says what can be published.</summary>
        public string PageHref => string.IsNullOrEmpty(Funder) ? ShowGiving.Path : $"{ShowGiving.Path}?funder={Uri.EscapeDataString(Funder)}";
    }

    /// <param name="Grants">Null: none.</param>
    public sealed record Package(GrantPackage? Grants);

    internal sealed class Handler(GivingReader reader, CollabCaseDb db, TimeProvider clock, GivingSettings settings) : IRequestHandler<Query, Package>
    {
        public Task<Package> Handle(Query request, CancellationToken cancellationToken) => db.InOneMomentAsync(async () =>
        {
            if (await reader.FunderAsync(request.Funder, cancellationToken) is not { } funder) return new Package(null);
            var grants = (await reader.AwardsAsync(funder, cancellationToken)).Select(award => award.Grant).OfType<Grant>().ToList();
            return new Package(grants.Count == 0 ? null : new GrantPackage(funder.As(AwardToPublish.PrefixOf(funder)), clock.Today(), grants) { Settings = settings });
        }, cancellationToken);
    }
}
