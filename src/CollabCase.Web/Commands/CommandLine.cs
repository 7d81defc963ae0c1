using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Web.Features.People;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using CollabCase.Domain;
using CollabCase.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Commands;

/// <summary>
/// The commands of the program itself: `migrate`, `create-admin --email E`, `verify-history`. Each answers with a
/// sentence and an exit code: 0 done, 1 failed, 2 wrong use, 3 refused.
/// </summary>
public sealed class CommandLine
{
    private readonly Func<IServiceProvider, Task<int>> _run;

    private CommandLine(Func<IServiceProvider, Task<int>> run) => _run = run;

    /// <summary>The command that the arguments name; null when they name none, and the program is to serve.</summary>
    public static CommandLine? Find(string[] args)
    {
        var word = args.FirstOrDefault(a => !a.StartsWith('-') && !a.Contains('=', StringComparison.Ordinal) && !IsValueOfAnOption(args, a));
        return word switch
        {
            null => null,
            "migrate" => new(MigrateAsync),
            "verify-history" => new(VerifyAsync),
            "create-admin" => new(services => CreateAdministratorAsync(services, ValueOf(args, "--email"))),
            _ => new(_ => SayAsync($"There is no command '{word}'. There are: migrate, create-admin --email E, verify-history.", Starting.WrongUse)),
        };
    }

    public async Task<int> RunAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await _run(scope.ServiceProvider);
        }
        catch (StartRefusedException refusal)
        {
            return await SayAsync(refusal.Message, Starting.Refused);
        }
        catch (System.Data.Common.DbException trouble)
        {
            return await SayAsync($"The database refused: {trouble.Message}", Starting.Failed);
        }
    }

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<CollabCaseDb>();
        var pending = (await db.Database.GetPendingMigrationsAsync()).Count();
        await Starting.BringToThisVersionAsync(db, services);
        Console.WriteLine(pending == 0 ? "The database was up to date already." : $"The database is up to date: {pending} migration(s) applied.");
        return Starting.Done;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        await Starting.RequireMigratedAsync(services.GetRequiredService<CollabCaseDb>());
        var verdict = await services.GetRequiredService<HistoryVerification>().VerifyAsync(CancellationToken.None);
        foreach (var fault in verdict.Faults) await Console.Error.WriteLineAsync($"{fault.Chain}, entry {fault.Sequence}: {fault.What}");
        if (verdict.Faults.Count > 0) return await SayAsync($"The history does not verify: {verdict.Faults.Count} fault(s) in {verdict.Entries} entries.", Starting.Failed);
        Console.WriteLine($"The history verifies: {verdict.Entries} entries in {verdict.Chains} chains.");
        return Starting.Done;
    }

    private static async Task<int> CreateAdministratorAsync(IServiceProvider services, string? email)
    {
        if (string.IsNullOrWhiteSpace(email)) return await SayAsync("Say whom: create-admin --email name@example.org, with the password on standard input.", Starting.WrongUse);
        await Starting.RequireMigratedAsync(services.GetRequiredService<CollabCaseDb>());
        if (!Console.IsInputRedirected) Console.Write("Password: ");
        var password = await Console.In.ReadLineAsync() ?? "";
        services.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job("create-admin");
        try
        {
            var result = await services.GetRequiredService<IMediator>().Send(new AddPerson.Command
            {
                Name = email.Split('@')[0], Email = email, Password = password, IsOwnPassword = true, Roles = SystemRoles.Administrator,
            });
            Console.WriteLine($"{email} can sign in as an administrator ({result.Reference}).");
            return Starting.Done;
        }
        catch (DomainRuleException refusal)
        {
            return await SayAsync(refusal.Message, Starting.Refused);
        }
    }

    private static async Task<int> SayAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }

    private static string? ValueOf(string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        if (at >= 0) return at + 1 < args.Length ? args[at + 1] : null;
        return args.FirstOrDefault(a => a.StartsWith(option + "=", StringComparison.Ordinal))?[(option.Length + 1)..];
    }

    // `--urls http://…`: the word after an option without = is its value.
    private static bool IsValueOfAnOption(string[] args, string word)
    {
        var at = Array.IndexOf(args, word);
        return at > 0 && args[at - 1].StartsWith("--", StringComparison.Ordinal) && !args[at - 1].Contains('=', StringComparison.Ordinal);
    }
}
