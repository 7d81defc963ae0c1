using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using CollabCase.Benchmarks.Ceiling;
using CollabCase.Data;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// What the portfolio of all partnerships costs beside the framework writing the same page from memory, and how quickly a file of awards comes in: read, checked and
/// written with history, by the program's own pages and job. Prints one JSON object as its last line.
/// </summary>
public static class MoneyRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeCopyAsync(options);
        var program = await Published.ProgramAsync(Path.Combine(installation.Scratch, "program"));
        await installation.FillAsync();
        var lines = await new LinesOfAwards(installation.Configuration).MakeAsync(options.Partnerships * 20);

        var environment = new Dictionary<string, string>(installation.Environment) { ["Jobs__Enabled"] = "true" };
        Server Start() => Server.Start(program, Path.GetDirectoryName(program)!, address => ["--urls", address], environment);
        var (page, ceiling, before) = await PortfolioAsync(Start, installation, options);

        // In a process that has done nothing else, so that its peak is the import's own.
        using var importing = Start();
        await importing.WaitAsync("/health/live");
        var idle = importing.PeakMegabytes;
        var (checking, writing, done) = await ImportAsync(importing, installation, options.Rows);
        var (peak, worked) = (importing.PeakMegabytes, checking.Processor + writing.Processor);

        var seconds = checking.Passed + writing.Passed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Portfolio of {options.Partnerships} partnerships and {lines} amounts: {page:0.0} ms, the framework alone {ceiling:0.0} ms; peak {before:0} MB."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Import of {options.Rows} rows: read and checked in {checking.Passed:0.0} s ({checking.Processor:0.0} s of a processor), written in {writing.Passed:0.0} s ({writing.Processor:0.0} s), {done} awards; peak {peak:0} MB, of which {idle:0} MB before it began."));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            portfolio_ratio = Math.Round(page / ceiling, 2), portfolio_p50_ms = Math.Round(page, 1), ceiling_p50_ms = Math.Round(ceiling, 1), lines,
            import_rows = options.Rows, imported = done, import_seconds = Math.Round(seconds, 2), import_rows_per_second = Math.Round(options.Rows / seconds, 0),
            check_seconds = Math.Round(checking.Passed, 2), write_seconds = Math.Round(writing.Passed, 2), import_processor_seconds = Math.Round(worked, 2), import_rows_per_processor_second = Math.Round(options.Rows / worked, 0), idle_mb = Math.Round(idle, 1), import_peak_mb = Math.Round(peak, 1),
        }));
        return 0;
    }

    private static async Task<(double Ours, double Ceiling, double Peak)> PortfolioAsync(Func<Server> start, Installation installation, Options options)
    {
        using var server = start();
        await server.WaitAsync("/health/live");
        using var us = new Visitor(server.Address, 1);
        await us.SignInAsync(Cast.Administrator, Cast.Password);
        const string name = "portfolio", path = "/funding/portfolio";
        var (html, status, _) = await us.GetAsync(path);
        if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered with {status}.");
        await File.WriteAllTextAsync(Path.Combine(installation.Scratch, name + ".html"), html);
        using var ceiling = Server.Start(Environment.ProcessPath!, AppContext.BaseDirectory, address => ["ceiling", address, installation.Scratch], installation.Environment);
        await ceiling.WaitAsync(CeilingController.Address + name);
        using var them = new Visitor(ceiling.Address, 1);
        var (mine, theirs) = (new List<(int, TimeSpan, List<double>)>(), new List<(int, TimeSpan, List<double>)>());
        var time = TimeSpan.FromSeconds(options.Seconds);
        for (var round = 0; round <= options.Rounds; round++)
        {
            // The first warms both up, for longer: what is called often is compiled anew while it is called, and ours has more of it.
            var took = round == 0 ? 4 * time : time;
            var (one, other) = (await us.RepeatAsync(path, 1, took), await them.RepeatAsync(CeilingController.Address + name, 1, took));
            if (round == 0) continue;
            mine.Add(one);
            theirs.Add(other);
        }
        return (Figures.Of(mine).P50, Figures.Of(theirs).P50, server.PeakMegabytes);
    }

    private static async Task<(Took Checking, Took Writing, int Awards)> ImportAsync(Server server, Installation installation, int rows)
    {
        await using var services = Fill.Services(installation.Configuration);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var (had, file) = (await db.Set<Award>().CountAsync(), await FileAsync(db, rows));
        using var visitor = new Visitor(server.Address, 1);
        await visitor.SignInAsync(Cast.Administrator, Cast.Password);
        await visitor.PostFileAsync("/funding/import", "File", "awards.csv", file);
        var number = await db.Set<AwardImport>().OrderByDescending(i => i.Id).Select(i => i.Number).FirstAsync();

        var (begun, worked) = (Stopwatch.GetTimestamp(), server.ProcessorSeconds);
        await SendAsync(visitor, $"/funding/imports/{number}/match");
        await ReachAsync(db, number, AwardImportState.Previewed);
        // The organisations of the same name are the ones that are meant.
        await SendAsync(visitor, $"/funding/imports/{number}/names", firstOffered: true);
        await ReachAsync(db, number, AwardImportState.Previewed);
        var checking = new Took(Stopwatch.GetElapsedTime(begun).TotalSeconds, server.ProcessorSeconds - worked);
        (begun, worked) = (Stopwatch.GetTimestamp(), server.ProcessorSeconds);
        await SendAsync(visitor, $"/funding/imports/{number}/run");
        await ReachAsync(db, number, AwardImportState.Done);
        return (checking, new Took(Stopwatch.GetElapsedTime(begun).TotalSeconds, server.ProcessorSeconds - worked), await db.Set<Award>().CountAsync() - had);
    }

    private static async Task SendAsync(Visitor visitor, string path, bool firstOffered = false)
    {
        var (status, _) = await visitor.PostAsync(path, await visitor.FilledFormAsync(path, firstOffered));
        if (status != HttpStatusCode.Found) throw new InvalidOperationException($"{path} was answered with {status}.");
    }

    private static async Task ReachAsync(CollabCaseDb db, string number, AwardImportState state)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            var (now, why) = await db.Set<AwardImport>().Where(i => i.Number == number).Select(i => ValueTuple.Create(i.State, i.WhyStopped)).SingleAsync();
            if (now == state) return;
            if (now == AwardImportState.Failed) throw new InvalidOperationException($"The import stopped: {why}");
            await Task.Delay(20);
        }
        throw new TimeoutException($"The import did not come to {state}.");
    }

    // A row an award, spread over the partnerships and organisations that there are.
    private static async Task<string> FileAsync(CollabCaseDb db, int rows)
    {
        var partnerships = await db.Set<Partnership>().Where(p => p.State == PartnershipState.Active).OrderBy(p => p.Id).Select(p => p.Reference).ToListAsync();
        var funders = await db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.Name).Take(20).ToListAsync();
        var file = new System.Text.StringBuilder("Partnership,Funder,Title,Award date,2025-26,2026-27\n");
        for (var i = 0; i < rows; i++)
            file.Append(CultureInfo.InvariantCulture, $"{partnerships[i % partnerships.Count]},{funders[i % funders.Count]},Imported grant {i},2025-{1 + i % 12:00}-{13 + i % 15:00},{1000 + i % 900},{2000 + i % 700}.50\n");
        return file.ToString();
    }

    /// <summary>In seconds: by the clock, and of all processors together.</summary>
    private sealed record Took(double Passed, double Processor);
}
