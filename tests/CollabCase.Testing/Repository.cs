namespace CollabCase.Testing;

/// <summary>The files of the checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds CollabCase.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder that is named from the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CollabCase.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests have to run from inside the checkout: no CollabCase.sln above them.");
    }
}
