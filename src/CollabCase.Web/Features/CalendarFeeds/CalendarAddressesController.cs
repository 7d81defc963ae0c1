using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>The calendar addresses that a person has: nobody makes or sees anybody else's.</summary>
[Route("account/calendars")]
public sealed class CalendarAddressesController : FeatureController
{
    public const string List = "/account/calendars";

    private const string Once = "It stands below, this once.";

    [HttpGet(""), May(Act.Enter)]
    public Task<IActionResult> All(ListCalendars.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/calendar-address"), May(Act.SeePartnership)]
    public Task<IActionResult> OfPartnership(ShowPartnershipCalendar.Query query) => Show(query);

    [HttpGet("make"), May(Act.Enter)]
    public Task<IActionResult> Make(MakeCalendarAddress.Query query) => Show(query);

    [HttpPost("make"), May(Act.Enter)]
    public async Task<IActionResult> Make(MakeCalendarAddress.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new MakeCalendarAddress.Query(command.Partnership), (MakeCalendarAddress.Result r) => r.Next, r => ToShow(r, "The address is made."));
    }

    [HttpGet("replace"), May(Act.Enter)]
    public Task<IActionResult> Replace(ReplaceCalendarAddress.Query query) => Show(query);

    [HttpPost("replace"), May(Act.Enter)]
    public async Task<IActionResult> Replace(ReplaceCalendarAddress.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new ReplaceCalendarAddress.Query(command.Number), (MakeCalendarAddress.Result r) => r.Next, r => ToShow(r, "The address is replaced. The one before opens nothing any more."));
    }

    [HttpGet("revoke"), May(Act.Enter)]
    public Task<IActionResult> Revoke(RevokeCalendarAddress.Query query) => Show(query);

    [HttpPost("revoke"), May(Act.Enter)]
    public async Task<IActionResult> Revoke(RevokeCalendarAddress.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new RevokeCalendarAddress.Query(command.Number), (Done _) => List, _ => "The address is taken back. It opens nothing any more.");
    }

    private string ToShow(MakeCalendarAddress.Result made, string sentence)
    {
        AddressShownOnce.Keep(TempData, made.Address);
        return made.Address is null ? sentence : $"{sentence} {Once}";
    }
}
