using CollabCase.Data;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Giving;
using MediatR;

namespace CollabCase.Web.Features.Giving;

/// <summary>What a funder can publish as 360Giving, and what it cannot and why.</summary>
public static class ShowGiving
{
    /// <summary>The most awards that are listed under one heading; a funder mends the first, and then sees the next.</summary>
    public const int MostListed = 200;

    public const string Path = "/funding/360giving";

    public sealed class Query : IRequest<Page>
    {
        /// <summary>The reference of the funder, for those who see every record.</summary>
        public string? Funder { get; set; }
    }

    /// <param name="Funder">Null: nobody is chosen.</param>
    /// <param name="Funders">Those who can be chosen; none where the funder is the person's own organisation.</param>
    /// <param name="Ready">How many awards are in the files.</param>
    /// <param name="Left">Those that are not, with the reasons; the first of them.</param>
    /// <param name="LeftCount">How many they are.</param>
    /// <param name="Better">Those that are in the files and could be better; the first of them.</param>
    /// <param name="BetterCount">How many they are.</param>
    /// <param name="Settings">What the installation says of what is published.</param>
    public sealed record Page(
        OrganisationToPublish? Funder, IReadOnlyList<Funder> Funders, int Ready,
        IReadOnlyList<PublishedAward> Left, int LeftCount, IReadOnlyList<PublishedAward> Better, int BetterCount, GivingSettings Settings)
    {
        public string FileHref(string ending) => Funders.Count > 0 ? $"{Path}.{ending}?funder={Uri.EscapeDataString(Funder!.Reference)}" : $"{Path}.{ending}";
    }

    internal sealed class Handler(GivingReader reader, CollabCaseDb db, GivingSettings settings) : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) => db.InOneMomentAsync(async () =>
        {
            var funders = await reader.FundersAsync(cancellationToken);
            if (await reader.FunderAsync(request.Funder, cancellationToken) is not { } funder) return new Page(null, funders, 0, [], 0, [], 0, settings);
            var awards = await reader.AwardsAsync(funder, cancellationToken);
            var (left, better) = (awards.Where(a => a.Grant is null).ToList(), awards.Where(a => a.Grant is not null && a.Notes.Count > 0).ToList());
            return new Page(funder, funders, awards.Count - left.Count, [.. left.Take(MostListed)], left.Count, [.. better.Take(MostListed)], better.Count, settings);
        }, cancellationToken);
    }
}
