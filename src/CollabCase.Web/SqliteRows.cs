using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollabCase.Web;

/// <summary>
/// One statement of SQLite for many rows, prepared once, its parameters bound by their numbers: to look each up by its name for every row costs as much as the row.
/// Values are kept as Microsoft.Data.Sqlite keeps them.
/// </summary>
internal static class SqliteRows
{
    /// <summary>Runs it for each row with ?1, ?2 and so on; answers for each how many rows it found. It is refused as any other statement is.</summary>
    public static IEnumerable<int> Run(SqliteConnection connection, string sql, IEnumerable<object?[]> rows)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, row[i]), database);
                raw.sqlite3_step(statement);
                // Says what was wrong with the step.
                SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), database);
                yield return raw.sqlite3_changes(database);
            }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => Bind(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        DateOnly date => Bind(statement, place, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => Bind(statement, place, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        TimeOnly time => Bind(statement, place, time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"It is not said how SQLite keeps a {value.GetType().Name}."),
    };

    private static int Bind(sqlite3_stmt statement, int place, string text)
    {
        // A text of no length would be bound as no text.
        if (text.Length == 0) return raw.sqlite3_bind_text(statement, place, text);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(statement, place, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
