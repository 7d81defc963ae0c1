using CollabCase.Benchmarks;
using CollabCase.Benchmarks.Ceiling;
using CollabCase.Benchmarks.Load;

return args.FirstOrDefault() switch
{
    "load" => await LoadRun.RunAsync(Options.Of(args)),
    "ceiling" => await CeilingServer.RunAsync(args[1], args[2]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: load --partnerships 10000 --provider sqlite|postgresql [--connection C] [--seconds 2] [--rounds 3]");
    return 64;
}
