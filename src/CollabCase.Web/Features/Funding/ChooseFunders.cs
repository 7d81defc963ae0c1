using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>
/// Who gives the award: the step before recording one, and before correcting its funders. Everything chosen is in the
/// address, so nothing is lost by searching, going back or coming again.
/// </summary>
public static class ChooseFunders
{
    /// <summary>How many organisations a search shows.</summary>
    public const int MostFound = 20;

    public sealed class Query : IRequest<Page>
    {
        public string Reference { get; set; } = "";

        /// <summary>The award whose funders are corrected; null: a new one.</summary>
        public string? Number { get; set; }

        /// <summary>The references of those chosen so far.</summary>
        public List<string> Funder { get; set; } = [];

        /// <summary>What is searched for in the directory.</summary>
        public string? Q { get; set; }

        /// <summary>Goes on, rather than searching.</summary>
        public bool Next { get; set; }

        /// <summary>The page after this one, with those who were chosen.</summary>
        public string NextAddress =>
            $"/partnerships/{Reference}/awards/{(Number is null ? "record" : $"{Number}/correct-funders")}?{string.Join('&', Funder.Select(f => "funder=" + Uri.EscapeDataString(f)))}";
    }

    /// <param name="Title">The award's title; null for a new one.</param>
    /// <param name="Near">Who is chosen, and who is a partner or funds this partnership already.</param>
    /// <param name="Found">Whom the search found besides; null: nothing was searched for.</param>
    public sealed record Page(PartnershipFrame Frame, string? Title, IReadOnlyList<Funder> Near, IReadOnlyList<Funder>? Found, Query Form) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var visible = db.VisibleTo(viewer);
            string? title = null;
            if (request.Number is not null)
            {
                var award = await visible.AwardInGridAsync(request.Reference, request.Number, cancellationToken);
                title = award.Title;
                if (request.Funder.Count == 0 && !request.Next && request.Q is null) request.Funder = [.. award.Funders.Select(f => f.Reference)];
            }
            var here = visible.Partnerships.Where(p => p.Reference == request.Reference);
            var partners = here.SelectMany(p => p.Partners).Where(partner => partner.LeftOn == null).Select(partner => partner.OrganisationId);
            var givers = from partnership in here
                         join award in visible.Awards on partnership.Id equals award.PartnershipId
                         from funder in award.Funders
                         select funder.OrganisationId;
            var near = await visible.Organisations.Where(o => request.Funder.Contains(o.Reference) || partners.Contains(o.Id) || givers.Contains(o.Id))
                .OrderBy(o => o.NameKey).ThenBy(o => o.Id).Select(o => new Funder(o.Id, o.Reference, o.Name)).ToListAsync(cancellationToken);
            return new Page(frame, title, near, await FoundAsync(visible, Text.Fold(request.Q ?? ""), [.. near.Select(o => o.Reference)], cancellationToken), request);
        }

        private static async Task<IReadOnlyList<Funder>?> FoundAsync(Visible visible, string words, List<string> besides, CancellationToken cancel) => words.Length == 0
            ? null
            : await visible.Organisations.Where(o => (o.NameKey.StartsWith(words) || o.NameKey.Contains(" " + words)) && !besides.Contains(o.Reference))
                .OrderBy(o => o.NameKey).ThenBy(o => o.Id).Take(MostFound).Select(o => new Funder(o.Id, o.Reference, o.Name)).ToListAsync(cancel);
    }
}
