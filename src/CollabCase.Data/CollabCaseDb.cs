using CollabCase.Data.History;
using CollabCase.Data.Searching;
using CollabCase.Data.Sums;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollabCase.Data;

/// <summary>
/// The records. There are no sets to query here on purpose: reading starts from <c>db.VisibleTo(viewer)</c>, and
/// writing happens inside a <see cref="WriteScope"/>, which puts history beside every change.
/// </summary>
public sealed class CollabCaseDb(DbContextOptions<CollabCaseDb> options) : DbContext(options)
{
    /// <summary>The write under way; null outside a command, when nothing that has history can be saved.</summary>
    internal WriteScope? Write { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CollabCaseDb).Assembly);
        Conventions.Apply(modelBuilder, Database.ProviderName ?? "");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Write is not null) await SpendingFollowsAwards.FollowAsync(this, cancellationToken);
        BeforeSaving();
        if (Write is not null) await SumsFollowAwards.FollowAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void BeforeSaving()
    {
        ChangeTracker.DetectChanges();
        // Looked for once: each of these asks for the entries, which otherwise compares every one of them anew.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            HistoryCapture.Capture(this);
            PartnershipWords.Follow(this);
            OrganisationWords.Follow(this);
            SearchWords.Follow(this);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
