using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class RiskConfiguration : IEntityTypeConfiguration<Risk>
{
    private const int RankLength = 10;

    public void Configure(EntityTypeBuilder<Risk> builder)
    {
        builder.ToTable("Risks");
        builder.Property(r => r.Title).HasMaxLength(Risk.TitleMaxLength);
        builder.Property(r => r.TitleKey).HasMaxLength(Risk.TitleMaxLength).NotInHistory();
        builder.Property(r => r.Cause).HasMaxLength(Risk.TextMaxLength);
        builder.Property(r => r.Effect).HasMaxLength(Risk.TextMaxLength);
        builder.Property(r => r.WhatIsDone).HasMaxLength(Risk.TextMaxLength);
        builder.Property(r => r.OwnerRole).HasMaxLength(Risk.OwnerRoleMaxLength);
        builder.Property(r => r.StateReason).HasMaxLength(Risk.StateReasonMaxLength);
        builder.Property(r => r.Points).NotInHistory();
        builder.Property(r => r.PointsBefore).NotInHistory();
        builder.Property(r => r.RankKey).HasMaxLength(RankLength).NotInHistory();
        builder.Ignore(r => r.Score).Ignore(r => r.IsOpen).Ignore(r => r.Trend);
        builder.HasIndex(r => new { r.PartnershipId, r.Number }).IsUnique();
        // The register, page by page.
        builder.HasIndex(r => new { r.PartnershipId, r.RankKey });
        builder.HasIndex(r => new { r.OwnerPersonId, r.State });
        // The desk: what is to be looked at again, partnership by partnership of whoever coordinates it or takes part.
        builder.HasIndex(r => new { r.PartnershipId, r.State, r.NextReviewOn });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.CarriedByOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Reviews).WithOne().HasForeignKey(r => r.RiskId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Reviews).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RiskReviewConfiguration : IEntityTypeConfiguration<RiskReview>
{
    public void Configure(EntityTypeBuilder<RiskReview> builder)
    {
        builder.ToTable("RiskReviews");
        builder.Property(r => r.Note).HasMaxLength(RiskReview.NoteMaxLength);
        builder.HasIndex(r => new { r.RiskId, r.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
