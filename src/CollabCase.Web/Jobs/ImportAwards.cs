using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Imports;
using CollabCase.Web.Features.Imports;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Jobs;

/// <summary>
/// Goes on with the imports that are under way: reads and checks their rows, writes what was accepted, takes back what is to be undone. Each batch is a
/// transaction of its own, in the name of whoever pressed the button and with what they may do; a run that is broken off is taken up where it was.
/// </summary>
public sealed class ImportAwards(CollabCaseDb db, Viewer viewer, IServiceScopeFactory scopes, ILogger<ImportAwards> log) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var worked = 0;
        while (!cancel.IsCancellationRequested && await NextAsync(cancel) is { } next)
        {
            await WorkAsync(next.Number, next.ActingPersonId, cancel);
            worked++;
        }
        return worked == 0 ? null : worked == 1 ? "1 import gone on with" : $"{Format.Number(worked)} imports gone on with";
    }

    private Task<NextImport?> NextAsync(CancellationToken cancel) => db.VisibleTo(viewer).AwardImports
        .Where(i => i.State == AwardImportState.Checking || i.State == AwardImportState.Running || i.State == AwardImportState.Undoing)
        .OrderBy(i => i.Id).Select(i => new NextImport(i.Number, i.ActingPersonId)).FirstOrDefaultAsync(cancel);

    private async Task WorkAsync(string number, long actingPersonId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var acting = await db.ByLinkAsync(actingPersonId, cancel);
        services.GetRequiredService<RequestOrigin>().Viewer = acting ?? viewer;
        var mediator = services.GetRequiredService<IMediator>();
        try
        {
            if (acting is null) throw new DomainRuleException("Whoever began it may not sign in any more. An administrator can have it go on.");
            await services.GetRequiredService<ImportReading>().ReadAsync(number, cancel);
            while (!cancel.IsCancellationRequested && await mediator.Send(new CompareRows.Command(number), CancellationToken.None)) { }
            while (!cancel.IsCancellationRequested && await mediator.Send(new WriteAwards.Command(number), CancellationToken.None)) { }
            while (!cancel.IsCancellationRequested && await mediator.Send(new TakeBackAwards.Command(number), CancellationToken.None)) { }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program stops. What was not done is still there at the next start.
        }
#pragma warning disable CA1031 // Whatever went wrong with one import, the others go on, and the person reads that it stopped.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            if (trouble is not (DomainRuleException or UnreadableFileException)) log.LogError(trouble, "Import {Number} stopped.", number);
            await mediator.Send(new StopImport.Command(number, trouble is DomainRuleException or UnreadableFileException ? trouble.Message
                : $"It stopped on an error of the kind {trouble.GetType().Name}. Have it go on; if it stops again, the program’s log says more."), CancellationToken.None);
        }
    }

    private sealed record NextImport(string Number, long ActingPersonId);
}
