using System.Globalization;

namespace CollabCase.Benchmarks;

/// <summary>What to measure, from the command line.</summary>
/// <param name="Due">How many reminders are due, where reminders are measured.</param>
/// <param name="Rows">How many rows are imported, where money is measured.</param>
/// <param name="Folder">Where the filled database is, or is kept for next time; null: it is thrown away.</param>
public sealed record Options(int Partnerships, string Provider, string? Connection, string? Folder, int Seconds, int Rounds, int Due, int Rows)
{
    public bool OnPostgreSql => Provider.Equals("postgresql", StringComparison.OrdinalIgnoreCase);

    public static Options Of(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        int Number(string name, int otherwise) => int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : otherwise;
        return new(Number("--partnerships", 10_000), Value("--provider") ?? "sqlite", Value("--connection"), Value("--folder"), Math.Clamp(Number("--seconds", 2), 1, 30), Math.Clamp(Number("--rounds", 3), 1, 20), Math.Clamp(Number("--due", 1000), 1, 1_000_000), Math.Clamp(Number("--rows", 100_000), 1, 1_000_000));
    }
}
