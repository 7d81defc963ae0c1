namespace CollabCase.Web;

/// <summary>
/// Where the program keeps and finds things. Published, its own folder holds the seeds and, unless said otherwise, the
/// data; run from source, the repository's root does.
/// </summary>
public sealed record ProgramHome(string Root, string? ContentRoot)
{
    public static ProgramHome Find()
    {
        var own = AppContext.BaseDirectory;
        if (Directory.Exists(Path.Combine(own, "seeds"))) return new(own, own);
        for (var folder = new DirectoryInfo(own); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CollabCase.sln"))) return new(folder.FullName, null);
        return new(own, own);
    }

    public string Seeds => Path.Combine(Root, "seeds");

    public string Resolve(string path) => Path.GetFullPath(path, Root);
}
