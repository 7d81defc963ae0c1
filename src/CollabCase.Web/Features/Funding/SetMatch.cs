using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>What other money an award has to be matched with, from whom, and which awards meet that.</summary>
public static class SetMatch
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>
    {
        public required IReadOnlyList<Choice> Others { get; init; }
    }

    public sealed class Command : ChangesAward
    {
        public Money? MatchAmount { get; set; }
        public int? MatchPercent { get; set; }
        public string? MatchFrom { get; set; }
        public bool MatchInKindCounts { get; set; }

        /// <summary>The numbers of the awards that meet it.</summary>
        public List<string> Matches { get; set; } = [];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var now = await visible.Awards.Where(a => a.Id == award.Id).Select(a => new { a.MatchAmount, a.MatchPercent, a.MatchFrom, a.MatchInKindCounts }).SingleAsync(cancellationToken);
            var others = await visible.Awards.Where(a => a.PartnershipId == award.PartnershipId && a.Id != award.Id).OrderBy(a => a.Number)
                .Select(a => new { a.Id, a.Number, a.Title, a.State, Meets = visible.Awards.Any(x => x.Id == award.Id && x.Matches.Any(m => m.MatchingAwardId == a.Id)) }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Others = [.. others.Select(a => new Choice(a.Number, $"{a.Title} ({a.Number})", a.State.Label()))],
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = award.Number,
                    Version = award.Version,
                    MatchAmount = now.MatchAmount,
                    MatchPercent = now.MatchPercent,
                    MatchFrom = now.MatchFrom,
                    MatchInKindCounts = now.MatchInKindCounts,
                    Matches = [.. others.Where(a => a.Meets).Select(a => a.Number)],
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var meets = await visible.Awards.Where(a => a.PartnershipId == award.PartnershipId && request.Matches.Contains(a.Number)).Select(a => a.Id).ToListAsync(cancellationToken);
            if (meets.Count < request.Matches.Distinct().Count()) throw new Domain.DomainRuleException("Choose awards from the list.", nameof(request.Matches));
            award.SetMatch(new MatchDetails { Amount = request.MatchAmount, Percent = request.MatchPercent, From = request.MatchFrom, InKindCounts = request.MatchInKindCounts, AwardIds = meets });
            return Done.It;
        }
    }
}
