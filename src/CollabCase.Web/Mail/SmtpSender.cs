using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

/// <summary>
/// Hands each message to the mail server. Each that is on its way at once has a connection, which serves a run of the job and is made anew after any trouble. A message that the server
/// has accepted without our hearing so is sent again, with the same Message-ID: SMTP has no way to ask.
/// </summary>
public sealed class SmtpSender(MailSettings settings) : IMailSender, IDisposable
{
    // Those that no message is on its way by.
    private readonly ConcurrentBag<SmtpClient> _idle = [];

    public bool TwiceIsOnce => false;

    public int AtOnce => settings.Smtp?.Connections ?? 1;

    public async Task<Tried> TryAsync(TakenMessage message, CancellationToken cancel)
    {
        var server = settings.Smtp ?? throw new InvalidOperationException("There is no mail server in the settings.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(server.Timeout);
        SmtpClient? client = null;
        var isWell = false;
        try
        {
            using var mail = MimeMessage.Of(message, settings.From);
            if (!Ascii.IsValid(mail.To[0].User)) return new Tried(TryResult.AddressRefused, "Mail servers take only letters of the English alphabet before the @.");
            client = _idle.TryTake(out var idle) ? idle : Connect(server);
            await client.SendMailAsync(mail, patience.Token);
            isWell = true;
            return Tried.Sent;
        }
        catch (FormatException)
        {
            return new Tried(TryResult.AddressRefused, "This is not an address that mail can be sent to.");
        }
        catch (SmtpFailedRecipientException refused) when (refused.InnerException is null or SmtpException)
        {
            return new Tried((int)refused.StatusCode >= 500 ? TryResult.AddressRefused : TryResult.NotNow, Say(refused));
        }
        catch (SmtpException trouble)
        {
            return new Tried(trouble.StatusCode is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable ? TryResult.NoServer : TryResult.NotNow, Say(trouble));
        }
        catch (OperationCanceledException)
        {
            return new Tried(TryResult.NoServer, "The mail server did not answer in time.");
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or AuthenticationException or InvalidOperationException)
        {
            return new Tried(TryResult.NoServer, Say(trouble));
        }
        finally
        {
            if (client is not null && isWell) _idle.Add(client);
            else Disconnect(client);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var client)) Disconnect(client);
    }

    private static SmtpClient Connect(SmtpSettings server) => new(server.Host, server.Port)
    {
        EnableSsl = server.StartTls,
        Credentials = server.UserName is { } user ? new NetworkCredential(user, server.Password) : null,
        UseDefaultCredentials = false,
        Timeout = (int)server.Timeout.TotalMilliseconds,
    };

    private static void Disconnect(SmtpClient? client)
    {
        try
        {
            client?.Dispose();
        }
        catch (Exception gone) when (gone is SmtpException or IOException or SocketException)
        {
            // It was no longer there to be said goodbye to.
        }
    }

    private static string Say(Exception trouble)
    {
        var innermost = trouble;
        while (innermost.InnerException is { } inner) innermost = inner;
        return innermost == trouble ? trouble.Message : $"{trouble.Message} {innermost.Message}";
    }
}
