using Microsoft.Extensions.Logging;

namespace CollabCase.Web.Mvc;

/// <summary>Addresses with a secret in them that opens them: signing links, and the links in reminders. It goes into no log, no referrer, no cache and no search engine.</summary>
public static class SecretAddresses
{
    public const string Prefix = "/sign";

    /// <summary>What a reminder leads to.</summary>
    public const string Reminders = "/reminders";

    /// <summary>Where reminders by mail are turned off.</summary>
    public const string NoMoreMail = "/no-more-mail";

    private static readonly string[] All = [Prefix, Reminders, NoMoreMail];

    // Where the framework says, from Information upwards, which address was asked for, and where a form leads.
    private static readonly string[] LogAddresses = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectResultExecutor"];

    public static bool Is(PathString path) => All.Any(prefix => path.StartsWithSegments(prefix));

    /// <summary>After what the configuration says of logging, so that it cannot be asked for by accident.</summary>
    public static IServiceCollection KeepSecretAddressesOutOfLogs(this IServiceCollection services) =>
        services.AddLogging(logging =>
        {
            foreach (var category in LogAddresses) logging.AddFilter(category, LogLevel.Warning);
        });

    /// <summary>Set last, whatever the answer turns out to be.</summary>
    public static void Keep(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
