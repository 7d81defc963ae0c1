using System.Net;
using System.Security.Cryptography;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Documents;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class AddDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/notes/documents/add", Add = "POST /partnerships/{reference}/notes/documents/add";
    private static readonly byte[] Minutes = "Agreed: tea at three."u8.ToArray();

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Add, Case.Done)]
    public async Task A_file_is_kept_under_a_name_of_its_own_and_said_what_it_is(Database database)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes/documents/add");

        var page = await form.Form().Fill(new { SharedWith = SharedWith.CoordinatorOnly }).Choose("File", "C:\\Users\\me\\Minutes of Mày.txt", Minutes).SendBy(notes.Desk.Browser, form);

        Assert.Equal(($"{notes.Address}/documents/1", "‘Minutes of Mày’ is here for those who can see it."), (page.Path, page.Saved));
        var document = Assert.Single(await notes.Documents());
        Assert.Equal(("Minutes of Mày", SharedWith.CoordinatorOnly, notes.Desk.Coordinator.Id), (document.Title, document.SharedWith, document.AddedByPersonId));
        var version = Assert.Single(document.Versions);
        Assert.Equal(("Minutes of Mày.txt", "text/plain; charset=utf-8", (long)Minutes.Length, Convert.ToHexStringLower(SHA256.HashData(Minutes))), (version.FileName, version.MediaType, version.Size, version.Sha256));
        Assert.DoesNotContain("Minutes", version.StorageKey, StringComparison.OrdinalIgnoreCase);
        using var kept = new StreamReader(notes.Host.Services.GetRequiredService<IDocumentStore>().Open(version.StorageKey)!);
        Assert.Equal("Agreed: tea at three.", await kept.ReadToEndAsync(TestContext.Current.CancellationToken));
        var entry = (await notes.Desk.History())[^1];
        Assert.Equal(("AddDocument", Add), (entry.UseCase, entry.Screen));
        Assert.Contains($"Sha256: nothing -> {version.Sha256}", entry.Changes);
        Assert.DoesNotContain(entry.Changes, change => change.Contains(version.StorageKey, StringComparison.Ordinal));
        await notes.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task The_button_pressed_twice_keeps_one_file(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");

        var first = await form.Form().Choose("File", "minutes.txt", Minutes).SendBy(notes.Desk.Browser, form);
        var second = await form.Form().Choose("File", "minutes.txt", Minutes).SendBy(notes.Desk.Browser, form);

        Assert.Equal(first.Path, second.Path);
        Assert.Single(await notes.Documents());
        Assert.Equal(await notes.Keys(), Files(host));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task What_is_not_right_is_said_beside_the_file_and_nothing_of_it_is_kept(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");

        var without = await form.Submit(new { Title = "Minutes" });
        var empty = await form.Form().Fill(new { Title = "Minutes" }).Choose("File", "minutes.txt", []).SendBy(notes.Desk.Browser, form);
        var program = await form.Form().Fill(new { Title = "Minutes" }).Choose("File", "minutes\u202Efdp.exe", "MZ\u0090\0"u8.ToArray()).SendBy(notes.Desk.Browser, form);
        var page = await form.Form().Fill(new { Title = "Minutes", SharedWith = SharedWith.CoordinatorOnly }).Choose("File", "minutes.txt", "<script>alert(1)</script>"u8.ToArray()).SendBy(notes.Desk.Browser, form);
        var title = await form.Form().Fill(new { Title = new string('t', 201) }).Choose("File", "minutes.txt", Minutes).SendBy(notes.Desk.Browser, form);

        foreach (var answer in new[] { without, empty, program, page }) Assert.Equal((HttpStatusCode.UnprocessableEntity, "Minutes"), (answer.Status, answer.Value("Title")));
        Assert.Equal("Choose a file.", without.ErrorAt("File"));
        Assert.Equal("‘minutes.txt’ is empty: it has 0 bytes. Check the file on your computer, and choose it again.", empty.ErrorAt("File"));
        Assert.Equal("‘minutesfdp.exe’ seems to be a program for Windows, which is not taken here. Programs and scripts are not kept here.", program.ErrorAt("File"));
        Assert.StartsWith("‘minutes.txt’ seems to be a web page", page.ErrorAt("File"), StringComparison.Ordinal);
        Assert.Equal("CoordinatorOnly", page.Value("SharedWith"));
        Assert.Equal("Shorten the title to 200 characters or fewer.", title.ErrorAt("Title"));
        Assert.Contains("The file has to be chosen again", title.Text, StringComparison.Ordinal);
        Assert.Empty(await notes.Documents());
        Assert.Empty(Files(host));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task A_paused_partnership_takes_no_document(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Form().Choose("File", "minutes.txt", Minutes).SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, (await notes.Desk.Partnership()).WhyReadOnly), (page.Status, page.Errors.Single()));
        Assert.Empty(await notes.Documents());
        Assert.Empty(Files(host));
    }

    internal static IReadOnlyList<string> Files(CollabCaseHost host)
    {
        var folder = host.Services.GetRequiredService<UploadSettings>().Folder;
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];
    }
}
