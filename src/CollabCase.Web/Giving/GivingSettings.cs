namespace CollabCase.Web.Giving;

/// <summary>What whoever runs the installation says of the grants that are published from it.</summary>
/// <param name="Licence">The address of the licence under which they are published; null: none is said.</param>
/// <param name="Page">The page on which the files are published, which is also the source of each grant; null: none is said.</param>
public sealed record GivingSettings(Uri? Licence, Uri? Page)
{
    public static readonly GivingSettings None = new(null, null);

    public static GivingSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(Address(configuration, "Giving:Licence"), Address(configuration, "Giving:Page"));
    }

    private static Uri? Address(IConfiguration configuration, string setting) => configuration[setting] is not { Length: > 0 } written ? null
        : Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
        : throw new StartRefusedException($"{setting} is '{written}'. It must be a whole web address, such as https://example.org/grants.");
}
