using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc.Forms;
using Microsoft.Extensions.Primitives;

namespace CollabCase.Web.Mvc;

/// <summary>A form as it was sent, to know it when it comes a second time.</summary>
public sealed class SentForm(Guid key, IFormCollection fields)
{
    /// <summary>
    /// Under which a command's answer is kept. A form that makes something new is known by its key: whatever is in it the
    /// second time, one thing is made. One that changes a record is known by what is in it too: when somebody goes back,
    /// writes something else into it and sends it again, that is not what was saved already, and the versions tell how old it is.
    /// </summary>
    public string KeyOf(object command)
    {
        var parts = new StringBuilder(UseCase.NameOf(command.GetType())).Append('|').Append(key);
        if (command is IChangesWhatWasShown)
            foreach (var (name, values) in fields.Where(f => f.Key != PostFormTagHelper.Token).OrderBy(f => f.Key, StringComparer.Ordinal))
                Append(parts.Append('|').Append(name), values);
        if (command is IChangesWhatWasShown)
            foreach (var file in fields.Files.OfType<UploadedFile>()) parts.Append('|').Append(file.Name).Append('|').Append(file.Sha256);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())).AsSpan(0, 24));
    }

    private static void Append(StringBuilder parts, StringValues values)
    {
        foreach (var value in values) parts.Append('|').Append(value?.Length).Append('|').Append(value);
    }
}
