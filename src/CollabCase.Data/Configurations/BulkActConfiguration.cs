using System.Text.Json;
using CollabCase.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class BulkActConfiguration : IEntityTypeConfiguration<BulkAct>
{
    public void Configure(EntityTypeBuilder<BulkAct> builder)
    {
        builder.ToTable("BulkActs");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(32);
        builder.Property(a => a.UseCase).HasMaxLength(60);
        builder.Property(a => a.Rows).HasConversion(
            rows => JsonSerializer.Serialize(rows, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<BulkActRow>>(json, JsonSerializerOptions.Default) ?? new List<BulkActRow>(),
            // Replaced as a whole and never edited in place.
            new ValueComparer<IReadOnlyList<BulkActRow>>((a, b) => ReferenceEquals(a, b), rows => rows.Count, rows => rows));
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasIndex(a => new { a.PersonId, a.AtUtc });
    }
}
