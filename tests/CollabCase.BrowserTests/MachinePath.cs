namespace CollabCase.BrowserTests;

/// <summary>The programs of this machine.</summary>
internal static class MachinePath
{
    /// <summary>The full path of the first of these programs that is there; null when none is.</summary>
    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists);
    }
}
