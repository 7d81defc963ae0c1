using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Home;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Desk;

/// <summary>'What do I have to do?': what is late, due and waiting across somebody's partnerships, what changed in them lately, and what comes next at their gates.</summary>
public static class ShowDesk
{
    /// <summary>Each list shows so many lines; the rest are a link away.</summary>
    public const int MostLines = Keyset.PageSize;

    /// <summary>The filter offers so many partnerships by name.</summary>
    public const int MostChoices = 100;

    /// <summary>What changed is looked back at for a week.</summary>
    public const int DaysBack = 7;

    public const int MostRecent = 10;

    public sealed class Query : DeskSearch, IRequest<Page>;

    public sealed record Choice(string Reference, string Name);

    /// <param name="Desk">What there is to do.</param>
    /// <param name="Partnerships">The partnerships that the desk can be narrowed to, by name.</param>
    /// <param name="Choices">Whose things the person can choose between.</param>
    /// <param name="Recent">What changed in the partnerships in the last week, newest first.</param>
    /// <param name="Cards">The partnerships, with what comes next at the gate of each.</param>
    public sealed record Page(DeskOverview Desk, IReadOnlyList<Choice> Partnerships, IReadOnlyList<Whose> Choices, IReadOnlyList<NewestWrite> Recent, CardList Cards)
    {
        public DeskFilter Filter => Desk.Asked;
    }

    public sealed class Handler(DeskReader desk, HistoryReader history, PartnershipCards cards, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await desk.FilterAsync(request, cancellationToken);
            var overview = await desk.ReadAsync(filter, MostLines, cancellationToken);
            var partnerships = filter.Whose is Whose.Funded ? filter : filter with { Whose = Whose.All };
            var mine = desk.Partnerships(partnerships with { Partnership = null });
            var choices = await mine.Where(p => p.State != PartnershipState.Closed).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostChoices).Select(p => new Choice(p.Reference, p.Name)).ToListAsync(cancellationToken);
            var narrowed = desk.Partnerships(partnerships);
            var recent = await history.NewestInAsync(narrowed, clock.GetUtcNow().UtcDateTime.AddDays(-DaysBack), MostRecent, cancellationToken);
            var list = await cards.ReadAsync(narrowed.Where(p => p.State != PartnershipState.Closed), cancellationToken);
            return new Page(overview, choices, desk.Choices, recent, list);
        }
    }
}
