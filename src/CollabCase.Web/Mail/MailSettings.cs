using System.Globalization;
using System.Net.Mail;

namespace CollabCase.Web.Mail;

/// <summary>How mail leaves the program.</summary>
public enum MailMode
{
    /// <summary>Each message is written to a folder, for somebody or something else to take.</summary>
    Pickup,

    /// <summary>Each message is handed to a mail server.</summary>
    Smtp,
}

/// <summary>The mail server, and how to speak to it.</summary>
public sealed record SmtpSettings(string Host, int Port, string? UserName, string? Password, bool StartTls, TimeSpan Timeout, int Connections)
{
    // The password is never written out with the rest.
    public override string ToString() => $"{Host}:{Port.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Where mail comes from and how it leaves. Wrong settings keep the program from starting.</summary>
public sealed record MailSettings(MailMode Mode, MailAddress From, string PickupFolder, SmtpSettings? Smtp, Uri? PublicAddress, TimeSpan Lease)
{
    private const string DefaultFrom = "CollabCase <collabcase@example.org>";
    private const int DefaultPort = 587, DefaultTimeout = 30, DefaultLease = 120, LongestLease = 3600, DefaultConnections = 1, MostConnections = 16;

    public static MailSettings Read(IConfiguration configuration, ProgramHome home)
    {
        var mode = ModeOf(configuration["Mail:Mode"]);
        var folder = configuration["Mail:PickupFolder"] is { Length: > 0 } given ? home.Resolve(given) : Path.Combine(home.Resolve(configuration["DataFolder"] ?? "data"), "mail");
        var smtp = mode is MailMode.Smtp ? ServerOf(configuration) : null;
        var address = Address(configuration["PublicAddress"]);
        if (mode is MailMode.Smtp && address is null)
            throw new StartRefusedException("Mail:Mode is Smtp, so PublicAddress must say where people open this program, such as https://collabcase.example.org: the links in messages lead there.");
        var lease = TimeSpan.FromSeconds(Number(configuration, "Mail:LeaseSeconds", DefaultLease, 1, LongestLease));
        if (smtp is not null && smtp.Timeout * 2 > lease)
            throw new StartRefusedException("Mail:LeaseSeconds must be at least twice Mail:Smtp:TimeoutSeconds: otherwise a message that a slow server is taking could be sent a second time.");
        return new MailSettings(mode, Sender(configuration["Mail:From"], mode), folder, smtp, address, lease);
    }

    private static MailMode ModeOf(string? said) => said switch
    {
        null or "" => MailMode.Pickup,
        _ when Enum.TryParse<MailMode>(said, ignoreCase: true, out var mode) && Enum.IsDefined(mode) => mode,
        _ => throw new StartRefusedException($"Mail:Mode is '{said}'. It must be Pickup (messages are written to a folder) or Smtp (they are handed to a mail server)."),
    };

    private static SmtpSettings ServerOf(IConfiguration configuration)
    {
        var host = configuration["Mail:Smtp:Host"];
        if (string.IsNullOrWhiteSpace(host)) throw new StartRefusedException("Mail:Mode is Smtp, so Mail:Smtp:Host must name the mail server.");
        var (user, password) = (configuration["Mail:Smtp:UserName"], configuration["Mail:Smtp:Password"]);
        if (string.IsNullOrEmpty(user) != string.IsNullOrEmpty(password))
            throw new StartRefusedException("Mail:Smtp:UserName and Mail:Smtp:Password go together: give both, or neither for a server that asks for none.");
        var startTls = Switch(configuration["Mail:Smtp:StartTls"]);
        if (!startTls && !string.IsNullOrEmpty(user)) throw new StartRefusedException("Mail:Smtp:StartTls is false, and the password would cross the network for all to read. Set it to true, or give no user name.");
        return new SmtpSettings(host.Trim(), Number(configuration, "Mail:Smtp:Port", DefaultPort, 1, ushort.MaxValue), string.IsNullOrEmpty(user) ? null : user, password, startTls,
            TimeSpan.FromSeconds(Number(configuration, "Mail:Smtp:TimeoutSeconds", DefaultTimeout, 1, LongestLease)), Number(configuration, "Mail:Smtp:Connections", DefaultConnections, 1, MostConnections));
    }

    private static MailAddress Sender(string? said, MailMode mode)
    {
        if (string.IsNullOrWhiteSpace(said) && mode is MailMode.Smtp) throw new StartRefusedException("Mail:Mode is Smtp, so Mail:From must say whom messages come from, such as: CollabCase <collabcase@example.org>");
        return MailAddress.TryCreate(string.IsNullOrWhiteSpace(said) ? DefaultFrom : said, out var address)
            ? address
            : throw new StartRefusedException($"Mail:From is '{said}'. It must be an address, such as: CollabCase <collabcase@example.org>");
    }

    private static Uri? Address(string? said)
    {
        if (string.IsNullOrWhiteSpace(said)) return null;
        return Uri.TryCreate(said.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address is { Query: "", Fragment: "" }
            ? address
            : throw new StartRefusedException($"PublicAddress is '{said}'. It must be the address at which people open this program, such as https://collabcase.example.org");
    }

    private static bool Switch(string? said) => said switch
    {
        null or "" => true,
        _ when bool.TryParse(said, out var on) => on,
        _ => throw new StartRefusedException($"Mail:Smtp:StartTls is '{said}'. It must be true or false."),
    };

    private static int Number(IConfiguration configuration, string name, int usual, int least, int most)
    {
        if (configuration[name] is not { Length: > 0 } said) return usual;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new StartRefusedException($"{name} is '{said}'. It must be a whole number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}.");
    }
}
