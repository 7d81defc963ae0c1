using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollabCase.Web.Mvc;

/// <summary>
/// With `Diagnostics:CountStatements` on, each answer says in `X-Statements` how many SQL statements it took. For
/// measuring; off otherwise.
/// </summary>
public sealed class StatementCount : DbCommandInterceptor
{
    private static readonly AsyncLocal<StrongBox?> Current = new();

    public static bool IsOn(IConfiguration configuration) => configuration.GetValue("Diagnostics:CountStatements", false);

    public static void Use(WebApplication app)
    {
        if (!IsOn(app.Configuration)) return;
        app.Use((context, next) =>
        {
            var count = Current.Value = new StrongBox();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Statements"] = count.Statements.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(result);
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Counted(result));
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Counted(result);
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Counted(result));
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Counted(result));

    private static T Counted<T>(T result)
    {
        if (Current.Value is { } count) Interlocked.Increment(ref count.Statements);
        return result;
    }

    private sealed class StrongBox
    {
        public int Statements;
    }
}
