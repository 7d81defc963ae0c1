using System.Globalization;
using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Memoranda;
using CollabCase.Testing.People;
using CollabCase.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>
/// A coordinator with a number of partnerships, in each of which a memorandum is agreed and waits to be sent for signature. They press the buttons in the
/// program itself, in a browser of their own that outlives it.
/// </summary>
internal sealed class SignatureRounds(CollabCaseHost host, TestPerson coordinator, IReadOnlyList<SignatureRounds.Round> rounds)
{
    private const int PartnersInOne = 20;
    private const string Title = "Memorandum of the partnership";
    private readonly List<Page> _forms = [];

    /// <summary>One agreed memorandum.</summary>
    internal sealed record Round(string Reference, string Page, int Signatories);

    /// <summary>How many have been asked to sign, as far as the coordinator has been told.</summary>
    public int Asked => rounds.Take(Pressed).Sum(r => r.Signatories);

    /// <summary>How many buttons were pressed until the program said that it was done.</summary>
    public int Pressed { get; private set; }

    /// <summary>How often the program was gone before it could say so, and the button had to be pressed again.</summary>
    public int PressedAgain { get; private set; }

    public bool AllPressed => Pressed == rounds.Count;

    /// <summary>Until so many have somebody to sign for them. The clock is the machine's, which the programs read too.</summary>
    public static async Task<SignatureRounds> AgreedIn(CollabCaseHost host, int signatories)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        host.Clock.SetUtc(now);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var organisations = new List<TestOrganisation>();
        for (var i = 0; i < Math.Min(PartnersInOne, signatories); i++) organisations.Add(await A.Organisation().SavedIn(host));
        var rounds = new List<Round>();
        for (var left = signatories; left > 0; left -= PartnersInOne)
        {
            var partners = organisations.Take(left).ToArray();
            var reference = await A.Partnership().CoordinatedBy(coordinator).OpenedOn(DateOnly.FromDateTime(now).AddYears(-1)).Then(p => p.TurnMessagesOn()).SavedIn(host);
            var number = await A.AgreedDocument().At(now).Titled(Title).Between(partners).Agreed().SavedIn(host, reference);
            rounds.Add(new(reference, string.Create(CultureInfo.InvariantCulture, $"/partnerships/{reference}/documents/{number}/versions/1"), partners.Length));
        }
        return new(host, coordinator, rounds);
    }

    /// <summary>Everybody who is to get a message, by address.</summary>
    public IReadOnlyDictionary<string, string> Everybody => rounds.SelectMany(r => Enumerable.Range(1, r.Signatories).Select(i => (Address: AddressOf(r, i), Name: NameOf(r, i)))).ToDictionary(x => x.Address, x => x.Name);

    /// <summary>Opens the forms, as somebody does who has all of them open in tabs.</summary>
    public async Task Open(Uri program)
    {
        var browser = Browser.At(program);
        await (await browser.Get("/account/sign-in")).Submit(new { coordinator.Email, PersonBuilder.Password });
        foreach (var round in rounds) _forms.Add(await browser.Get(round.Page + "/send"));
    }

    /// <summary>Presses one button after another, at the pace at which messages go out, until the program is gone. What it did not answer is pressed again next time: the same form.</summary>
    public async Task Press(Func<int> arrived, CancellationToken gone)
    {
        try
        {
            while (!AllPressed && !gone.IsCancellationRequested)
            {
                if (Asked - arrived() > PartnersInOne / 2) await Task.Delay(5, gone);
                else await Press(rounds[Pressed], _forms[Pressed]);
            }
        }
        catch (Exception ended) when (ended is HttpRequestException or IOException)
        {
            PressedAgain++;
        }
        catch (OperationCanceledException)
        {
            // There was nothing to press when the program was killed.
        }
    }

    private async Task Press(Round round, Page form)
    {
        var fields = new Dictionary<string, object> { ["Order"] = nameof(SigningOrder.AnyOrder) };
        for (var i = 0; i < round.Signatories; i++) (fields[$"Who[{i}].Name"], fields[$"Who[{i}].Email"]) = (NameOf(round, i + 1), AddressOf(round, i + 1));
        var page = await form.Submit(fields);
        Assert.Equal((HttpStatusCode.OK, round.Page + "/signatures"), (page.Status, page.Path));
        Pressed++;
    }

    /// <summary>
    /// Every link that was sent is the only one of its signatory, the one whose hash the records hold, and opens that signatory's document.
    /// </summary>
    /// <param name="links">What arrived for each address.</param>
    /// <param name="program">Where the links are opened.</param>
    public async Task Open(IReadOnlyDictionary<string, string> links, Uri program)
    {
        var signatories = await host.Read(db => db.Set<Signatory>().AsNoTracking().Include(s => s.Requests).Where(s => s.Email != null).ToDictionaryAsync(s => s.Email!));
        var browser = Browser.At(program);
        foreach (var (address, name) in Everybody)
        {
            var (signatory, token) = (signatories[address], links[address]);
            Assert.Equal((SignatoryState.Asked, SecretToken.HashOf(token), address), (signatory.State, Assert.Single(signatory.Requests).TokenHash, signatory.Requests.Single().SentTo));
            var page = await browser.Get("/sign/" + token);
            Assert.Equal((HttpStatusCode.OK, Title, name), (page.Status, page.Heading, page.Value("Name")));
        }
    }

    /// <summary>The secret of the one link in a message.</summary>
    public static string TokenIn(string source)
    {
        var words = WrittenMail.PlainTextOf(source) ?? throw new InvalidOperationException("There is no plain text in it.");
        return Assert.Single(words.Split('\n', StringSplitOptions.TrimEntries), line => line.Contains("/sign/", StringComparison.Ordinal)).Split("/sign/")[1];
    }

    private static string AddressOf(Round round, int signatory) => string.Create(CultureInfo.InvariantCulture, $"signatory-{signatory}.{round.Reference}@example.org").ToLowerInvariant();

    private static string NameOf(Round round, int signatory) => string.Create(CultureInfo.InvariantCulture, $"Signatory {signatory} of {round.Reference}");
}
