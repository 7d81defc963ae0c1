using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollabCase.Testing.Hosting;

/// <summary>
/// The SQL statements of each request, which the browser of a test names by a header. Statements outside a request,
/// such as those of a builder, belong to none.
/// </summary>
public sealed class Statements : DbCommandInterceptor, IStartupFilter
{
    public const string Header = "X-Test-Request";

    private static readonly AsyncLocal<ConcurrentQueue<string>?> Current = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _requests = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (HttpContext http, RequestDelegate rest) =>
        {
            if (http.Request.Headers[Header] is [{ Length: > 0 } request]) Current.Value = _requests.GetOrAdd(request, _ => new());
            await rest(http);
        });
        next(app);
    };

    /// <summary>The statements of a request, oldest first; asked for once.</summary>
    public IReadOnlyList<string> Take(string request) => _requests.TryRemove(request, out var statements) ? [.. statements] : [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Note(command, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Note(command, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Note(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Note(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Note(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Note(command, result));

    private static T Note<T>(DbCommand command, T result)
    {
        Current.Value?.Enqueue(command.CommandText);
        return result;
    }
}
