using CollabCase.Web;
using CollabCase.Web.Mail;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CollabCase.UnitTests.Mail;

public sealed class MailSettingsTests
{
    private static readonly ProgramHome Home = new("/program", null);

    private static readonly Dictionary<string, string?> Server = new()
    {
        ["Mail:Mode"] = "smtp", ["Mail:Smtp:Host"] = "mail.example.org", ["Mail:From"] = "CollabCase <collabcase@example.org>", ["PublicAddress"] = "https://collabcase.example.org/psp",
    };

    [Fact]
    public void Unless_said_otherwise_messages_are_written_to_a_folder_of_the_data()
    {
        var settings = Read(new() { ["DataFolder"] = "records" });

        Assert.Equal((MailMode.Pickup, "/program/records/mail", null), (settings.Mode, settings.PickupFolder.Replace('\\', '/'), settings.Smtp));
    }

    [Fact]
    public void A_server_is_spoken_to_with_starttls_at_the_usual_port()
    {
        var settings = Read(Server);

        Assert.Equal(("mail.example.org", 587, true, null), (settings.Smtp!.Host, settings.Smtp.Port, settings.Smtp.StartTls, settings.Smtp.UserName));
        Assert.Equal("https://collabcase.example.org/psp/", settings.PublicAddress!.AbsoluteUri);
    }

    [Fact]
    public void A_password_is_never_written_out_with_the_settings() =>
        Assert.DoesNotContain("secret", Read(With(("Mail:Smtp:UserName", "collabcase"), ("Mail:Smtp:Password", "secret"))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mail:Mode", "Post", "Mail:Mode")]
    [InlineData("Mail:Mode", "7", "Mail:Mode")]
    [InlineData("Mail:Smtp:Host", "", "Mail:Smtp:Host")]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port")]
    [InlineData("Mail:Smtp:Port", "smtp", "Mail:Smtp:Port")]
    [InlineData("Mail:Smtp:StartTls", "maybe", "Mail:Smtp:StartTls")]
    [InlineData("Mail:Smtp:Connections", "0", "Mail:Smtp:Connections")]
    [InlineData("Mail:Smtp:Connections", "17", "Mail:Smtp:Connections")]
    [InlineData("Mail:Smtp:UserName", "collabcase", "Mail:Smtp:Password")]
    [InlineData("Mail:Smtp:TimeoutSeconds", "90", "Mail:LeaseSeconds")]
    [InlineData("Mail:From", "", "Mail:From")]
    [InlineData("Mail:From", "nobody", "Mail:From")]
    [InlineData("PublicAddress", "", "PublicAddress")]
    [InlineData("PublicAddress", "collabcase.example.org", "PublicAddress")]
    [InlineData("PublicAddress", "javascript:alert(1)", "PublicAddress")]
    public void A_wrong_setting_is_named(string name, string value, string told) =>
        Assert.Contains(told, Assert.Throws<StartRefusedException>(() => Read(With((name, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_does_not_cross_the_network_in_the_clear() =>
        Assert.Throws<StartRefusedException>(() => Read(With(("Mail:Smtp:UserName", "collabcase"), ("Mail:Smtp:Password", "secret"), ("Mail:Smtp:StartTls", "false"))));

    private static Dictionary<string, string?> With(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Server);
        foreach (var (name, value) in changes) settings[name] = value;
        return settings;
    }

    private static MailSettings Read(Dictionary<string, string?> settings) => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Home);
}
