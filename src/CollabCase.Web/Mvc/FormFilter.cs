using System.Globalization;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc;

/// <summary>
/// Before any form's action: checks its antiforgery token, notes its key and its screen, and runs the command's
/// validator into the model state. A token that does not fit (an old page, another sign-in) shows the form again with
/// what was typed; <see cref="TransactionBehaviour{TRequest,TResult}"/> runs no command meanwhile.
/// </summary>
public sealed class FormFilter(IAntiforgery antiforgery, RequestOrigin origin) : IAsyncAuthorizationFilter, IAsyncActionFilter
{
    public const string ExpiredMessage = "This page had been open too long to be sent safely. Nothing is lost: check what you typed and send it again.";

    private static readonly string[] ReadingMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        origin.Screen = $"{http.Request.Method} /{context.ActionDescriptor.AttributeRouteInfo?.Template}";
        if (IsAfterAnError(http)) return;
        if (http.Request.Query.Any(asked => asked.Value.Any(IsNoText)))
        {
            context.Result = new BadRequestResult();
            return;
        }
        if (ReadingMethods.Contains(http.Request.Method)) return;
        if (await WhyUnreadableAsync(http.Request) is { } status)
        {
            context.Result = new StatusCodeResult(status);
            return;
        }
        origin.FormExpired = http.GetEndpoint()?.Metadata.GetMetadata<OneClickAttribute>() is null && !await antiforgery.IsRequestValidAsync(http);
        if (!http.Request.HasFormContentType) return;
        if (Guid.TryParse(http.Request.Form[PostFormTagHelper.SubmissionKey], out var key)) origin.Form = new SentForm(key, http.Request.Form);
        if (int.TryParse(http.Request.Form[PostFormTagHelper.SeenVersion], CultureInfo.InvariantCulture, out var seen)) origin.SeenVersion = seen;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (origin.FormExpired) context.ModelState.AddModelError("", ExpiredMessage);
        if (!ReadingMethods.Contains(context.HttpContext.Request.Method))
            foreach (var argument in context.ActionArguments.Values.OfType<object>())
                await ValidateAsync(argument, context.ModelState, context.HttpContext.RequestServices);
        await next();
    }

    // No database keeps this character, and PostgreSQL refuses even to be asked for it.
    private static bool IsNoText(string? value) => value?.Contains('\0', StringComparison.Ordinal) == true;

    // The page that tells what went wrong is asked for by the method that went wrong, with a form that is not for it.
    private static bool IsAfterAnError(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    // Too many fields, a field larger than any text, or what is not text at all; or more than the page takes in all.
    private static async Task<int?> WhyUnreadableAsync(HttpRequest request)
    {
        try
        {
            var http = request.HttpContext;
            if (!request.HasFormContentType) return null;
            if (http.GetEndpoint()?.Metadata.GetMetadata<TakesUploadAttribute>() is not null) await http.RequestServices.GetRequiredService<UploadReader>().ReadAsync(request);
            else await request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // The page that says so is asked for with the same body, and nobody reads that again.
            request.Form = FormCollection.Empty;
            return unreadable is BadHttpRequestException ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        }
    }

    private static async Task ValidateAsync(object argument, ModelStateDictionary state, IServiceProvider services)
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator) return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(argument));
        // A field that could not even be read has its message already.
        foreach (var failure in result.Errors)
            if (state.GetFieldValidationState(failure.PropertyName) != ModelValidationState.Invalid)
                state.AddModelError(failure.PropertyName, failure.ErrorMessage);
    }
}
