using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Search;

[Route("search")]
public sealed class SearchController : FeatureController
{
    [HttpGet(""), May(Act.Enter)]
    public Task<IActionResult> Find(FindRecords.Query query) => Show(query);
}
