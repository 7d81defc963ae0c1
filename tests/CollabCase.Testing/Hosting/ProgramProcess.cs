using System.Collections.Concurrent;
using System.Diagnostics;

namespace CollabCase.Testing.Hosting;

/// <summary>The program as a process of its own, as an operator starts it.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
    }

    /// <summary>Everything that it has said.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts it on a database with these arguments. It serves until it is killed, or ends by itself.</summary>
    public static ProgramProcess Start(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CollabCase.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = Repository.PathOf("src/CollabCase.Web"),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["Database__Provider"] = database.Kind.ToString();
        start.Environment["ConnectionStrings__CollabCase"] = database.ConnectionString;
        start.Environment["Uploads__Folder"] = database.Files;
        start.Environment["Mail__PickupFolder"] = database.Mails;
        start.Environment["Jobs__Enabled"] = "false";
        var process = new ProgramProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command of the program to its end; answers its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output)> Run(TestDatabase database, string[] arguments, string input = "")
    {
        await using var program = Start(database, arguments);
        await program._process.StandardInput.WriteAsync(input);
        program._process.StandardInput.Close();
        return (await program.Ended(), program.Output);
    }

    /// <summary>Waits until it says where it is.</summary>
    public async Task<Uri> Address() => await _address.Task.WaitAsync(Patience);

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>As a power cut: nothing is tidied up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (line.Split(' ').Select(word => word.TrimEnd('.', ',')).FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address && line.Contains("CollabCase is at", StringComparison.Ordinal))
            _address.TrySetResult(new Uri(address));
    }
}
