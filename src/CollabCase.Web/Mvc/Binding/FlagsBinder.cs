using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>Binds a group of boxes to an enum that holds several answers at once. Each box posts the name of one.</summary>
public sealed class FlagsBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);

        var together = 0;
        foreach (var name in posted.OfType<string>())
        {
            if (!Enum.GetNames(type).Contains(name))
            {
                var messages = bindingContext.ModelMetadata.ModelBindingMessageProvider;
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, messages.UnknownValueIsInvalidAccessor(name));
                return Task.CompletedTask;
            }
            together |= (int)Enum.Parse(type, name);
        }
        bindingContext.Result = ModelBindingResult.Success(Enum.ToObject(type, together));
        return Task.CompletedTask;
    }
}
