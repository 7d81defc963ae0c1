using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.History;

[Route("")]
public sealed class HistoryController : FeatureController
{
    [HttpGet("partnerships/{reference}/history"), May(Act.SeeHistory)]
    public Task<IActionResult> OfPartnership(ShowPartnershipHistory.Query query) => Show(query);

    [HttpGet("partnerships/{reference}/history.csv"), May(Act.SeeHistory)]
    public Task<IActionResult> Export(ExportPartnershipHistory.Query query) => Download(query);

    [HttpGet("organisations/{reference}/history"), May(Act.SeePortfolio)]
    public Task<IActionResult> OfOrganisation(ShowOrganisationHistory.Query query) => Show(query);

    [HttpGet("people/{reference}/history"), May(Act.SeePeople)]
    public Task<IActionResult> OfPerson(ShowPersonHistory.Query query) => Show(query);
}
