using System.Diagnostics;
using System.Globalization;
using CollabCase.Web;

namespace CollabCase.Benchmarks.Load;

/// <summary>A database of a run's own and the settings that lead the program to it; gone with the run, unless it was asked to be kept.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly Options _options;
    private readonly Process? _postgreSql;
    private readonly Dictionary<string, string?> _settings;

    private Installation(Options options, string scratch, Process? postgreSql, string? connection)
    {
        (_options, Scratch, _postgreSql) = (options, scratch, postgreSql);
        _settings = new()
        {
            ["Database:Provider"] = options.OnPostgreSql ? "PostgreSql" : "Sqlite",
            ["DataFolder"] = Path.GetFullPath(options.Folder ?? Path.Combine(scratch, "data")),
            ["Demonstration"] = "false",
            ["ConnectionStrings:CollabCase"] = connection,
        };
    }

    /// <summary>Where the run puts what nobody needs afterwards.</summary>
    public string Scratch { get; }

    /// <summary>The settings as this process reads them.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();

    /// <summary>The settings as a process gets them.</summary>
    public Dictionary<string, string> Environment
    {
        get
        {
            var environment = _settings.Where(s => s.Value is not null).ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value!);
            environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            return environment;
        }
    }

    /// <summary>Without a connection to a PostgreSQL server one is started for the run.</summary>
    public static async Task<Installation> MakeAsync(Options options)
    {
        var scratch = Directory.CreateTempSubdirectory("collabcase-load-").FullName;
        if (!options.OnPostgreSql || options.Connection is not null) return new(options, scratch, null, options.Connection);
        var start = new ProcessStartInfo("bash", [Path.Combine(ProgramHome.Find().Root, "infra", "postgresql.sh")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var connection = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("PostgreSQL could not be started: give a --connection to a server.");
        return new(options, scratch, process, connection.Replace("Database=postgres", "Database=measured", StringComparison.Ordinal));
    }

    /// <summary>For a run that changes what it finds: a filled database that is kept is copied first, and stays as it was.</summary>
    public static async Task<Installation> MakeCopyAsync(Options options)
    {
        if (options.Folder is null || options.OnPostgreSql) return await MakeAsync(options with { Folder = null });
        await using (var kept = await MakeAsync(options)) await kept.FillAsync();
        var copy = await MakeAsync(options with { Folder = null });
        var data = Directory.CreateDirectory(copy._settings["DataFolder"]!).FullName;
        foreach (var file in Directory.EnumerateFiles(options.Folder, "collabcase.db*")) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        return copy;
    }

    /// <summary>Fills the database and says how long it took; leaves one alone that is kept and filled already.</summary>
    public async Task FillAsync()
    {
        if (File.Exists(Path.Combine(_settings["DataFolder"]!, "collabcase.db"))) return;
        var filled = await new Fill(Configuration).RunAsync(_options.Partnerships);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Filled {_options.Partnerships} partnerships with {filled.Milestones} milestones, {filled.Notes} notes and {filled.Risks} risks in {filled.Seconds:0.0} s; {filled.Entries} history entries verified in {filled.VerifySeconds:0.0} s."));
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgreSql is not null)
        {
            // It runs until its input ends.
            _postgreSql.StandardInput.Close();
            await _postgreSql.WaitForExitAsync();
            _postgreSql.Dispose();
        }
        Directory.Delete(Scratch, recursive: true);
    }
}
