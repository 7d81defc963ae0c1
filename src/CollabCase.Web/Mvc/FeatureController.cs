using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc;

/// <summary>
/// What every controller does with a request: send it, show its page, or take a form, and put a refusal back on the
/// form with everything that was typed. Controllers hold routes and policies; there is no logic in them.
/// </summary>
public abstract class FeatureController : Controller
{
    private IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();
    private RequestOrigin Origin => HttpContext.RequestServices.GetRequiredService<RequestOrigin>();

    protected Task<TResult> Send<TResult>(IRequest<TResult> request) => Mediator.Send(request, HttpContext.RequestAborted);

    /// <summary>Sends a query and shows its page with the view of the same use case.</summary>
    protected async Task<IActionResult> Show<TPage>(IRequest<TPage> query)
    {
        var page = await Send(query);
        return View(UseCase.NameOf(query.GetType()), page);
    }

    /// <summary>Sends a query and answers with the file that it makes.</summary>
    protected async Task<IActionResult> Download<TRow>(IRequest<CsvFile<TRow>> query) => new CsvAnswer<TRow>(await Send(query));

    /// <summary>Sends the same query as <see cref="Download"/> and answers with an Excel workbook of the same content.</summary>
    protected async Task<IActionResult> DownloadWorkbook<TRow>(IRequest<CsvFile<TRow>> query) => new ExcelAnswer<TRow>(await Send(query));

    /// <summary>
    /// Takes a form. When it is carried out, goes on to <paramref name="next"/> with the sentence
    /// <paramref name="saved"/>, and with the link <paramref name="savedLink"/> beside it; otherwise shows the form again, as
    /// typed, with what to do.
    /// </summary>
    protected async Task<IActionResult> Submit<TPage, TCommand, TResult>(TCommand command, IRequest<TPage> form, Func<TResult, string> next, Func<TResult, string?> saved,
        Func<TResult, (string Href, string Text)>? savedLink = null)
        where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<TResult>
    {
        if (ModelState.IsValid && !Origin.FormExpired)
        {
            try
            {
                // Never abandoned half way because the browser went away: what was sent is carried out.
                var result = await Mediator.Send(command, CancellationToken.None);
                if (saved(result) is { } sentence) TempData["Saved"] = sentence;
                if (savedLink is not null) (TempData["SavedLink"], TempData["SavedLinkText"]) = savedLink(result);
                return Redirect(next(result));
            }
            catch (DomainRuleException refusal)
            {
                ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
            }
            catch (StaleException stale)
            {
                Origin.SeenVersion = stale.CurrentVersion;
                var notice = await Send(new DescribeStale.Query(stale));
                ViewData[StaleNotice.Key] = notice;
                ModelState.AddModelError("", notice.InWords);
                foreach (var clash in notice.Conflicts) ModelState.AddModelError(clash.Name, notice.AtField);
            }
        }
        return await ShowAgain(command, form);
    }

    /// <summary>Shows the form again with all that was typed and carries nothing out: for a button that asks for more room on it.</summary>
    protected async Task<IActionResult> ShowMore<TPage, TCommand>(TCommand command, IRequest<TPage> form) where TPage : class, IFormPage<TCommand> where TCommand : class
    {
        foreach (var typed in ModelState.Values)
        {
            typed.Errors.Clear();
            typed.ValidationState = ModelValidationState.Skipped;
        }
        var page = await Send(form);
        page.Form = command;
        return ViewAgain(form, page);
    }

    /// <summary>
    /// Takes one step of a form that is filled in over several pages, and shows <paramref name="next"/> with everything
    /// typed so far; or the same step again, with what to do. Nothing is written before the last step.
    /// </summary>
    protected async Task<IActionResult> Continue<TPage, TCommand>(TCommand command, IRequest<TPage> form, IRequest<TPage> next)
        where TPage : class, IFormPage<TCommand> where TCommand : class
    {
        if (ModelState.IsValid)
        {
            try
            {
                return ViewAgain(form, await Send(next));
            }
            catch (DomainRuleException refusal)
            {
                ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
            }
        }
        return await ShowAgain(command, form);
    }

    private async Task<IActionResult> ShowAgain<TPage, TCommand>(TCommand command, IRequest<TPage> form) where TPage : class, IFormPage<TCommand> where TCommand : class
    {
        var page = await Send(form);
        page.Form = command;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return ViewAgain(form, page);
    }

    private ViewResult ViewAgain<TPage>(IRequest<TPage> form, TPage page)
    {
        ViewData[PostFormTagHelper.SeenVersion] = Origin.SeenVersion;
        return View(UseCase.NameOf(form.GetType()), page);
    }
}
