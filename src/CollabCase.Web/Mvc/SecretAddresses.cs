using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Mvc;

/// <summary>
/// Addresses with a secret in them that opens them: signing links, the links in reminders, calendar addresses. It goes into no log, no referrer, no search engine, and into no cache but
/// that of the calendar program whose address it is.
/// </summary>
public static class SecretAddresses
{
    public const string Prefix = "/sign";

    /// <summary>What a reminder leads to.</summary>
    public const string Reminders = "/reminders";

    /// <summary>Where reminders by mail are turned off.</summary>
    public const string NoMoreMail = "/no-more-mail";

    private static readonly string[] All = [Prefix, Reminders, NoMoreMail];

    private const string Calendars = "/calendar", CalendarEnding = ".ics";

    // Where the framework says, from Information upwards, which address was asked for, and where a form leads.
    private static readonly string[] LogAddresses = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectResultExecutor"];

    public static bool Is(PathString path) => All.Any(prefix => path.StartsWithSegments(prefix)) || IsCalendar(path);

    /// <summary>Where the calendar is that this secret opens.</summary>
    public static string OfCalendar(string token) => $"{Calendars}/{token}{CalendarEnding}";

    /// <summary>After what the configuration says of logging, so that it cannot be asked for by accident.</summary>
    public static IServiceCollection KeepSecretAddressesOutOfLogs(this IServiceCollection services) =>
        services.AddLogging(logging =>
        {
            foreach (var category in LogAddresses) logging.AddFilter(category, LogLevel.Warning);
        });

    /// <summary>Set last, whatever the answer turns out to be.</summary>
    public static void Keep(HttpContext context, PathString asked)
    {
        var (headers, status) = (context.Response.Headers, context.Response.StatusCode);
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        var isCalendar = IsCalendar(asked);
        // A calendar program keeps what it read, and asks each time whether that is still so.
        headers.CacheControl = isCalendar && status is StatusCodes.Status200OK or StatusCodes.Status304NotModified ? "private, no-cache" : "no-store";
        // Read by programs, and the same whoever is signed in.
        if (isCalendar) headers.Remove(HeaderNames.SetCookie);
    }

    private static bool IsCalendar(PathString path) => path.StartsWithSegments(Calendars, out var rest) && rest.HasValue && rest.Value!.EndsWith(CalendarEnding, StringComparison.OrdinalIgnoreCase);
}
