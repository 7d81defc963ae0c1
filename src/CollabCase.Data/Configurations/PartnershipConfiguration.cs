using CollabCase.Data.Searching;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class PartnershipConfiguration : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> builder)
    {
        builder.ToTable("Partnerships");
        builder.Property(p => p.Reference).HasMaxLength(Partnership.ReferenceMaxLength);
        builder.Property(p => p.Name).HasMaxLength(Partnership.NameMaxLength);
        builder.Property(p => p.NameKey).HasMaxLength(Partnership.NameMaxLength).NotInHistory();
        builder.Property(p => p.VisionNumber).NotInHistory();
        builder.Property(p => p.Purpose).HasMaxLength(Partnership.PurposeMaxLength);
        builder.Property(p => p.Vision).HasMaxLength(Partnership.VisionMaxLength);
        builder.Property(p => p.PeopleWeSupport).HasMaxLength(Partnership.PeopleWeSupportMaxLength);
        builder.Property(p => p.LeadName).HasMaxLength(Partnership.LeadNameMaxLength);
        builder.Property(p => p.LeadEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.LeadInKindNote).HasMaxLength(Partnership.LeadInKindNoteMaxLength);
        builder.Property(p => p.Source).HasMaxLength(Partnership.SourceMaxLength);
        builder.Property(p => p.StateReason).HasMaxLength(Partnership.StateReasonMaxLength);
        builder.Property(p => p.ClosingSummary).HasMaxLength(Partnership.ClosingSummaryMaxLength);
        builder.Property(p => p.MoneyNote).HasMaxLength(Partnership.MoneyNoteMaxLength);
        builder.HasIndex(p => p.Reference).IsUnique();
        // One index for each way a list is sorted, for those who see everything and for a coordinator's own.
        builder.HasIndex(p => new { p.NameKey, p.Id });
        builder.HasIndex(p => new { p.Stage, p.NameKey, p.Id });
        builder.HasIndex(p => new { p.CoordinatorPersonId, p.NameKey, p.Id });
        builder.HasIndex(p => new { p.CoordinatorPersonId, p.Stage, p.NameKey, p.Id });
        builder.HasIndex(p => new { p.CoordinatorPersonId, p.Reference, p.Id });
        builder.HasIndex(p => new { p.CoordinatorPersonId, p.Id, p.State });
        // How many partnerships one person leads.
        builder.HasIndex(p => new { p.LeadEmail, p.State });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.CoordinatorPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Places).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Partners).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.StagePeriods).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Attestations).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.GateDecisions).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Exceptions).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Adaptations).WithOne().HasForeignKey(x => x.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PartnershipPlaceConfiguration : IEntityTypeConfiguration<PartnershipPlace>
{
    public void Configure(EntityTypeBuilder<PartnershipPlace> builder)
    {
        builder.ToTable("PartnershipPlaces");
        builder.Property(p => p.PlaceCode).HasMaxLength(Place.CodeMaxLength);
        builder.HasIndex(p => new { p.PlaceCode, p.PartnershipId });
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartnershipWordConfiguration : IEntityTypeConfiguration<PartnershipWord>
{
    public void Configure(EntityTypeBuilder<PartnershipWord> builder)
    {
        builder.ToTable("PartnershipWords");
        builder.HasKey(w => new { w.PartnershipId, w.WordKey });
        builder.Property(w => w.WordKey).HasMaxLength(Partnership.NameMaxLength);
        builder.HasIndex(w => new { w.WordKey, w.PartnershipId });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(w => w.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("Partners");
        builder.Property(p => p.ContactName).HasMaxLength(Partner.ContactNameMaxLength);
        builder.Property(p => p.ContactEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.ContactPhone).HasMaxLength(Partner.ContactPhoneMaxLength);
        builder.Property(p => p.LeavingReason).HasMaxLength(Partner.LeavingReasonMaxLength);
        builder.Property(p => p.AuthorityScope).HasMaxLength(Partner.AuthorityScopeMaxLength);
        builder.Property(p => p.MoneyLimit).HasColumnName("MoneyLimitPence");
        builder.Property(p => p.DeputyName).HasMaxLength(Partner.ContactNameMaxLength);
        builder.Property(p => p.DeputyEmail).HasMaxLength(EmailAddress.MaxLength);
        foreach (var words in new[] { nameof(Partner.StaffWords), nameof(Partner.TimeWords), nameof(Partner.MoneyWords), nameof(Partner.SpaceWords), nameof(Partner.DataWords) })
            builder.Property<string?>(words).HasMaxLength(Partner.ContributionMaxLength);
        builder.HasIndex(p => new { p.OrganisationId, p.PartnershipId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StagePeriodConfiguration : IEntityTypeConfiguration<StagePeriod>
{
    public void Configure(EntityTypeBuilder<StagePeriod> builder)
    {
        builder.ToTable("StagePeriods");
        builder.HasIndex(p => new { p.PartnershipId, p.Number }).IsUnique();
    }
}

internal sealed class AttestationConfiguration : IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.ToTable("Attestations");
        builder.Property(a => a.CriterionKey).HasMaxLength(Criteria.KeyMaxLength);
        builder.Property(a => a.Note).HasMaxLength(Attestation.NoteMaxLength);
        builder.Property(a => a.Link).HasMaxLength(WebLink.MaxLength);
        builder.HasIndex(a => new { a.PartnershipId, a.Number }).IsUnique();
    }
}

internal sealed class GateDecisionConfiguration : IEntityTypeConfiguration<GateDecision>
{
    public void Configure(EntityTypeBuilder<GateDecision> builder)
    {
        builder.ToTable("GateDecisions");
        builder.Property(d => d.Authority).HasMaxLength(GateDecision.AuthorityMaxLength);
        builder.Property(d => d.Note).HasMaxLength(GateDecision.NoteMaxLength);
        builder.HasIndex(d => new { d.PartnershipId, d.Number }).IsUnique();
        // DecisionId is no foreign key: on SQLite a table that is there already would have to be made anew for it, outside the migration's transaction.
        builder.HasMany(d => d.Snapshots).WithOne().HasForeignKey(s => s.GateDecisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CriterionSnapshotConfiguration : IEntityTypeConfiguration<CriterionSnapshot>
{
    public void Configure(EntityTypeBuilder<CriterionSnapshot> builder)
    {
        builder.ToTable("CriterionSnapshots");
        builder.Property(s => s.CriterionKey).HasMaxLength(Criteria.KeyMaxLength);
        builder.Property(s => s.Title).HasMaxLength(CriterionSnapshot.TitleMaxLength);
        builder.Property(s => s.Explanation).HasMaxLength(CriterionSnapshot.ExplanationMaxLength);
        builder.HasIndex(s => new { s.GateDecisionId, s.Position }).IsUnique();
    }
}

internal sealed class AgreedExceptionConfiguration : IEntityTypeConfiguration<AgreedException>
{
    public void Configure(EntityTypeBuilder<AgreedException> builder)
    {
        builder.ToTable("AgreedExceptions");
        builder.Property(e => e.CriterionKey).HasMaxLength(Criteria.KeyMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(AgreedException.ReasonMaxLength);
        builder.Property(e => e.WhatWillBeDone).HasMaxLength(AgreedException.ActionMaxLength);
        builder.Property(e => e.EndingNote).HasMaxLength(AgreedException.ActionMaxLength);
        builder.HasIndex(e => new { e.PartnershipId, e.Number }).IsUnique();
        // What is still open, by its day, for whoever coordinates its partnership.
        builder.HasIndex(e => new { e.EndedOn, e.ByWhen, e.PartnershipId });
    }
}

internal sealed class ProfileAdaptationConfiguration : IEntityTypeConfiguration<ProfileAdaptation>
{
    public void Configure(EntityTypeBuilder<ProfileAdaptation> builder)
    {
        builder.ToTable("ProfileAdaptations");
        builder.Property(a => a.CriterionKey).HasMaxLength(Criteria.KeyMaxLength);
        builder.Property(a => a.Authority).HasMaxLength(GateDecision.AuthorityMaxLength);
        builder.Property(a => a.Note).HasMaxLength(GateDecision.NoteMaxLength);
        builder.HasIndex(a => new { a.PartnershipId, a.Number }).IsUnique();
        // As for a gate's decision, DecisionId is no foreign key.
    }
}
