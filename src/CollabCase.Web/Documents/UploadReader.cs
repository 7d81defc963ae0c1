using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CollabCase.Domain.Notes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Documents;

/// <summary>Marks an action whose form may carry a file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesUploadAttribute : Attribute;

/// <summary>
/// Reads a form with a file as it comes: the fields into memory, the file onto the disk, never more of it than may be kept.
/// The rest of a file that is too large is read and let go, so that the person gets a page that says so, and not a
/// connection that breaks off.
/// </summary>
public sealed class UploadReader(IDocumentStore store, UploadSettings settings)
{
    /// <summary>Beyond this nobody means a document, and the server stops listening.</summary>
    private const long MostReceived = 1024L * 1024 * 1024;

    private const int MostFields = 200, LongestField = 256 * 1024, LongestBoundary = 70, BufferSize = 64 * 1024;

    public async Task ReadAsync(HttpRequest request)
    {
        var cancel = request.HttpContext.RequestAborted;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await request.ReadFormAsync(cancel);
            return;
        }
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostReceived;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary) throw new InvalidDataException("The form has no boundary between its parts.");

        var (fields, files) = (new KeyValueAccumulator(), new FormFileCollection());
        var reader = new MultipartReader(boundary, request.Body, BufferSize);
        while (await PartAsync(reader, cancel) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var named)) throw new InvalidDataException("A part of the form has no name.");
            var field = HeaderUtilities.RemoveQuotes(named.Name).Value ?? "";
            if (!named.IsFileDisposition())
            {
                fields.Append(field, await TextAsync(part.Body, cancel));
                if (fields.ValueCount > MostFields) throw new InvalidDataException("The form has more fields than any form here.");
            }
            else if (await ReceiveAsync(field, NameIn(named), part.Body, cancel) is { } file)
            {
                request.HttpContext.Response.RegisterForDispose(file);
                files.Add(file);
            }
        }
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields.GetResults(), files)));
    }

    /// <summary>Receives one file, measures it and looks at what it is. Null where no file was chosen.</summary>
    public async Task<UploadedFile?> ReceiveAsync(string field, string? givenName, Stream body, CancellationToken cancel)
    {
        var incoming = store.Receive();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = 0L;
            for (int read; (read = await NextAsync(body, buffer, cancel)) > 0; size += read)
            {
                if (size + read > settings.MaximumBytes) continue;
                hash.AppendData(buffer.AsSpan(0, read));
                await incoming.Content.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            if (size == 0 && string.IsNullOrEmpty(givenName))
            {
                incoming.Dispose();
                return null;
            }
            await incoming.Content.FlushAsync(cancel);
            var name = FileName.Clean(givenName);
            var found = size > settings.MaximumBytes ? TooLarge(name, size) : FileCheck.Look(name, incoming.Content);
            return new UploadedFile(field, name, size, Convert.ToHexStringLower(hash.GetHashAndReset()), found.MediaType, found.Problem, incoming);
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private FileCheck.Found TooLarge(string name, long size) => new(null,
        $"‘{name}’ has {FileSize.Say(size)}, and the most that is taken is {FileSize.Say(settings.MaximumBytes)}. Save it smaller, with fewer or smaller pictures, or put a link to it into a note.");

    // RFC 6266: the name in its own encoding counts, where both are given.
    private static string? NameIn(ContentDispositionHeaderValue named) =>
        named.FileNameStar is { HasValue: true, Length: > 0 } star ? star.Value : HeaderUtilities.RemoveQuotes(named.FileName).Value;

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = await NextAsync(body, buffer, cancel)) > 0;)
        {
            if (text.Length + read > LongestField) throw new InvalidDataException("A field of the form is longer than any text.");
            text.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static async Task<MultipartSection?> PartAsync(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form ends in the middle.", broken);
        }
    }

    private static async Task<int> NextAsync(Stream body, Memory<byte> buffer, CancellationToken cancel)
    {
        try
        {
            return await body.ReadAsync(buffer, cancel);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form ends in the middle.", broken);
        }
    }
}
