using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollabCase.UnitTests.Forms;

public enum Colour
{
    Blue = 1,
    Green = 2,
}

[Flags]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Friday = 4,
}

public sealed class Command
{
    public string? Purpose { get; set; }
    public DateOnly? StartDate { get; set; }
    public DateOnly EndDate { get; set; }
    public Money? AmountAwarded { get; set; }
    public FinancialYear? FirstYear { get; set; }
    public int Seats { get; set; }
    public Colour? Colour { get; set; }
    public bool IsAgreed { get; set; }
    public List<string> Roles { get; set; } = [];
    public Days Days { get; set; }
    public int Version { get; set; }
}

public sealed class Page
{
    public Command Form { get; set; } = new();
}

/// <summary>A page with one form, bound by the real binders and written by the real tag helpers, without a server.</summary>
internal sealed class FormPage
{
    private static readonly IServiceProvider Services = Registered();
    private readonly IModelMetadataProvider _metadata = Services.GetRequiredService<IModelMetadataProvider>();
    private readonly ActionContext _action;

    public FormPage()
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        _action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        Show(new Page());
    }

    public Page Model { get; private set; } = null!;

    public ViewContext View { get; private set; } = null!;

    /// <summary>The values that the address has under these names.</summary>
    public RouteValueDictionary Address => _action.RouteData.Values;

    public ModelStateDictionary ModelState => _action.ModelState;

    /// <summary>The page as it is first shown.</summary>
    public FormPage Show(Page model)
    {
        Model = model;
        View = new ViewContext(_action, new NoView(), new ViewDataDictionary<Page>(_metadata, ModelState) { Model = model },
            new TempDataDictionary(_action.HttpContext, new NoTempData()), TextWriter.Null, new HtmlHelperOptions());
        return this;
    }

    /// <summary>The form sent with these answers, bound, and shown again.</summary>
    public async Task<FormPage> PostAsync(params (string Name, string Value)[] answers)
    {
        var request = _action.HttpContext.Request;
        request.Method = "POST";
        request.Path = "/form";
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(answers.GroupBy(a => a.Name).ToDictionary(g => g.Key, g => new Microsoft.Extensions.Primitives.StringValues([.. g.Select(a => a.Value)])));
        var metadata = _metadata.GetMetadataForType(typeof(Command));
        var binder = Services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        var sources = new ValueProviderFactoryContext(_action);
        foreach (var source in Services.GetRequiredService<IOptions<MvcOptions>>().Value.ValueProviderFactories) await source.CreateValueProviderAsync(sources);
        var values = new CompositeValueProvider(sources.ValueProviders);
        var binding = DefaultModelBindingContext.CreateBindingContext(_action, values, metadata, null, "");
        await binder.BindModelAsync(binding);
        return Show(new Page { Form = (Command?)binding.Result.Model ?? new Command() });
    }

    public string? ErrorOf(string name) => ModelState.TryGetValue(name, out var state) ? state.Errors.Select(e => e.ErrorMessage).FirstOrDefault() : null;

    public ModelExpression For(string property) => new("Form." + property,
        _metadata.GetModelExplorerForType(typeof(Page), Model).GetExplorerForProperty("Form").GetExplorerForProperty(property));

    public static async Task<IElement> WriteAsync(TagHelper helper, string tag)
    {
        var context = new TagHelperContext(tag, [], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(tag, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Default);
        return (await new HtmlParser().ParseDocumentAsync(text.ToString())).Body!;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTempData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }

    private static ServiceProvider Registered()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddControllersWithViews().AddFormBinding();
        return services.BuildServiceProvider();
    }
}
