using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CollabCase.Benchmarks.Load;

/// <summary>A server in a process of its own, on loopback, ended with the run.</summary>
public sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>The most memory that the process has held, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1_000_000.0;
        }
    }

    /// <summary>What all processors together have done for the process, in seconds: on a machine that others use it says more than the time that passed.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static Server Start(string program, string folder, Func<string, IEnumerable<string>> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments(address)) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine("server: " + text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Server(process, address);
    }

    public async Task WaitAsync(string path)
    {
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
        {
            if (_process.HasExited) throw new InvalidOperationException("The server ended with " + _process.ExitCode.ToString(CultureInfo.InvariantCulture));
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + path));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(5);
        }
        throw new TimeoutException("The server did not answer within a minute.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(5000);
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
