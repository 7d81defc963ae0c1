using System.Diagnostics;
using System.Runtime.InteropServices;
using CollabCase.Web;

namespace CollabCase.Benchmarks.Load;

/// <summary>Publishes the program as it is shipped: release, compiled ahead where the package source has the compiler.</summary>
public static class Published
{
    public static async Task<string> ProgramAsync(string folder)
    {
        // Lock files are the build's own: a publish for one platform must not write to them.
        string[] common = ["publish", Path.Combine(ProgramHome.Find().Root, "src", "CollabCase.Web"), "-c", "Release", "-o", folder, "-v", "q", "--nologo", "-p:NuGetLockFilePath=obj/publish.lock.json"];
        if (await DotnetAsync([.. common, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true"]) != 0
            && await DotnetAsync(common) != 0) throw new InvalidOperationException("The program could not be published.");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "CollabCase.Web.exe" : "CollabCase.Web");
    }

    private static async Task<int> DotnetAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
