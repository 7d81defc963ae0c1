using System.Net.Mail;
using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

/// <summary>
/// Writes each message to a folder. Its file is named by its Message-ID and appears there whole, so a second try puts the same file in
/// the place of the first: each message is there exactly once.
/// </summary>
public sealed class PickupSender(MailSettings settings) : IMailSender
{
    public async Task<Tried> TryAsync(TakenMessage message, CancellationToken cancel)
    {
        var writing = Path.Combine(settings.PickupFolder, ".writing", Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(writing);
            using var mail = MimeMessage.Of(message, settings.From);
            using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing };
            await writer.SendMailAsync(mail, cancel);
            File.Move(Directory.EnumerateFiles(writing).Single(), PathOf(settings, message.MessageId), overwrite: true);
            return Tried.Sent;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new Tried(TryResult.NoServer, $"The folder for messages cannot be written to: {(trouble.InnerException ?? trouble).Message}");
        }
        finally
        {
            if (Directory.Exists(writing)) Directory.Delete(writing, recursive: true);
        }
    }

    /// <summary>Where a message is, or will be.</summary>
    public static string PathOf(MailSettings settings, string messageId) => Path.Combine(settings.PickupFolder, messageId + ".eml");
}
