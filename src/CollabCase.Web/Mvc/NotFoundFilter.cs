using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CollabCase.Web.Mvc;

/// <summary>A handler that finds no record the person may see answers as for one that is not there.</summary>
public sealed class NotFoundFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not RecordNotFoundException) return;
        context.Result = new NotFoundResult();
        context.ExceptionHandled = true;
    }
}
