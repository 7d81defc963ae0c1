namespace CollabCase.Web.Mvc;

/// <summary>Headers that tell a browser to run nothing but our own files and to tell other sites nothing.</summary>
public static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a file that is shown and is no page: an answer that says this is given no more.</summary>
    public const string NothingAtAll = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] FromRecords = ["text/html", "text/csv"];

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // As it was asked for: an error is told under another path.
        var asked = context.Request.Path;
        context.Response.OnStarting(() =>
        {
            var response = context.Response;
            var headers = response.Headers;
            // The file of a document brings a stricter one of its own.
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // What one person saw is not kept for the next one at the same machine.
            if (FromRecords.Any(kind => response.ContentType?.StartsWith(kind, StringComparison.Ordinal) == true)) headers.CacheControl = "no-store";
            if (SecretAddresses.Is(asked)) SecretAddresses.Keep(context, asked);
            return Task.CompletedTask;
        });
        return next(context);
    });
}
