using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

/// <summary>Alone, since what the whole process takes of memory is counted.</summary>
[CollectionDefinition(nameof(LargeUploadTests), DisableParallelization = true), Collection(nameof(LargeUploadTests))]
public sealed class LargeUploadTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory, OnEveryDatabase]
    public async Task Two_hundred_megabytes_are_answered_on_the_page_and_never_held(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, listening: true);
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var page = await form.Form().Fill(new { Title = "The film of the day" }).Choose("File", "film.pdf", new Endless(200 * Megabyte)).SendBy(notes.Desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("‘film.pdf’ has 200 MB, and the most that is taken is 25 MB.", page.ErrorAt("File"), StringComparison.Ordinal);
        Assert.Equal("The film of the day", page.Value("Title"));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100 * Megabyte);
        Assert.Empty(AddDocumentTests.Files(host));
        Assert.Empty(await notes.Documents());
    }

    /// <summary>As many bytes as are asked for, made while they are sent.</summary>
    private sealed class Endless(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[64 * 1024];
            for (var sent = 0L; sent < length; sent += part.Length) await stream.WriteAsync(part);
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return true;
        }
    }
}
