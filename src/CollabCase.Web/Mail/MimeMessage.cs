using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

/// <summary>A message as mail programs read it: plain text and HTML side by side, marked as written by a program.</summary>
public static class MimeMessage
{
    public static MailMessage Of(TakenMessage message, MailAddress from)
    {
        var mail = new MailMessage(from, message.ToName is { } name ? new MailAddress(message.ToAddress, name, Encoding.UTF8) : new MailAddress(message.ToAddress))
        {
            Subject = message.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers["Message-ID"] = $"<{message.MessageId}>";
        // So that nobody's holiday notice answers it.
        mail.Headers["Auto-Submitted"] = "auto-generated";
        if (message.UnsubscribeAddress is { } unsubscribe) OfferToStop(mail, unsubscribe);
        mail.AlternateViews.Add(View(message.PlainText, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(message.Html, MediaTypeNames.Text.Html));
        return mail;
    }

    // RFC 8058: a mail program asks the address by POST, without asking anybody, and only where nobody can listen.
    private static void OfferToStop(MailMessage mail, string address)
    {
        mail.Headers["List-Unsubscribe"] = $"<{address}>";
        if (address.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.Ordinal)) mail.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
    }

    // Quoted-printable: lines of a length that every server takes, and readable in the folder.
    private static AlternateView View(string words, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(words.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
