using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Mvc.Binding;

public static class FormBinding
{
    /// <summary>Reads dates, money and financial years as people write them, and says plainly what could not be read.</summary>
    public static IMvcBuilder AddFormBinding(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider());
        // What the address names is what the policy was decided on: a field of the same name in the form must not change it.
        var address = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
        options.ValueProviderFactories.Remove(address);
        options.ValueProviderFactories.Insert(0, address);
        PlainBindingMessages.Apply(options);
    });
}
