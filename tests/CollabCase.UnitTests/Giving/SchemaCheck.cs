using System.ComponentModel;
using System.Diagnostics;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Giving;

/// <summary>Validates a file against the schema of 360Giving 1.4.3 with npm's ajv.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong, a line each; empty: the file is valid.</summary>
    public static async Task<string> ErrorsAsync(byte[] json)
    {
        var folder = Repository.PathOf("tests/CollabCase.UnitTests/Giving/Schema");
        Requirement.Tool("npm's ajv", Directory.Exists(Path.Combine(folder, "node_modules", "ajv")), "install Node.js 18 or later and build the tests again");
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await File.WriteAllBytesAsync(path, json, TestContext.Current.CancellationToken);
            using var node = Start(folder, path);
            var (said, broke) = (node!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await broke);
            return await said;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Process? Start(string folder, string path)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["validate.js", path]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            Requirement.Tool("Node.js", present: false, "install Node.js 18 or later");
            return null;
        }
    }
}
