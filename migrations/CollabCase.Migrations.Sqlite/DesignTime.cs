using CollabCase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CollabCase.Migrations.Sqlite;

/// <summary>Lets the migrations tool make the model for this database. No server is contacted.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<CollabCaseDb>
{
    public CollabCaseDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CollabCaseDb>()
        .UseSqlite("Data Source=:memory:", builder => builder.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name)).Options);
}
