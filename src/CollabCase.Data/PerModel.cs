using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCase.Data;

/// <summary>
/// A compiled query, compiled once for each model: one that is compiled for SQLite refuses PostgreSQL's, and a process
/// may have both (tests do).
/// </summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile) where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _compiled = [];

    public TQuery For(CollabCaseDb db) => _compiled.GetValue(db.Model, _ => compile());
}
