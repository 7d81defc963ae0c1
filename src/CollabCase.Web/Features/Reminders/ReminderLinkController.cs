using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCase.Web.Features.Reminders;

/// <summary>
/// What somebody does with a link in a reminder, signed in or not. To open it changes nothing, however often and by whomever: programs that look at
/// mail follow links. One that opens nothing, or nothing any more to that person, is answered alike, whatever it is.
/// </summary>
[AllowAnonymous, ByReminderLink, EnableRateLimiting(RequestLimits.SecretAddresses), RequestSizeLimit(MostBytes)]
public sealed class ReminderLinkController : FeatureController
{
    // More than anything that is asked here.
    private const int MostBytes = 64 * 1024;

    [HttpGet("/reminders/{token}")]
    public Task<IActionResult> Read(string token) => Opened((link, _) => Show(new OpenReminder.Query(token, link)));

    [HttpGet("/reminders/{token}/done")]
    public Task<IActionResult> Done(string token) => Opened((link, about) => about.CanBeDone ? Show(new DoneByLink.Query(token, link)) : Show(new OpenReminder.Query(token, link)));

    [HttpPost("/reminders/{token}/done")]
    public Task<IActionResult> Done(DoneByLink.Command command) => Opened((link, about) =>
    {
        if (!about.CanBeDone) return Show(new OpenReminder.Query(command.Token, link));
        (command.Link, command.Reference) = (link, about.Subject!.Reference);
        return Submit(command, new DoneByLink.Query(command.Token, link), (Done _) => AddressOf(command.Token), _ => null);
    });

    [HttpGet("/reminders/{token}/later")]
    public Task<IActionResult> Later(string token) => Opened((link, about) => about.Subject!.IsOpen ? Show(new PutOffByLink.Query(token, link)) : Show(new OpenReminder.Query(token, link)));

    [HttpPost("/reminders/{token}/later")]
    public Task<IActionResult> Later(PutOffByLink.Command command) => Opened((link, about) =>
    {
        if (!about.Subject!.IsOpen) return Show(new OpenReminder.Query(command.Token, link));
        command.Link = link;
        return Submit(command, new PutOffByLink.Query(command.Token, link), (Done _) => AddressOf(command.Token), _ => null);
    });

    [HttpGet("/no-more-mail/{token}")]
    public Task<IActionResult> NoMoreMail(string token) => IsToTurnOff ? Show(new TurnOffMail.Query(token)) : NothingAsync();

    /// <summary>Answered with a page and no redirect, by which mail programs would not know that it was done.</summary>
    [HttpPost("/no-more-mail/{token}"), OneClick]
    public async Task<IActionResult> NoMoreMail(TurnOffMail.Command command)
    {
        if (!IsToTurnOff) return await NothingAsync();
        command.Reference = await Send(new OwnReference.Query());
        await Send(command);
        return await Show(new TurnOffMail.Query(command.Token));
    }

    private bool IsToTurnOff => HttpContext.Features.Get<OpenedLink>()?.TurnsOff == true;

    private async Task<IActionResult> Opened(Func<ReminderLink, OpenReminder.Page, Task<IActionResult>> open)
    {
        if (HttpContext.Features.Get<OpenedLink>()?.One is not { } link) return await NothingAsync();
        var about = await Send(new OpenReminder.Query("", link));
        return about.Subject is null ? await NothingAsync() : await open(link, about);
    }

    private Task<IActionResult> NothingAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.FromResult<IActionResult>(View(nameof(OpenReminder)));
    }

    private static string AddressOf(string token) => $"{SecretAddresses.Reminders}/{token}";
}
