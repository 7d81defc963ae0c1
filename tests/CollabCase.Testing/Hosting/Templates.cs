using System.Collections.Concurrent;

namespace CollabCase.Testing.Hosting;

/// <summary>
/// Databases that are made once for all tests of an assembly, by the program itself, and copied for each: the tables take half a second
/// of a processor, the demonstration several, a copy next to nothing.
/// </summary>
internal static class Templates
{
    private static readonly ConcurrentDictionary<(Database Kind, bool Demonstration), Lazy<Task<TestDatabase>>> Made = new();

    /// <summary>A database of a test's own, with the program's tables and reference data in it, and the demonstration if it is asked for.</summary>
    public static async Task<TestDatabase> CopyAsync(Database kind, bool demonstration) =>
        await (await Made.GetOrAdd((kind, demonstration), of => new(() => MakeAsync(of.Kind, of.Demonstration))).Value).CopyAsync();

    public static async Task RemoveAsync()
    {
        foreach (var template in Made.Values.Where(made => made.IsValueCreated && made.Value.IsCompletedSuccessfully)) await (await template.Value).DisposeAsync();
        Made.Clear();
    }

    private static async Task<TestDatabase> MakeAsync(Database kind, bool demonstration)
    {
        var template = await TestDatabase.CreateAsync(kind);
        if (demonstration) await CollabCaseHost.DemonstrateAsync(template);
        else await template.MigrateAsync();
        template.CloseConnections();
        return template;
    }
}
