using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
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
        if (ReadingMethods.Contains(http.Request.Method)) return;
        origin.FormExpired = !await antiforgery.IsRequestValidAsync(http);
        if (http.Request.HasFormContentType && http.Request.Form["SubmissionKey"] is [{ Length: > 0 and <= 36 } key]) origin.SubmissionKey = key;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (origin.FormExpired) context.ModelState.AddModelError("", ExpiredMessage);
        if (!ReadingMethods.Contains(context.HttpContext.Request.Method))
            foreach (var argument in context.ActionArguments.Values.OfType<object>())
                await ValidateAsync(argument, context.ModelState, context.HttpContext.RequestServices);
        await next();
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
