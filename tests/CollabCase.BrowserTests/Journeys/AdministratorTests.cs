using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class AdministratorTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Email = "newcomer@example.org";
    private const string OwnPassword = "four-words-of-their-own";

    [Fact]
    public async Task Somebody_new_signs_in_chooses_a_password_and_sees_what_they_were_linked_to()
    {
        var host = await journey.StartedAsync();
        string given;
        await using (var administrator = await Visitor.SignedIn(host, "admin@example.org"))
        {
            await administrator.Open("/");
            await administrator.Follow("People");
            await administrator.Arrives("People");
            await administrator.Follow("Add a person");
            await administrator.Arrives("Add a person");
            await administrator.Type("Name", "Newcomer");
            await administrator.Type("E-mail address", Email);
            given = await administrator.TypedInto("First password");
            await administrator.Press("Add the person");
            await administrator.Arrives("Newcomer");
            await administrator.Follow("Link to a partnership");
            await administrator.Arrives("Link to a partnership");
            await administrator.Type("Name or reference", "COL-CAN");
            await administrator.Press("Search");
            await administrator.Follow("Choose City Ambition Network");
            await administrator.Arrives("Link Newcomer");
            await administrator.Choose("Steering group member");
            await administrator.Press("Link");
            await administrator.Arrives("People who can see it");
            await administrator.Sees("Newcomer is linked as steering group member.");
        }

        await using var newcomer = await Visitor.Arriving(host);
        await newcomer.SignIn(Email, given);
        await newcomer.Arrives("Choose your own password");
        await newcomer.Open("/partnerships/COL-CAN");
        Assert.Equal("Choose your own password", await newcomer.Heading());
        await newcomer.Type("The password that you were given", given);
        await newcomer.Type("Your new password", OwnPassword);
        await newcomer.Type("The new password again", OwnPassword);
        await newcomer.Press("Use this password");

        await newcomer.Arrives("Hello, Newcomer");
        Assert.Equal(["City Ambition Network"], await newcomer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 }).AllInnerTextsAsync());
        await newcomer.Follow("Partnerships");
        await newcomer.Arrives("Partnerships");
        Assert.Equal(["City Ambition Network"], await newcomer.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).AllInnerTextsAsync());
        await newcomer.Follow("City Ambition Network");
        await newcomer.Arrives("City Ambition Network");
        Assert.Equal(404, await newcomer.Open("/partnerships/EX-STRATH"));
        Assert.Equal("Page not found", await newcomer.Heading());
    }
}
