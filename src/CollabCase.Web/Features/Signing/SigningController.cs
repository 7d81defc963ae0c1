using CollabCase.Data.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// What somebody without an account does with the link that they were sent. To open it changes nothing, however often and by whomever: programs
/// that look at mail follow links. A link that opens nothing is answered alike, whatever it is.
/// </summary>
[Route("sign/{token}"), AllowAnonymous, BySigningLink, EnableRateLimiting(RequestLimits.SecretAddresses), RequestSizeLimit(MostBytes)]
public sealed class SigningController : FeatureController
{
    // More than anything that may be said here, so that somebody who pastes too much is told so beside their words.
    private const int MostBytes = 512 * 1024;

    [HttpGet("")]
    public Task<IActionResult> Read(string token) => Opened(token, _ => Show(new SignByLink.Query(token)));

    [HttpPost("")]
    public Task<IActionResult> Sign(SignByLink.Command command) => Opened(command.Token, link =>
    {
        command.Reference = link.Reference;
        return Submit(command, new SignByLink.Query(command.Token), (Done _) => AddressOf(command.Token), _ => null);
    });

    [HttpGet("decline")]
    public Task<IActionResult> Decline(string token) => Opened(token, _ => Show(new DeclineByLink.Query(token)));

    [HttpPost("decline")]
    public Task<IActionResult> Decline(DeclineByLink.Command command) => Opened(command.Token, link =>
    {
        command.Reference = link.Reference;
        return Submit(command, new DeclineByLink.Query(command.Token), (Done _) => AddressOf(command.Token), _ => null);
    });

    [HttpGet("copy")]
    public Task<IActionResult> Copy(string token) => Opened(token, _ => FileOf(token), _ => FileOf(token));

    private async Task<IActionResult> FileOf(string token)
    {
        var copy = await Send(new CopyByLink.Query(token));
        return File(copy.Content, AgreedDocumentWriter.MediaType, copy.FileName);
    }

    private async Task<IActionResult> Opened(string token, Func<SigningLink, Task<IActionResult>> open, Func<SigningLink, Task<IActionResult>>? used = null)
    {
        var page = await Send(new OpenSigningLink.Query(token));
        switch (page.Link?.State)
        {
            case SigningLinkState.Open: return await open(page.Link);
            case SigningLinkState.Signed or SigningLinkState.Declined: return used is null ? await Show(new ShowSignature.Query(token)) : await used(page.Link);
            default:
                Response.StatusCode = StatusCodes.Status404NotFound;
                return View(nameof(OpenSigningLink), page);
        }
    }

    private static string AddressOf(string token) => $"{SecretAddresses.Prefix}/{token}";
}
