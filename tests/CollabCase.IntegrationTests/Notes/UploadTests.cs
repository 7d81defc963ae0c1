using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

/// <summary>Files that nobody should send, and forms that break off.</summary>
public sealed class UploadTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory, OnEveryDatabase]
    public async Task The_setting_says_how_much_is_taken(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Uploads:MaximumMegabytes", "1"));
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");
        Assert.Contains("up to 1 MB", form.Text, StringComparison.Ordinal);

        var tooLarge = await form.Form().Choose("File", "a.txt", Encoding.ASCII.GetBytes(new string('x', (int)Megabyte + 1))).SendBy(notes.Desk.Browser, form);
        var justFits = await form.Form().Choose("File", "a.txt", Encoding.ASCII.GetBytes(new string('x', (int)Megabyte))).SendBy(notes.Desk.Browser, form);

        Assert.Contains("the most that is taken is 1 MB", tooLarge.ErrorAt("File"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, justFits.Status);
    }

    [Theory]
    [OnEveryDatabase("../../../etc/cron.d/evil.txt", "evil.txt")]
    [OnEveryDatabase("a\"b;c=d.txt", "a-22b;c=d.txt")]
    [OnEveryDatabase("CON.txt", "_CON.txt")]
    [OnEveryDatabase("\u202Etxt.evil.txt", "txt.evil.txt")]
    [OnEveryDatabase("日本語 – Fàilte.txt", "日本語 – Fàilte.txt")]
    public async Task A_hostile_name_is_kept_clean_and_given_out_clean(Database database, string given, string kept)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes/documents/add");

        var page = await form.Form().Choose("File", given, "x"u8.ToArray()).SendBy(notes.Desk.Browser, form);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var version = Assert.Single((await notes.Documents()).Single().Versions);
        Assert.Equal(kept.Replace("-22", "%22", StringComparison.Ordinal), version.FileName);
        var file = await notes.Desk.Get("notes/documents/1/versions/1");
        Assert.Equal(version.FileName, file.Response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory, OnEveryDatabase]
    public async Task A_name_of_three_hundred_characters_is_shortened(Database database)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes/documents/add");

        await form.Form().Choose("File", new string('n', 300) + ".txt", "x"u8.ToArray()).SendBy(notes.Desk.Browser, form);

        Assert.Equal(new string('n', 116) + ".txt", (await notes.Documents()).Single().Versions.Single().FileName);
    }

    [Theory]
    [OnEveryDatabase("multipart/form-data")]
    [OnEveryDatabase("multipart/form-data; boundary=\"\"")]
    [OnEveryDatabase("multipart/form-data; boundary=x")]
    [OnEveryDatabase("multipart/mixed; boundary=x")]
    public async Task A_form_that_is_none_is_not_understood_and_leaves_nothing(Database database, string type)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.txt\"\r\n\r\nbroken off"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var page = await notes.Desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{notes.Address}/documents/add") { Content = content }, follow: false);

        Assert.True(page.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{(int)page.Status}");
        Assert.Empty(AddDocumentTests.Files(host));
        Assert.Empty(page.WritingStatements);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_stranger_sends_is_not_even_read(Database database)
    {
        var notes = await NotesDesk.On(database);
        // Whoever reads this finds no boundary in it, and says so.
        var content = new ByteArrayContent("broken off"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");

        var page = await notes.Desk.Host.Browser().Send(new HttpRequestMessage(HttpMethod.Post, $"{notes.Address}/documents/add") { Content = content }, follow: false);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.StartsWith("/account/sign-in", page.Response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_whose_token_does_not_fit_is_shown_again_and_keeps_no_file(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var form = await notes.Desk.Get("notes/documents/add");

        var page = await form.Form().Fill(new { Title = "Minutes" }).Choose("File", "a.txt", "x"u8.ToArray()).WithExpiredToken().SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Minutes"), (page.Status, page.Value("Title")));
        Assert.Empty(AddDocumentTests.Files(host));
    }
}
