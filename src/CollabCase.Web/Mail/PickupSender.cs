using System.Collections.Concurrent;
using System.Net.Mail;
using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

/// <summary>
/// Writes each message to a folder. Its file is named by its Message-ID and appears there whole, so a second try puts the same file in
/// the place of the first: each message is there exactly once.
/// </summary>
public sealed class PickupSender(MailSettings settings) : IMailSender, IDisposable
{
    // Folders in which there is no file at this moment: each message is written in one to itself.
    private readonly ConcurrentBag<string> _empty = [];

    public bool TwiceIsOnce => true;

    public int AtOnce { get; } = Math.Min(4, Environment.ProcessorCount);

    public async Task<Tried> TryAsync(TakenMessage message, CancellationToken cancel)
    {
        string? writing = null;
        try
        {
            writing = _empty.TryTake(out var empty) ? empty : Directory.CreateDirectory(Path.Combine(settings.PickupFolder, ".writing", Guid.NewGuid().ToString("N"))).FullName;
            using var mail = MimeMessage.Of(message, settings.From);
            using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing };
            await writer.SendMailAsync(mail, cancel);
            File.Move(Directory.EnumerateFiles(writing).Single(), PathOf(settings, message.MessageId), overwrite: true);
            _empty.Add(writing);
            return Tried.Sent;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SmtpException or InvalidOperationException)
        {
            if (writing is not null) Delete(writing);
            return new Tried(TryResult.NoServer, $"The folder for messages cannot be written to: {(trouble.InnerException ?? trouble).Message}");
        }
    }

    public void Dispose()
    {
        while (_empty.TryTake(out var writing)) Delete(writing);
    }

    private static void Delete(string writing)
    {
        try
        {
            Directory.Delete(writing, recursive: true);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Not there any more, or not ours: nothing in it is a message yet.
        }
    }

    /// <summary>Where a message is, or will be.</summary>
    public static string PathOf(MailSettings settings, string messageId) => Path.Combine(settings.PickupFolder, messageId + ".eml");
}
