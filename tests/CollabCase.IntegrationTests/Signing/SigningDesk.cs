using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Memoranda;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

/// <summary>A desk whose partnership has an agreed memorandum that two partners, or more, are to sign.</summary>
internal sealed record SigningDesk(Desk Desk, int Number, IReadOnlyList<TestOrganisation> Partners)
{
    public CollabCaseHost Host => Desk.Host;

    public string Home => string.Create(CultureInfo.InvariantCulture, $"{Desk.Home}/documents/{Number}/versions/1");

    public static Task<SigningDesk> On(Database database, Func<AgreedDocumentBuilder, AgreedDocumentBuilder>? draft = null, int partners = 2, bool isAgreed = true) => On(CollabCaseHost.On(database), draft, partners, isAgreed);

    public static async Task<SigningDesk> On(Task<CollabCaseHost> starting, Func<AgreedDocumentBuilder, AgreedDocumentBuilder>? draft = null, int partners = 2, bool isAgreed = true)
    {
        var host = await starting;
        var desk = await Desk.On(host);
        var organisations = new List<TestOrganisation>();
        for (var i = 0; i < partners; i++) organisations.Add(await A.Organisation().SavedIn(host));
        var builder = A.AgreedDocument().Titled("Memorandum of the partnership").Between([.. organisations])
            .Describing(new("We work together so that people find one door.\nEach of us gives a day a week.", Notice: new(3, NoticeUnit.Months)));
        if (draft is not null) builder = draft(builder);
        return new(desk, await (isAgreed ? builder.Agreed() : builder).SavedIn(host, desk.Reference), organisations);
    }

    /// <summary>A page about the version, such as `send`.</summary>
    public Task<Page> Get(string page) => Desk.Browser.Get($"{Home}/{page}");

    public Task<AgreedDocument> Document() => Host.Read(async db => (await db.VisibleTo(Viewer.Job("tests")).WholeAgreedDocumentAsync(Desk.Reference, Number, Today, CancellationToken.None))!);

    public Task<AgreementFacts> Facts() => Host.Read(async db => (await db.VisibleTo(Viewer.Job("tests")).AgreementFactsAsync(Desk.Reference, CancellationToken.None))!);

    public async Task<Signatory> Signatory(int number) => (await Document()).Versions.First().Signatories.Single(s => s.Number == number);

    public async Task<string> TextHash() => (await Document()).Versions.First().TextHash!;

    /// <summary>Changes the document behind everybody's back.</summary>
    public Task Change(Action<AgreedDocument, AgreementFacts> change) => Host.Write([Desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeAgreedDocumentAsync(Desk.Reference, Number, Today, CancellationToken.None))!, (await visible.AgreementFactsAsync(Desk.Reference, CancellationToken.None))!);
        return true;
    });

    /// <summary>Makes a link for a signatory; answers the address at which it opens.</summary>
    public async Task<string> Link(int signatory = 1, DateTime? expires = null)
    {
        var token = SecretToken.Next();
        await Change((document, facts) => document.Ask(1, signatory, SecretToken.HashOf(token), expires ?? Now.AddDays(30), facts, Today, Now, null));
        return $"/sign/{token}";
    }

    /// <summary>A partner signs, behind everybody's back.</summary>
    public Task Sign(int signatory) => Change((document, facts) =>
        document.Sign(1, signatory, new("Director", "Director", true, document.Versions.First().TextHash!), facts, Today, Now, Desk.Coordinator.Id));

    /// <summary>What waits to be sent to an address, oldest first.</summary>
    public Task<List<OutboxMessage>> MessagesTo(string address) => Host.Read(db => db.Set<OutboxMessage>().Where(m => m.ToAddress == address).OrderBy(m => m.Id).ToListAsync());

    /// <summary>Lets messages go to the partners.</summary>
    public Task TurnMessagesOn() => Desk.Change(p => p.TurnMessagesOn());
}
