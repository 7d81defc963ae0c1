using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollabCase.Data;

/// <summary>
/// Leaves a context's connection open between its statements. SQLite's is prepared with a dozen functions each time it is
/// opened, which costs more than most of our statements; pooled contexts keep theirs, and close it when they are disposed.
/// </summary>
public sealed class KeptConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());
}
