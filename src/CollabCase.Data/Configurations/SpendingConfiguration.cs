using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class SpendingPlanConfiguration : IEntityTypeConfiguration<SpendingPlan>
{
    public void Configure(EntityTypeBuilder<SpendingPlan> builder)
    {
        builder.ToTable("SpendingPlans");
        builder.Property(p => p.FollowsNote).HasMaxLength(SpendingPlan.FollowsNoteMaxLength);
        // They follow from the rest.
        builder.Property(p => p.RunsOutOn).NotInHistory();
        builder.Property(p => p.GapDays).NotInHistory();
        builder.Property(p => p.GapPence).NotInHistory();
        builder.Ignore(p => p.Original).Ignore(p => p.Approved).Ignore(p => p.Current).Ignore(p => p.Expected);
        builder.HasIndex(p => p.PartnershipId).IsUnique();
        // The list of gaps, the soonest first.
        builder.HasIndex(p => new { p.RunsOutOn, p.Id });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(p => p.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.SpendingPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.SpendingPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Spent).WithOne().HasForeignKey(s => s.SpendingPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Revisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(p => p.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(p => p.Spent).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SpendingRevisionConfiguration : IEntityTypeConfiguration<SpendingRevision>
{
    public void Configure(EntityTypeBuilder<SpendingRevision> builder)
    {
        builder.ToTable("SpendingRevisions");
        builder.Property(r => r.Reason).HasMaxLength(SpendingPlan.ReasonMaxLength);
        builder.HasIndex(r => new { r.SpendingPlanId, r.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.MadeByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ApprovedByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpendingLineConfiguration : IEntityTypeConfiguration<SpendingLine>
{
    public void Configure(EntityTypeBuilder<SpendingLine> builder)
    {
        builder.ToTable("SpendingLines");
        builder.Ignore(l => l.Amount);
        builder.HasIndex(l => new { l.SpendingPlanId, l.RevisionNumber, l.Quarter }).IsUnique();
    }
}

internal sealed class SpentInQuarterConfiguration : IEntityTypeConfiguration<SpentInQuarter>
{
    public void Configure(EntityTypeBuilder<SpentInQuarter> builder)
    {
        builder.ToTable("SpentInQuarters");
        builder.Ignore(s => s.Amount);
        builder.HasIndex(s => new { s.SpendingPlanId, s.Quarter }).IsUnique();
    }
}
