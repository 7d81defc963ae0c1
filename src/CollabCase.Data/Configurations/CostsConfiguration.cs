using CollabCase.Domain.Costs;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class PartnershipSavingsConfiguration : IEntityTypeConfiguration<PartnershipSavings>
{
    public void Configure(EntityTypeBuilder<PartnershipSavings> builder)
    {
        builder.ToTable("PartnershipSavings");
        builder.HasIndex(s => s.PartnershipId).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(s => s.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Savings).WithOne().HasForeignKey(s => s.PartnershipSavingsId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Savings).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SavingConfiguration : IEntityTypeConfiguration<Saving>
{
    public void Configure(EntityTypeBuilder<Saving> builder)
    {
        builder.ToTable("Savings");
        builder.Ignore(s => s.Years).Ignore(s => s.Saved);
        builder.Property(s => s.What).HasMaxLength(Saving.WhatMaxLength);
        builder.Property(s => s.HowWorkedOut).HasMaxLength(Saving.HowWorkedOutMaxLength);
        builder.Property(s => s.Link).HasMaxLength(Domain.WebLink.MaxLength);
        builder.HasIndex(s => new { s.PartnershipSavingsId, s.Number }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(s => s.EvidenceDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartnershipCostsConfiguration : IEntityTypeConfiguration<PartnershipCosts>
{
    public void Configure(EntityTypeBuilder<PartnershipCosts> builder)
    {
        builder.ToTable("PartnershipCosts");
        builder.HasIndex(c => c.PartnershipId).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(c => c.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Rates).WithOne().HasForeignKey(r => r.PartnershipCostsId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Time).WithOne().HasForeignKey(t => t.PartnershipCostsId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Support).WithOne().HasForeignKey(s => s.PartnershipCostsId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Rates).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(c => c.Time).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(c => c.Support).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PartnerRateConfiguration : IEntityTypeConfiguration<PartnerRate>
{
    public void Configure(EntityTypeBuilder<PartnerRate> builder)
    {
        builder.ToTable("PartnerRates");
        builder.HasIndex(r => new { r.PartnershipCostsId, r.OrganisationId }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TimeOutsideMeetingsConfiguration : IEntityTypeConfiguration<TimeOutsideMeetings>
{
    public void Configure(EntityTypeBuilder<TimeOutsideMeetings> builder)
    {
        builder.ToTable("TimeOutsideMeetings");
        builder.Ignore(t => t.When).Ignore(t => t.Hours).Ignore(t => t.Value);
        builder.Property(t => t.What).HasMaxLength(TimeOutsideMeetings.WhatMaxLength);
        builder.Property(t => t.Rate).HasColumnName("RatePence");
        builder.HasIndex(t => new { t.PartnershipCostsId, t.Number }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutsideSupportConfiguration : IEntityTypeConfiguration<OutsideSupport>
{
    public void Configure(EntityTypeBuilder<OutsideSupport> builder)
    {
        builder.ToTable("OutsideSupport");
        builder.Ignore(s => s.Years);
        builder.Property(s => s.What).HasMaxLength(OutsideSupport.WhatMaxLength);
        builder.Property(s => s.Provider).HasMaxLength(OutsideSupport.ProviderMaxLength);
        builder.Property(s => s.Source).HasMaxLength(OutsideSupport.SourceMaxLength);
        builder.Property(s => s.Link).HasMaxLength(Domain.WebLink.MaxLength);
        builder.HasIndex(s => new { s.PartnershipCostsId, s.Number }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.PaidByOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(s => s.EvidenceDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
