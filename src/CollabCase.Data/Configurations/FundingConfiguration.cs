using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class AwardConfiguration : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("Awards");
        builder.Property(a => a.Number).HasMaxLength(Award.NumberMaxLength);
        builder.Property(a => a.Title).HasMaxLength(Award.TitleMaxLength);
        builder.Property(a => a.RingFencedFor).HasMaxLength(Award.RingFencedForMaxLength);
        builder.Property(a => a.Conditions).HasMaxLength(Award.ConditionsMaxLength);
        builder.Property(a => a.Source).HasMaxLength(Award.SourceMaxLength);
        builder.Property(a => a.InKindBasis).HasMaxLength(Award.InKindBasisMaxLength);
        builder.Property(a => a.FundersKey).HasMaxLength(Award.FundersKeyMaxLength).NotInHistory();
        builder.Property(a => a.Identifier).HasMaxLength(Award.IdentifierMaxLength);
        builder.Property(a => a.Description).HasMaxLength(Award.DescriptionMaxLength);
        builder.Property(a => a.Programme).HasMaxLength(Award.ProgrammeMaxLength);
        builder.Property(a => a.ProgrammeCode).HasMaxLength(Award.ProgrammeCodeMaxLength);
        builder.Property(a => a.AppliedFor).HasColumnName("AppliedForPence");
        builder.Property(a => a.WebAddress).HasMaxLength(WebLink.MaxLength);
        builder.HasIndex(a => a.Identifier).IsUnique();
        builder.Ignore(a => a.NextStates).Ignore(a => a.CommittedCash);
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.PartnershipId, a.State });
        // By which an import knows an award again.
        builder.HasIndex(a => new { a.PartnershipId, a.Title });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(a => a.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Funders).WithOne().HasForeignKey(f => f.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Lines).WithOne().HasForeignKey(l => l.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Funders).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property(a => a.MatchAmount).HasColumnName("MatchAmountPence");
        builder.Property(a => a.MatchFrom).HasMaxLength(Award.MatchFromMaxLength);
        builder.HasMany(a => a.Payments).WithOne().HasForeignKey(p => p.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.ConditionsSet).WithOne().HasForeignKey(c => c.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Reports).WithOne().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Matches).WithOne().HasForeignKey(m => m.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Contributions).WithOne().HasForeignKey(c => c.AwardId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Payments).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.ConditionsSet).HasField("_conditions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Reports).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Matches).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Revisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Contributions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AwardFunderConfiguration : IEntityTypeConfiguration<AwardFunder>
{
    public void Configure(EntityTypeBuilder<AwardFunder> builder)
    {
        builder.ToTable("AwardFunders");
        builder.HasIndex(f => new { f.OrganisationId, f.AwardId }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(f => f.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardLineConfiguration : IEntityTypeConfiguration<AwardLine>
{
    public void Configure(EntityTypeBuilder<AwardLine> builder)
    {
        builder.ToTable("AwardLines");
        builder.Property(l => l.AmountPence);
        builder.Ignore(l => l.Amount);
        // Not unique: one line a year and funder is the award's own rule, and null years and funders count as values there.
        // It holds all that a portfolio adds up, which then never reads the rows themselves.
        builder.HasIndex(l => new { l.AwardId, l.Year, l.FunderOrganisationId, l.AmountPence, l.IsIndicative });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.FunderOrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
