using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>
/// Text with each line break as one character. Browsers send two, which the limit of a field and the count beside it do
/// not reckon with.
/// </summary>
public sealed class LinesBinder(ILoggerFactory loggers) : IModelBinder
{
    private readonly SimpleTypeModelBinder _text = new(typeof(string), loggers);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        await _text.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string text && text.Contains('\r', StringComparison.Ordinal))
            bindingContext.Result = ModelBindingResult.Success(text.ReplaceLineEndings("\n"));
    }
}
