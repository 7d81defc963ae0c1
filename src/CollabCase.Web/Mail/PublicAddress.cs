using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CollabCase.Web.Mail;

/// <summary>
/// Where the links in messages lead. Never taken from a request: whoever sends one can write any host into it, and would have a signing
/// link sent to a site of their own.
/// </summary>
public sealed class PublicAddress(MailSettings settings, IServer server)
{
    private static readonly Uri OnThisMachine = new("http://localhost:5080/");

    /// <summary>The whole address of a page, such as `/sign/…`.</summary>
    public string Of(string path) => new Uri(Root, path.TrimStart('/')).AbsoluteUri;

    /// <summary>The setting, or where the program itself listens.</summary>
    public Uri Root => settings.PublicAddress ?? Listening() ?? OnThisMachine;

    private Uri? Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(address => address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal))
        .Select(address => Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) ? uri : null)
        .FirstOrDefault(uri => uri is not null);
}
