using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCase.Data.Writing;

/// <summary>
/// Sends many rows of one table to the database by one prepared statement or one COPY, inside the transaction under way and past the change tracker.
/// What refuses a row throws a <see cref="Microsoft.EntityFrameworkCore.DbUpdateException"/>, as saving does.
/// </summary>
public interface ISendsManyRows
{
    /// <summary>Whether it can for this database; else whoever asks saves in the usual way.</summary>
    bool CanSend { get; }

    /// <param name="columns">What each row has a value for, as the database keeps it.</param>
    /// <param name="rows">The values of each.</param>
    /// <param name="cancel">Stops it, and with it the transaction.</param>
    Task InsertAsync(IReadOnlyList<IProperty> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    /// <param name="columns">What is set.</param>
    /// <param name="rows">The values of each row, and then those of its key.</param>
    /// <param name="cancel">Stops it, and with it the transaction.</param>
    Task UpdateAsync(IReadOnlyList<IProperty> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);
}
