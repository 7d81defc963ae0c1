using System.Net;
using CollabCase.Data.Identity;
using CollabCase.Domain.People;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Processes;

/// <summary>The commands of the program, as an operator runs them on an empty database.</summary>
public sealed class CommandTests
{
    private static readonly string[] Migrate = ["migrate"], Verify = ["verify-history"], CreateAdministrator = ["create-admin", "--email", "Admin@Tests.example.org"];

    [Theory, OnEveryDatabase]
    public async Task From_nothing_to_an_administrator_who_signs_in(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var (migrated, said) = await ProgramProcess.Run(database, Migrate);
        Assert.True(migrated == 0, said);
        Assert.Contains("The database is up to date: ", said, StringComparison.Ordinal);
        var (again, saidAgain) = await ProgramProcess.Run(database, Migrate);
        Assert.Equal((0, true), (again, saidAgain.Contains("The database was up to date already.", StringComparison.Ordinal)));
        var (weak, why) = await ProgramProcess.Run(database, CreateAdministrator, "short\n");
        Assert.Equal((3, true), (weak, why.Contains("12", StringComparison.Ordinal)));
        var (created, who) = await ProgramProcess.Run(database, CreateAdministrator, "a sentence only we know\n");
        Assert.Equal((0, true), (created, who.Contains("can sign in as an administrator", StringComparison.Ordinal)));
        var (twice, taken) = await ProgramProcess.Run(database, CreateAdministrator, "a sentence only we know\n");
        Assert.Equal((3, true), (twice, taken.Contains("is here already", StringComparison.Ordinal)));
        var (verified, verdict) = await ProgramProcess.Run(database, Verify);
        Assert.Equal((0, true), (verified, verdict.Contains("The history verifies: 1 entries in 1 chains.", StringComparison.Ordinal)));

        await using var program = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0");
        var page = await (await Browser.At(await program.Address()).Get("/account/sign-in"))
            .Submit(new { Email = "admin@tests.example.org", Password = "a sentence only we know" });
        Assert.Equal((HttpStatusCode.OK, true), (page.Status, page.Path != "/account/sign-in"));

        await using var db = database.Open();
        Assert.Equal(SystemRoles.Administrator, (await db.Set<Person>().SingleAsync()).Roles);
        Assert.DoesNotContain("a sentence only we know", (await db.Set<Credentials>().SingleAsync()).PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain("a sentence only we know", said + who + verdict + program.Output, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_the_demonstration_an_unmigrated_database_is_left_alone(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var (code, said) = await ProgramProcess.Run(database, ["--urls", "http://127.0.0.1:0"]);

        Assert.Equal(3, code);
        Assert.Contains("The database is not at this program's version. Run the same program with the word 'migrate' first, then start it again.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Commands_on_an_unmigrated_database_fail_with_a_sentence(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        foreach (var command in new[] { Verify, CreateAdministrator })
        {
            var (code, said) = await ProgramProcess.Run(database, command, "a sentence only we know\n");

            Assert.Equal(3, code);
            Assert.Contains("'migrate'", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task History_that_was_altered_is_told_by_the_exit_code(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await ProgramProcess.Run(database, Migrate);
        await ProgramProcess.Run(database, CreateAdministrator, "a sentence only we know\n");
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("""UPDATE "HistoryEntries" SET "Job" = 'somebody else'""");

        var (code, said) = await ProgramProcess.Run(database, Verify);

        Assert.Equal(1, code);
        Assert.Contains("The history does not verify: 1 fault(s) in 1 entries.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrat")]
    [InlineData("create-admin")]
    public async Task A_word_that_is_no_command_or_is_not_whole_says_what_there_is(string word)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        var (code, said) = await ProgramProcess.Run(database, [word]);

        Assert.Equal(2, code);
        Assert.Contains("create-admin --email", said, StringComparison.Ordinal);
    }
}
