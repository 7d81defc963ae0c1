using CollabCase.Data.Mail;
using CollabCase.Web;
using CollabCase.Web.Mail;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CollabCase.UnitTests.Mail;

/// <summary>What is read from a message that was written to the pickup folder.</summary>
public sealed class WrittenMailTests
{
    [Theory]
    [InlineData("Hello Àine – £5 = five pounds,\n\n.a line with a dot\nhttps://collabcase.example.org/sign/abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789?x=1\n\n-- \nWhy you got it.")]
    [InlineData("=3D is what an equals sign becomes, and so = it stays 😀")]
    [InlineData("----boundary_0_\n--not a boundary")]
    public async Task The_plain_text_comes_back_as_it_was_written(string words)
    {
        var folder = Directory.CreateTempSubdirectory("collabcase-mail-").FullName;
        try
        {
            var settings = MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:PickupFolder", folder)]).Build(), new ProgramHome(folder, null));
            var message = new TakenMessage(1, "0123456789abcdef@example.org", "signature", "ann@example.org", "Ann", "Please sign", words, "<p>Something else</p>", 0);

            using var sender = new PickupSender(settings);
            Assert.Equal(Tried.Sent, await sender.TryAsync(message, CancellationToken.None));

            Assert.Equal(words, WrittenMail.PlainTextOf(await File.ReadAllTextAsync(PickupSender.PathOf(settings, message.MessageId), TestContext.Current.CancellationToken)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no headers at all")]
    [InlineData("Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<script>alert(1)</script>\n--x--")]
    [InlineData("Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nnot base64!\n--x--")]
    public void A_file_that_is_not_what_it_should_be_shows_no_markup_and_breaks_nothing(string source) =>
        Assert.DoesNotContain("<", WrittenMail.PlainTextOf(source) ?? "", StringComparison.Ordinal);
}
