using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>Reads one value from what was typed. Answers the whole message for the person, or null when it was understood.</summary>
public delegate string? ReadText<T>(string text, string label, out T value);

/// <summary>Binds a value that people write in words of their own, such as a date, and says in theirs what is not right.</summary>
public sealed class TextBinder<T>(ReadText<T> read) : IModelBinder where T : struct
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);

        var metadata = bindingContext.ModelMetadata;
        var label = Words.OfName(metadata.DisplayName ?? metadata.Name ?? bindingContext.FieldName);
        var text = posted.FirstValue?.Trim() ?? "";
        if (text.Length == 0)
        {
            if (metadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"{label} needs an answer.");
            return Task.CompletedTask;
        }
        if (read(text, label, out var value) is { } problem) bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, problem);
        else bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }
}
