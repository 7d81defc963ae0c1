using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Shared;

/// <summary>
/// The pages for what went wrong. They say the same whatever was asked for: what is not there and what may not be
/// seen look alike to the byte.
/// </summary>
[AllowAnonymous]
public sealed class ErrorController : Controller
{
    [Route("error/{status:int}")]
    public IActionResult Show(int status)
    {
        var page = status switch
        {
            StatusCodes.Status404NotFound => new ErrorPage("Page not found", "There is nothing at this address that you can see.",
                "Check the address. If somebody sent it to you, it may not be open to you yet: ask the partnership's coordinator or an administrator."),
            StatusCodes.Status403Forbidden => new ErrorPage("You cannot do this", "You are signed in, but this is not open to your role.",
                "If you need it, ask the partnership's coordinator or an administrator. They can do it for you, or give you the role."),
            StatusCodes.Status405MethodNotAllowed or StatusCodes.Status400BadRequest => new ErrorPage("This could not be understood", "What your browser sent is not something this page takes.",
                "Go back, load the page again, and try once more."),
            StatusCodes.Status413PayloadTooLarge => new ErrorPage("That is too large", "What you sent is larger than this page takes.", "Send less at once."),
            StatusCodes.Status429TooManyRequests => new ErrorPage("That was too much at once", "From where you are, this page was asked for more often than it answers in a minute.", "Wait a minute and try again."),
            _ => new ErrorPage("Sorry, something went wrong", "It is our mistake, not yours. Nothing that you had saved is lost.",
                "Go back and try again in a minute. If it happens again, tell an administrator what you were doing and when."),
        };
        return View("Error", page);
    }
}

public sealed record ErrorPage(string Title, string What, string WhatToDo);
