using System.Text.Json;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class HistoryChainConfiguration : IEntityTypeConfiguration<HistoryChain>
{
    public void Configure(EntityTypeBuilder<HistoryChain> builder)
    {
        builder.ToTable("HistoryChains");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Key).HasMaxLength(30);
        builder.Property(c => c.Head).HasMaxLength(32);
        builder.Property(c => c.Length).IsConcurrencyToken();
        builder.HasIndex(c => c.Key).IsUnique();
    }
}

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("HistoryEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Job).HasMaxLength(60);
        builder.Property(e => e.UseCase).HasMaxLength(60);
        builder.Property(e => e.Screen).HasMaxLength(120);
        builder.Property(e => e.SubjectType).HasMaxLength(40);
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.Property(e => e.Changes).HasConversion(
            changes => JsonSerializer.Serialize(changes, HistoryJson.Default.IReadOnlyListRecordChange),
            json => JsonSerializer.Deserialize(json, HistoryJson.Default.IReadOnlyListRecordChange) ?? Array.Empty<RecordChange>(),
            // Written once and never edited in place.
            new ValueComparer<IReadOnlyList<RecordChange>>((a, b) => ReferenceEquals(a, b), changes => changes.Count, changes => changes));
        builder.HasIndex(e => new { e.ChainId, e.Sequence }).IsUnique();
        // What changed lately: in many partnerships, and in each of a few, however much changed before or elsewhere.
        builder.HasIndex(e => new { e.AtUtc, e.ChainId });
        builder.HasIndex(e => new { e.ChainId, e.AtUtc });
        builder.HasIndex(e => new { e.SubjectType, e.SubjectId, e.SubjectVersion }).IsUnique();
    }
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions");
        builder.HasKey(s => new { s.PersonId, s.Key });
        builder.Property(s => s.Key).HasMaxLength(36);
        builder.Property(s => s.UseCase).HasMaxLength(60);
        builder.HasIndex(s => s.AtUtc);
    }
}

internal sealed class ReferenceCounterConfiguration : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> builder)
    {
        builder.ToTable("ReferenceCounters");
        builder.HasKey(c => c.PrefixKey);
        builder.Property(c => c.PrefixKey).HasMaxLength(20);
    }
}
