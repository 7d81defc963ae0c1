using CollabCase.Web;

namespace CollabCase.Testing;

/// <summary>A copy of the repository's seeds that a test may spoil. Gone when disposed.</summary>
public sealed class SeedsCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("collabcase-seeds-").FullName;

    public SeedsCopy()
    {
        var seeds = Repository.PathOf("seeds");
        foreach (var file in Directory.EnumerateFiles(seeds, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Home.Seeds, Path.GetRelativePath(seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ProgramHome Home => new(_root, null);

    /// <summary>Replaces the first occurrence of a text in a file, named from `demo`; fails where the text is not there.</summary>
    public SeedsCopy With(string file, string text, string instead)
    {
        var path = Path.Combine(Home.Seeds, "demo", file);
        var whole = File.ReadAllText(path);
        var at = whole.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"'{text}' is not in {file}.");
        File.WriteAllText(path, whole[..at] + instead + whole[(at + text.Length)..]);
        return this;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
