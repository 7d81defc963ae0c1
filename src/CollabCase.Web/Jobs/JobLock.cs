using Microsoft.Data.Sqlite;

namespace CollabCase.Web.Jobs;

/// <summary>
/// On SQLite one program runs the jobs: whoever holds a file beside the database. The operating system lets go of it when the program ends,
/// however it ends.
/// </summary>
public sealed class JobLock : IDisposable
{
    private readonly FileStream _held;

    private JobLock(FileStream held) => _held = held;

    /// <summary>Null when another program holds it.</summary>
    public static JobLock? Take(string connectionString)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + ".jobs";
        try
        {
            return new JobLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
