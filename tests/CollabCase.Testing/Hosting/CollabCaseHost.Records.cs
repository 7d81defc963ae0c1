using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing.People;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.Testing.Hosting;

/// <summary>What tests do with the records themselves: read them, arrange them through the program's own write path, and hold the history.</summary>
public sealed partial class CollabCaseHost
{
    private static readonly Viewer Tests = Viewer.Job("tests");

    /// <summary>Sends a request as a person, or as the program itself, without a browser.</summary>
    public Task<T> Send<T>(IRequest<T> request, TestPerson? by = null) => InScope(by, services => services.GetRequiredService<IMediator>().Send(request));

    /// <summary>Reads as somebody who sees everything: the whole database is open to a test, sets too.</summary>
    public Task<T> Read<T>(Func<CollabCaseDb, Task<T>> read) => InScope(null, services => read(services.GetRequiredService<CollabCaseDb>()));

    /// <summary>The partnership with all its parts, as it is in the database now; fails when there is none.</summary>
    public Task<Partnership> Partnership(string reference) => Read(async db =>
        await db.VisibleTo(Tests).WholePartnershipAsync(reference, CancellationToken.None) ?? throw new InvalidOperationException($"There is no partnership {reference}."));

    /// <summary>Changes records inside a transaction with history, as a command does.</summary>
    /// <param name="locks">The references whose history is written.</param>
    /// <param name="write">Loads, calls the domain, adds. It does not save.</param>
    /// <param name="by">Who is written into the history; the tests themselves without.</param>
    public Task<T> Write<T>(IEnumerable<string> locks, Func<CollabCaseDb, Task<T>> write, TestPerson? by = null) => InScope(by, services =>
    {
        var scope = new WriteScope(services.GetRequiredService<Viewer>(), WriteScope.Now(Clock), "Arranged", null);
        return services.GetRequiredService<WriteTransaction>().RunAsync(scope, locks, null, () => write(services.GetRequiredService<CollabCaseDb>()), CancellationToken.None);
    });

    /// <summary>Does something to a partnership behind everybody's back: <c>host.Change(reference, p => p.Pause("…", today), by)</c>.</summary>
    public Task Change(string reference, Action<Partnership> change, TestPerson? by = null) => Write([reference], async db =>
    {
        change(await db.VisibleTo(Tests).WholePartnershipAsync(reference, CancellationToken.None) ?? throw new InvalidOperationException($"There is no partnership {reference}."));
        return true;
    }, by);

    /// <summary>The history of a partnership, organisation or person, oldest first.</summary>
    public Task<IReadOnlyList<HistoryLine>> History(string reference) => Read<IReadOnlyList<HistoryLine>>(async db =>
    {
        var chain = await db.Set<HistoryChain>().Where(c => c.Key == reference).Select(c => c.Id).SingleAsync();
        var entries = await db.Set<HistoryEntry>().AsNoTracking().Where(e => e.ChainId == chain).OrderBy(e => e.Sequence).ToListAsync();
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.Email);
        return [.. entries.Select(e => new HistoryLine(e, e.Job ?? people.GetValueOrDefault(e.PersonId, "nobody")))];
    });

    /// <summary>Fails unless every chain of the database verifies.</summary>
    public async Task VerifyHistory() => Assert.Empty((await HistoryVerdict()).Faults);

    public Task<HistoryVerdict> HistoryVerdict() => InScope(null, services => services.GetRequiredService<HistoryVerification>().VerifyAsync(CancellationToken.None));

    /// <summary>Runs something in a scope of its own, as a person or as the program itself.</summary>
    public async Task<T> InScope<T>(TestPerson? by, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestOrigin>().Viewer =
            by is null ? Tests : await ViewerAsync(scope.ServiceProvider.GetRequiredService<CollabCaseDb>(), by.Email);
        return await run(scope.ServiceProvider);
    }

    /// <summary>A person who is in the database already, such as one of the demonstration's.</summary>
    public Task<TestPerson> Person(string email) => Read(db => db.Set<Person>().Where(p => p.Email == email)
        .Select(p => new TestPerson(p.Id, p.Reference, p.Name, p.Email, p.OrganisationId)).SingleAsync());

    private static Task<Viewer> ViewerAsync(CollabCaseDb db, string email) => db.Set<Person>().Where(p => p.Email == email)
        .Select(p => new Viewer(p.Id, p.Name, p.Roles, p.OrganisationId, db.Set<PartnershipMember>().Any(m => m.PersonId == p.Id))
        {
            HasSeat = db.Set<PartnershipMember>().Any(m => m.PersonId == p.Id && m.Role != MemberRole.Participant),
        }).SingleAsync();
}

/// <summary>One entry of a history as a test reads it.</summary>
/// <param name="Entry">The entry itself.</param>
/// <param name="Who">The person's address, or the name of the job.</param>
public sealed record HistoryLine(HistoryEntry Entry, string Who)
{
    public string UseCase => Entry.UseCase;

    public string? Screen => Entry.Screen;

    public int Version => Entry.SubjectVersion;

    /// <summary>Every field that changed, as `Name: old -> new`, in the order of the records.</summary>
    public IReadOnlyList<string> Changes => [.. Entry.Changes.SelectMany(c => c.Fields).Select(f => $"{f.Name}: {f.Old ?? "nothing"} -> {f.New ?? "nothing"}")];
}
