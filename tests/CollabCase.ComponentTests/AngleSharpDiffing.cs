using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CollabCase.ComponentTests;

/// <summary>Loads the AngleSharp.Diffing that lies beside the tests (see the project file for why it is not a reference).</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Load() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
