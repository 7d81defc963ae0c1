using Microsoft.Extensions.Logging;

namespace CollabCase.Web.Mvc;

/// <summary>Addresses whose last part is a secret that opens them: signing links. It goes into no log, no referrer, no cache and no search engine.</summary>
public static class SecretAddresses
{
    public const string Prefix = "/sign";

    // The framework says the address of every request there from Information upwards.
    private const string LogsAddresses = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static bool Is(PathString path) => path.StartsWithSegments(Prefix);

    /// <summary>After what the configuration says of logging, so that it cannot be asked for by accident.</summary>
    public static IServiceCollection KeepSecretAddressesOutOfLogs(this IServiceCollection services) =>
        services.AddLogging(logging => logging.AddFilter(LogsAddresses, LogLevel.Warning));

    /// <summary>Set last, whatever the answer turns out to be.</summary>
    public static void Keep(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
