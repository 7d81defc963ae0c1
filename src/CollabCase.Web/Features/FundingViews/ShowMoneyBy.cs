using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The portfolio by partnership, funder, place, theme, stage, year, kind or outcome. Every view adds up to the same totals, those of the portfolio.</summary>
public static class ShowMoneyBy
{
    public sealed class Query : MoneyBySearch, IRequest<Page>;

    public sealed record Page(MoneyByView View);

    internal sealed class Handler(MoneyByReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new(await reader.ReadAsync(request, whole: false, cancellationToken));
    }
}
