using CollabCase.Data.Sums;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class GiverSumsConfiguration : IEntityTypeConfiguration<GiverSums>
{
    public void Configure(EntityTypeBuilder<GiverSums> builder)
    {
        builder.ToTable("GiverSums");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.FundersKey).HasMaxLength(Award.FundersKeyMaxLength);
        builder.Ignore(s => s.Giver);
        builder.HasIndex(s => s.Scope);
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
