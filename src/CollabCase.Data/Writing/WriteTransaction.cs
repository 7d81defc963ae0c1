using System.Text.Json;
using CollabCase.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>
/// Runs one command: opens the transaction, locks the chains before anything is read, answers a repeated form as
/// before, runs the handler, remembers the answer and commits. All of it happens, or none of it.
/// </summary>
public sealed class WriteTransaction(CollabCaseDb db, SingleWriter singleWriter)
{
    /// <summary>How often a command is run again after the database refused it because of a race.</summary>
    private const int Attempts = 3;

    public async Task<TResult> RunAsync<TResult>(WriteScope scope, IEnumerable<string> locks, string? submissionKey, Func<Task<TResult>> handler, CancellationToken cancel)
    {
        if (db.Write is not null) throw new InvalidOperationException("A command was sent from inside another: call the domain instead.");
        using var turn = await singleWriter.TurnAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => OnceAsync(scope, locks, submissionKey, handler, cancel));
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else's row arrived between the check and the save: with a fresh look the handler can say so itself.
            }
        }
    }

    private async Task<TResult> OnceAsync<TResult>(WriteScope scope, IEnumerable<string> locks, string? submissionKey, Func<Task<TResult>> handler, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var write = new WriteScope(scope.Viewer, scope.AtUtc, scope.UseCase, scope.Screen) { SeenVersion = scope.SeenVersion };
        db.Write = write;
        try
        {
            // Locked first: of two presses at the same moment the second waits here, and then finds the answer to the first.
            await Chains.LockAsync(db, write, locks, cancel);
            if (submissionKey is not null && await EarlierAnswerAsync(write, submissionKey, cancel) is { } answer)
                return JsonSerializer.Deserialize<TResult>(answer)!;

            var result = await handler();
            await ReviewsOfDocuments.FollowAsync(db, write, cancel);
            if (submissionKey is not null)
                db.Add(new Submission(write.Viewer.PersonId, submissionKey, write.UseCase, write.AtUtc, JsonSerializer.Serialize(result)));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            db.Write = null;
            db.ChangeTracker.Clear();
        }
    }

    private Task<string?> EarlierAnswerAsync(WriteScope write, string key, CancellationToken cancel) =>
        db.Set<Submission>().AsNoTracking()
            .Where(s => s.PersonId == write.Viewer.PersonId && s.Key == key && s.UseCase == write.UseCase)
            .Select(s => s.Result).FirstOrDefaultAsync(cancel)!;
}
