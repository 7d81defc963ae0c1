namespace CollabCase.Web.Mvc.Binding;

public static class FormBinding
{
    /// <summary>Reads dates, money and financial years as people write them, and says plainly what could not be read.</summary>
    public static IMvcBuilder AddFormBinding(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider());
        PlainBindingMessages.Apply(options);
    });
}
