using CollabCase.Data;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.Testing.Hosting;

/// <summary>Thousands of partnerships in a second, for tests that ask what reading them costs.</summary>
public sealed partial class CollabCaseHost
{
    // The ids of records that are made one by one stay far below.
    private const long BetweenCopies = 1_000_000_000;

    /// <summary>
    /// Copies a partnership with all its parts, members and awards, for the same people and funders, in one statement for
    /// each table. What is unique among its texts ends in the copy's number, PSP-2026-0001-1, in place of its own end where there is no room for more.
    /// Copies have no history: read them, and do not write to them.
    /// </summary>
    /// <param name="reference">The partnership.</param>
    /// <param name="first">The number of the first copy.</param>
    /// <param name="last">The number of the last.</param>
    public async Task CopyPartnership(string reference, int first, int last)
    {
        var id = (await Partnership(reference)).Id;
        await Read(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Copy(db, db.Model.FindEntityType(typeof(Partnership))!, FormattableString.Invariant($"\"Id\" = {id}"), (first, last));
            await transaction.CommitAsync();
            return await db.Database.ExecuteSqlRawAsync("ANALYZE");
        });
        // What was written past the program is in none of its sums.
        await PutSumsRight();
    }

    /// <summary>Adds all awards up anew, as the program's job does each night; answers how many stored figures were not what the awards add up to.</summary>
    public Task<int> PutSumsRight() => InScope(null, services => services.GetRequiredService<CheckSums>().PutRightAsync(CancellationToken.None));

    /// <summary>Copies the rows of a table that the condition finds, then the rows of other tables that are theirs.</summary>
    private static async Task Copy(CollabCaseDb db, IEntityType type, string condition, (int First, int Last) numbers)
    {
        var quote = db.GetService<ISqlGenerationHelper>();
        string Column(IProperty property) => quote.DelimitIdentifier(property.GetColumnName());
        var table = quote.DelimitIdentifier(type.GetTableName()!);
        var columns = type.GetProperties().ToList();
        var copy = $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(Column))})
            WITH RECURSIVE copies(n) AS (SELECT CAST({numbers.First} AS BIGINT) UNION ALL SELECT n + 1 FROM copies WHERE n < {numbers.Last})
            SELECT {string.Join(", ", columns.Select(property => Changed(property, Column(property))))} FROM {table} CROSS JOIN copies WHERE {condition}
            """;
        await db.Database.ExecuteSqlRawAsync(copy);
        foreach (var part in type.GetReferencingForeignKeys().Where(key => key == WholeOf(key.DeclaringEntityType)).OrderBy(key => Depth(key.DeclaringEntityType)))
            await Copy(db, part.DeclaringEntityType, $"{Column(part.Properties.Single())} IN (SELECT {Column(part.PrincipalKey.Properties.Single())} FROM {table} WHERE {condition})", numbers);
    }

    private static string Changed(IProperty property, string column)
    {
        var of = property.GetContainingForeignKeys().Select(key => key.PrincipalEntityType).ToList();
        if (of.Count == 0 ? property.IsPrimaryKey() && property.ClrType == typeof(long) : of.Any(IsCopied)) return $"{column} + n * {BetweenCopies}";
        if (property.ClrType != typeof(string) || !property.GetContainingIndexes().Any(index => index.IsUnique)) return column;
        // A hash fills its column: its end gives way to the number.
        return (property.GetMaxLength() is { } length ? $"substr({column}, 1, {length} - length('-' || n))" : column) + " || '-' || n";
    }

    private static bool IsCopied(IEntityType type) => type.ClrType == typeof(Partnership) || WholeOf(type) is not null;

    // What others name comes before them.
    private static int Depth(IEntityType type) => IsCopied(type) ? 1 + type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(of => of != type).Select(Depth).DefaultIfEmpty().Max() : 0;

    // What a row is copied with: the partnership, where it names it, or else the record that it is part of. A row may name others too.
    private static IForeignKey? WholeOf(IEntityType type)
    {
        var whole = type.GetForeignKeys().Where(key => key.IsRequired && key.PrincipalEntityType != type).ToList();
        return whole.Find(key => key.PrincipalEntityType.ClrType == typeof(Partnership))
            ?? whole.Find(key => key.DeleteBehavior is DeleteBehavior.Cascade && IsCopied(key.PrincipalEntityType));
    }
}
