using CollabCase.Web.Features.Portfolio;
using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>What the money of each partnership came to for each person supported, where both are recorded, and what was sustained afterwards.</summary>
public static class ShowCostPerPerson
{
    public sealed class Query : PortfolioSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Page(CostPerPersonView View);

    internal sealed class Handler(CostPerPersonReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new(await reader.ReadAsync(request, request.After, whole: false, cancellationToken));
    }
}
