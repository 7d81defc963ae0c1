using System.Globalization;
using System.Text;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Mvc;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>The life of a memorandum: drafted, negotiated, compared, signed by each partner in its own way, in force on its day, and short of a signature when somebody joins.</summary>
public sealed class MemorandumTests
{
    private const string Criterion = "A memorandum that every partner has signed";

    [Fact]
    public async Task Four_partners_sign_and_the_gate_turns_by_itself()
    {
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, listening: true);
        var person = await A.Person().Coordinator().SavedIn(host);
        List<TestOrganisation> organisations = [];
        foreach (var _ in Enumerable.Range(0, 5)) organisations.Add(await A.Organisation().SavedIn(host));
        var reference = await A.Partnership().CoordinatedBy(person).WithPartners([.. organisations.Take(4)]).SavedIn(host);
        var (home, tomorrow) = ($"/partnerships/{reference}", host.Clock.Today().AddDays(1));
        List<string> links = [];

        await using (var coordinator = await Visitor.SignedIn(host, person.Email))
        {
            await coordinator.Open($"{home}/documents/start");
            await coordinator.Choose("What kind of document is it?", "Memorandum of understanding");
            await coordinator.Type("What do you call it?", "Memorandum of the five");
            await coordinator.Choose("With clauses from the library");
            await coordinator.Press("Start it");
            await coordinator.Arrives("Add clauses from the library");
            foreach (var box in await coordinator.Page.Locator("input[type=checkbox][name=Clauses]").AllAsync()) await box.CheckAsync(new() { Force = true });
            await coordinator.Press("Add these clauses");
            await coordinator.Arrives("Version 1");
            await Describe(coordinator, $"{home}/documents/1/versions/1", null);
            await Agree(coordinator, $"{home}/documents/1/versions/1");

            await coordinator.Open($"{home}/documents/1/next-version");
            await coordinator.Type("What will be different?", "Who we are, in one sentence.");
            await coordinator.Press("Start it");
            await coordinator.Follow(coordinator.Page.Locator("main a[href$='/change']").First);
            await coordinator.Type("What does it say?", "We are four partners who each stay their own organisation.");
            await coordinator.Press("Save");
            await Describe(coordinator, $"{home}/documents/1/versions/2", tomorrow);
            await Agree(coordinator, $"{home}/documents/1/versions/2");

            await coordinator.Open($"{home}/documents/1/compare?from=1&to=2");
            Assert.Contains("We are four", string.Concat(await coordinator.Page.Locator("main ins").AllInnerTextsAsync()), StringComparison.Ordinal);
            Assert.NotEmpty(await coordinator.Page.Locator("main del").AllAsync());

            await coordinator.Open($"{home}/documents/1/versions/2/send");
            await coordinator.Press("Make the links");
            links.AddRange(await coordinator.Page.Locator(".secret-link").AllInnerTextsAsync());
            Assert.Equal(4, links.Count);
            await coordinator.Open($"{home}/gate/criteria/signed-memorandum");
            await coordinator.Sees("4 partners have not signed it yet");
        }

        await Sign(host, links[0], "Director");
        await Sign(host, links[1], "Chief officer");
        await using (var third = await Visitor.Arriving(host, 320))
        {
            await third.Open($"{links[2]}/decline");
            await third.Type("Why do you not sign?", "Our board has to see the clause on money first.");
            await third.Press("Decline");
            await third.Open(links[0]);
            Assert.Equal(0, await third.Page.GetByLabel("Your name").CountAsync());
        }

        await using (var coordinator = await Visitor.SignedIn(host, person.Email))
        {
            await coordinator.Open($"{home}/documents/1/versions/2/signatures");
            await coordinator.Sees("Declined", "Our board has to see the clause on money first.", "2 of 4 have signed");
            await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Link, new() { Name = $"Send again to {organisations[2].Name}" }));
            await coordinator.Press("Make the link");
            var again = await coordinator.Page.Locator(".secret-link").InnerTextAsync();
            await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Link, new() { Name = $"Signed on paper by {organisations[3].Name}" }));
            await coordinator.Type("Name of who signed", "Chair");
            await coordinator.Type("Their position", "Chair of the board");
            await coordinator.Type("Day on which it was signed", Written(host.Clock.Today()));
            await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "signed.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("The page with the signature.") });
            await coordinator.Press("Record the signature");
            await Sign(host, again, "Treasurer");

            await coordinator.Open($"{home}/gate/criteria/signed-memorandum");
            await coordinator.Sees($"comes into force on {Written(tomorrow)}");
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        await using (var coordinator = await Visitor.SignedIn(host, person.Email))
        {
            await coordinator.Open($"{home}/gate/criteria/signed-memorandum");
            await coordinator.Sees("Met", $"in force since {Written(tomorrow)}, and every current partner has signed it.");

            await coordinator.Open($"{home}/partners/add?organisation={organisations[4].Reference}");
            await coordinator.Choose("Provider");
            await coordinator.Type("Partner since", Written(tomorrow));
            await coordinator.Press(coordinator.Page.GetByRole(AriaRole.Main).Locator("form[method=post] button[type=submit]").Last);
            await coordinator.Open($"{home}/gate/criteria/signed-memorandum");
            await coordinator.Sees("Not yet met", "is in force. One partner has not signed it yet.");
        }
        await host.VerifyHistory();
    }

    private static async Task Describe(Visitor coordinator, string version, DateOnly? effective)
    {
        await coordinator.Open($"{version}/details");
        await coordinator.Type("In short, what does it say?", "We work together, and each of us says what it brings.");
        if (effective is { } day) await coordinator.Type("From which day does it count?", Written(day));
        await coordinator.Press("Save");
    }

    private static async Task Agree(Visitor coordinator, string version)
    {
        await coordinator.Open($"{version}/share");
        await coordinator.Press("Share it");
        await coordinator.Open($"{version}/agree");
        await coordinator.Press("It is agreed");
    }

    private static async Task Sign(CollabCaseHost host, string link, string position)
    {
        await using var signatory = await Visitor.Arriving(host, 320);
        await signatory.Open(link);
        await signatory.Sees("We are four partners");
        await signatory.Type("Your name", position);
        await signatory.Type("Your position", position);
        await signatory.Choose("I have read the text above");
        await signatory.Press("Sign");
        await signatory.Sees("signed");
    }

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
