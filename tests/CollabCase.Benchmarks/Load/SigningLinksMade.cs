using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>Signing links of every state, through the domain and the program's own write path. Only here are their secrets known.</summary>
public sealed record SigningLinksMade(IReadOnlyList<string> Open, IReadOnlyList<string> Expired, IReadOnlyList<string> Used, IReadOnlyList<string> Withdrawn)
{
    private const int Partnerships = 10, DaysAgo = 40, DaysOpen = 30;

    /// <summary>In each of a few new partnerships a memorandum that four partners are asked to sign: one link of each state.</summary>
    public static async Task<SigningLinksMade> MakeAsync(IConfiguration configuration)
    {
        await using var services = Fill.Services(configuration);
        await using var scope = services.CreateAsyncScope();
        var (db, made) = (scope.ServiceProvider.GetRequiredService<CollabCaseDb>(), new SigningLinksMade([], [], [], []));
        var write = scope.ServiceProvider.GetRequiredService<WriteTransaction>();
        var now = WriteScope.Now(TimeProvider.System);
        var by = await db.VisibleTo(Viewer.Job("links")).People.Where(p => p.Email == Cast.Everything).Select(p => p.Id).SingleAsync();
        for (var i = 0; i < Partnerships; i++)
        {
            Task<T> Write<T>(IEnumerable<string> locks, Func<Task<T>> make) => write.RunAsync(new WriteScope(Viewer.Job("links"), now, "Links", null), locks, null, make, CancellationToken.None);
            var reference = await Write([], () => PartnershipAsync(db, by, now));
            made = await Write([reference], () => made.AskAsync(db, reference, by, now));
        }
        return made;
    }

    private static async Task<string> PartnershipAsync(CollabCaseDb db, long by, DateTime now)
    {
        var today = TimeProvider.System.Today();
        var partnership = Partnership.Open(await db.NextReferenceAsync("PSP-LINKS", CancellationToken.None), "Partnership that signs", "To see what a link tells.", by, today.AddYears(-1), now);
        db.Add(partnership);
        for (var i = 0; i < 4; i++)
        {
            var reference = await db.NextReferenceAsync("ORG-LINKS", CancellationToken.None);
            var organisation = Organisation.Record(reference, new OrganisationDetails("Partner " + reference, Sector.Third, OrganisationType.Charity), []);
            db.Add(organisation);
            partnership.AddPartner(organisation.Id, PartnerRoles.Provider, today.AddDays(-2 * DaysAgo), new PartnerContact("Director"), today);
        }
        return partnership.Reference;
    }

    private async Task<SigningLinksMade> AskAsync(CollabCaseDb db, string reference, long by, DateTime now)
    {
        var (today, earlier) = (TimeProvider.System.Today(), now.AddDays(-DaysAgo));
        var facts = (await db.VisibleTo(Viewer.Job("links")).AgreementFactsAsync(reference, CancellationToken.None))!;
        var document = AgreedDocument.Begin(1, AgreedDocumentKind.Memorandum, "Memorandum", null, facts, earlier, by);
        for (var i = 1; i <= 20; i++) document.AddClause(1, new(string.Create(CultureInfo.InvariantCulture, $"Clause {i}"), "We work together so that people find one door, and each of us gives a day a week."), null, facts);
        document.Describe(1, new("We work together so that people find one door."), facts);
        document.Share(1, facts, earlier);
        document.Agree(1, null, facts, today.AddDays(-DaysAgo), by);
        var tokens = Enumerable.Range(0, 4).Select(_ => SecretToken.Next()).ToList();
        var expired = document.Ask(1, 2, SecretToken.HashOf(tokens[1]), earlier.AddDays(DaysOpen), facts, today, earlier, null);
        document.Ask(1, 1, SecretToken.HashOf(tokens[0]), now.AddDays(DaysOpen), facts, today, now, null);
        var used = document.Ask(1, 3, SecretToken.HashOf(tokens[2]), now.AddDays(DaysOpen), facts, today, now, null);
        document.SignByLink(used, new("Director", "Director", true, expired.TextHash), facts, today, now);
        document.Ask(1, 4, SecretToken.HashOf(tokens[3]), now.AddDays(DaysOpen), facts, today, now, null);
        document.WithdrawLinks(1, 4, facts, now);
        db.Add(document);
        return new([.. Open, tokens[0]], [.. Expired, tokens[1]], [.. Used, tokens[2]], [.. Withdrawn, tokens[3]]);
    }
}
