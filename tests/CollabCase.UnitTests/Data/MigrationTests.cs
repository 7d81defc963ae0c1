using CollabCase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace CollabCase.UnitTests.Data;

/// <summary>The migrations of the three databases say what the model says. No database is contacted.</summary>
public sealed class MigrationTests
{
    private static readonly Dictionary<string, IDesignTimeDbContextFactory<CollabCaseDb>> Databases = new()
    {
        ["Sqlite"] = new Migrations.Sqlite.DesignTime(),
        ["SqlServer"] = new Migrations.SqlServer.DesignTime(),
        ["PostgreSql"] = new Migrations.PostgreSql.DesignTime(),
    };

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void A_change_of_the_model_has_its_migration(string database)
    {
        using var db = Databases[database].CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), $"The model changed. Add its migration for all three databases: infra/dev.sh migration NAME ({database} has none).");
    }

    [Fact]
    public void Every_database_has_the_same_migrations()
    {
        var names = Databases.Values.Select(database =>
        {
            using var db = database.CreateDbContext([]);
            return string.Join(", ", db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]));
        });

        Assert.NotEqual("", Assert.Single(names.Distinct()));
    }

    [Fact]
    public void The_script_for_SQL_Server_is_TSQL_whole_and_in_every_string_that_it_executes()
    {
        using var db = Databases["SqlServer"].CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var executed = new ExecutedStrings();
        Parse(script).Accept(executed);
        foreach (var inner in executed.Found) Parse(inner);

        Assert.Contains("CREATE TABLE [Partnerships]", script, StringComparison.Ordinal);
    }

    private static TSqlFragment Parse(string sql)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(e => $"line {e.Line}: {e.Message}")));
        return fragment;
    }

    private sealed class ExecutedStrings : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) => Found.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
