using CollabCase.Domain.Views;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CollabCase.Web.Features.Views;

/// <summary>
/// Opens a saved view of a list: what the view asks stands in the place of the address's query before the list reads it, so
/// that the list understands and says of it what it would of an address. An address that asks for something itself is
/// left as it is.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HasViewsAttribute(ListKind list) : Attribute, IAsyncResourceFilter
{
    /// <summary>False for a file, which is never opened without a query by somebody who expects their view.</summary>
    public bool OpensWithOne { get; set; } = true;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var asked = http.Request.Query[ViewsHere.Name].LastOrDefault();
        if (OpensWithOne || !string.IsNullOrEmpty(asked)) await OpenAsync(http, asked);
        await next();
    }

    private async Task OpenAsync(HttpContext http, string? asked)
    {
        var description = KnownLists.Of(list);
        var query = http.Request.Query;
        var all = await http.RequestServices.GetRequiredService<ViewsOfList>().ReadAsync(list, asked, http.RequestAborted);
        var named = string.IsNullOrEmpty(asked) || asked == ViewsHere.None ? null : all.FirstOrDefault(v => v.Reference == asked);
        var asksItself = query.Keys.Any(name => description.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        var opened = asksItself ? null : named ?? (OpensWithOne && query.Count == 0 ? all.FirstOrDefault(v => v.IsDefault) : null);
        var views = new ViewsHere(description, [.. all.OrderBy(v => v.OwnerName is not null).ThenBy(v => v.Name, StringComparer.CurrentCultureIgnoreCase)], opened,
            NotThere: !string.IsNullOrEmpty(asked) && asked != ViewsHere.None && named is null);
        http.Features.Set(views);

        var read = query.Where(q => q.Key != ViewsHere.Name).ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
        if (opened is not null)
            foreach (var part in description.Known(QueryHelpers.ParseQuery(opened.Query)).GroupBy(pair => pair.Name))
                read[part.Key] = new StringValues([.. part.Select(pair => pair.Value)]);
        // Carried by every address that the list writes, so that taking the last filter away does not bring the view back.
        if (views.OpensWithOne) read[ViewsHere.Name] = ViewsHere.None;
        http.Request.Query = new QueryCollection(read);
    }
}
