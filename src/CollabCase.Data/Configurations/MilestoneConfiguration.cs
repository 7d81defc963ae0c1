using CollabCase.Domain.Milestones;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("Milestones");
        builder.Property(m => m.Title).HasMaxLength(Milestone.TitleMaxLength);
        builder.Property(m => m.TitleKey).HasMaxLength(Milestone.TitleMaxLength).NotInHistory();
        builder.Property(m => m.DoneLooksLike).HasMaxLength(Milestone.DoneLooksLikeMaxLength);
        builder.Property(m => m.OwnerRole).HasMaxLength(Milestone.OwnerRoleMaxLength);
        builder.Property(m => m.StateReason).HasMaxLength(Milestone.StateReasonMaxLength);
        builder.Property(m => m.WaitingFor).HasMaxLength(Milestone.WaitingForMaxLength);
        builder.Ignore(m => m.Dates).Ignore(m => m.IsOpen).Ignore(m => m.SlippageDays).Ignore(m => m.IsWaiting);
        builder.HasIndex(m => new { m.PartnershipId, m.Number }).IsUnique();
        // The desk: what is still open, by date, for whoever owns it or coordinates its partnership.
        builder.HasIndex(m => new { m.State, m.ForecastOn, m.PartnershipId });
        builder.HasIndex(m => new { m.OwnerPersonId, m.State, m.ForecastOn });
        builder.HasIndex(m => new { m.PartnershipId, m.State, m.ForecastOn });
        // What waits is looked for by its first day of waiting, the longest wait on top.
        builder.HasIndex(m => new { m.WaitingSince, m.PartnershipId });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(m => m.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.WaitingForOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.WaitingForPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Evidence).WithOne().HasForeignKey(e => e.MilestoneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.DateChanges).WithOne().HasForeignKey(c => c.MilestoneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.PastWaits).WithOne().HasForeignKey(w => w.MilestoneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Dependencies).WithOne().HasForeignKey(d => d.MilestoneId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Evidence).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.DateChanges).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.PastWaits).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.Dependencies).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class MilestoneEvidenceConfiguration : IEntityTypeConfiguration<MilestoneEvidence>
{
    public void Configure(EntityTypeBuilder<MilestoneEvidence> builder)
    {
        builder.ToTable("MilestoneEvidence");
        builder.Property(e => e.Title).HasMaxLength(MilestoneEvidence.TitleMaxLength);
        builder.Property(e => e.Link).HasMaxLength(Domain.WebLink.MaxLength);
        builder.Property(e => e.Note).HasMaxLength(MilestoneEvidence.NoteMaxLength);
        builder.Ignore(e => e.Stands);
        builder.HasIndex(e => new { e.MilestoneId, e.Number }).IsUnique();
    }
}

internal sealed class DateChangeConfiguration : IEntityTypeConfiguration<DateChange>
{
    public void Configure(EntityTypeBuilder<DateChange> builder)
    {
        builder.ToTable("MilestoneDateChanges");
        builder.Property(c => c.Note).HasMaxLength(DateChange.NoteMaxLength);
        builder.Ignore(c => c.Days);
        builder.HasIndex(c => new { c.MilestoneId, c.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.ByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PastWaitConfiguration : IEntityTypeConfiguration<PastWait>
{
    public void Configure(EntityTypeBuilder<PastWait> builder)
    {
        builder.ToTable("MilestonePastWaits");
        builder.Property(w => w.WaitedFor).HasMaxLength(Milestone.WaitingForMaxLength);
        builder.Ignore(w => w.Days);
        builder.HasIndex(w => new { w.MilestoneId, w.Number }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(w => w.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MilestoneDependencyConfiguration : IEntityTypeConfiguration<MilestoneDependency>
{
    public void Configure(EntityTypeBuilder<MilestoneDependency> builder)
    {
        builder.ToTable("MilestoneDependencies");
        builder.HasIndex(d => new { d.MilestoneId, d.DependsOnMilestoneId }).IsUnique();
        builder.HasOne<Milestone>().WithMany().HasForeignKey(d => d.DependsOnMilestoneId).OnDelete(DeleteBehavior.Restrict);
    }
}
