using CollabCase.Benchmarks;
using CollabCase.Benchmarks.Ceiling;
using CollabCase.Benchmarks.Load;

return args.FirstOrDefault() switch
{
    "fill" => await FillRun.RunAsync(Options.Of(args)),
    "pages" => await PagesRun.RunAsync(Options.Of(args)),
    "links" => await LinksRun.RunAsync(Options.Of(args)),
    "reminders" => await RemindersRun.RunAsync(Options.Of(args)),
    "money" => await MoneyRun.RunAsync(Options.Of(args)),
    "load" => await LoadRun.RunAsync(Options.Of(args)),
    "ceiling" => await CeilingServer.RunAsync(args[1], args[2]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Say what to measure:
          load    the pages that are asked for most, beside what the framework can do at most
          pages   every page of issue: its time and statements, for people who see much and little
          links   whether the time of an answer tells what a signing link is to who only guesses it
          reminders  from a cold process to the last mail; --due 1000 says how many are due
          money   the portfolio of all beside the framework alone, and a file of awards that comes in; --rows 100000
          fill    a database, and how long that takes; --folder keeps it for pages
        with --partnerships 10000 --provider sqlite|postgresql [--connection C] [--folder F] [--seconds 2] [--rounds 3]
        """);
    return 64;
}
