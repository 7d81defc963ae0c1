using CollabCase.Domain.Views;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CollabCase.Web.Features.Views;

/// <summary>
/// Opens a saved view of a list: what the view asks stands in the place of the address's query before the list reads it, so
/// that the list understands and says of it what it would of an address. An address that asks for something itself is
/// left as it is; where it says from which of the person's own views it was changed, that is remembered.
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
        var isChanged = asked?.StartsWith(ViewsHere.Changed, StringComparison.Ordinal) is true;
        var reference = isChanged ? asked![ViewsHere.Changed.Length..] : asked;
        var all = await http.RequestServices.GetRequiredService<ViewsOfList>().ReadAsync(list, reference, http.RequestAborted);
        var named = all.FirstOrDefault(v => v.Reference == reference);
        var asksItself = query.Keys.Any(name => description.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        var opened = asksItself || isChanged ? null : named ?? (OpensWithOne && query.Count == 0 ? all.FirstOrDefault(v => v.IsDefault) : null);
        var views = new ViewsHere(description, [.. all.OrderBy(v => v.OwnerName is not null).ThenBy(v => v.Name, StringComparer.CurrentCultureIgnoreCase)], opened,
            StartedFrom: (opened ?? named) is { OwnerName: null } own ? own : null, NotThere: !isChanged && !string.IsNullOrEmpty(asked) && asked != ViewsHere.None && named is null);
        http.Features.Set(views);

        var read = query.Where(q => q.Key != ViewsHere.Name).ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
        if (opened is not null)
            foreach (var part in description.Known(QueryHelpers.ParseQuery(opened.Query)).GroupBy(pair => pair.Name))
                read[part.Key] = new StringValues([.. part.Select(pair => pair.Value)]);
        // Carried by every address that the list writes, so that taking the last filter away does not bring the view back, and
        // what was changed can be saved in the view that it was changed from.
        if (views.StartedFrom is { } started) read[ViewsHere.Name] = ViewsHere.From(started);
        else if (views.OpensWithOne) read[ViewsHere.Name] = ViewsHere.None;
        http.Request.Query = new QueryCollection(read);
    }
}
