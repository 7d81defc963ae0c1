using CollabCase.Data.Sums;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class AwardedSumConfiguration : IEntityTypeConfiguration<AwardedSum>
{
    public void Configure(EntityTypeBuilder<AwardedSum> builder)
    {
        builder.ToTable("AwardedSums");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.FundersKey).HasMaxLength(Award.FundersKeyMaxLength);
        builder.Ignore(s => s.Key);
        // A page adds up a scope in this order, and reads nothing but this.
        builder.HasIndex(s => new { s.Scope, s.FunderOrganisationId, s.FundersKey, s.Year, s.IsInKind, s.IsCommitted, s.Pence, s.Amounts });
    }
}

internal sealed class AwardedCountConfiguration : IEntityTypeConfiguration<AwardedCount>
{
    public void Configure(EntityTypeBuilder<AwardedCount> builder)
    {
        builder.ToTable("AwardedCounts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.FundersKey).HasMaxLength(Award.FundersKeyMaxLength);
        builder.Property(c => c.Source).HasMaxLength(Award.SourceMaxLength);
        builder.Ignore(c => c.Key);
        builder.HasIndex(c => new { c.Scope, c.Of, c.FunderOrganisationId, c.FundersKey, c.WithHopes, c.Number });
    }
}
