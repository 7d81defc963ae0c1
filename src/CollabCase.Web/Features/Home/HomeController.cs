using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Home;

public sealed class HomeController : FeatureController
{
    [HttpGet("/"), May(Act.Enter)]
    public Task<IActionResult> Home(ShowHome.Query query) => Show(query);
}
