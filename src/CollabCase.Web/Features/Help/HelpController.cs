using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Help;

/// <summary>What everybody may read, signed in or not.</summary>
[Route("help"), AllowAnonymous]
public sealed class HelpController(Demonstration demonstration, Installation installation) : Controller
{
    [HttpGet("")]
    public IActionResult Help() => View("Help", new HelpPage(installation, demonstration.IsOn));

    [HttpGet("words")]
    public IActionResult Words() => View("Words");

    [HttpGet("accessibility")]
    public IActionResult Accessibility() => View("Accessibility", installation);

    [HttpGet("demonstration")]
    public IActionResult ShowDemonstration() => demonstration.IsOn ? View("Demonstration", demonstration.Accounts) : throw new RecordNotFoundException();
}

public sealed record HelpPage(Installation Installation, bool IsDemonstration);
