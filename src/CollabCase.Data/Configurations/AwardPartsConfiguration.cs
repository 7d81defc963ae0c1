using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class AwardPaymentConfiguration : IEntityTypeConfiguration<AwardPayment>
{
    public void Configure(EntityTypeBuilder<AwardPayment> builder)
    {
        builder.ToTable("AwardPayments");
        builder.Property(p => p.Note).HasMaxLength(AwardPayment.NoteMaxLength);
        builder.Property(p => p.ReturnReason).HasMaxLength(AwardPayment.ReasonMaxLength);
        builder.Property(p => p.WriteOffReason).HasMaxLength(AwardPayment.ReasonMaxLength);
        builder.Property(p => p.Returned).HasColumnName("ReturnedPence");
        builder.HasIndex(p => new { p.AwardId, p.Number }).IsUnique();
        // What is to come, for reminders.
        builder.HasIndex(p => new { p.State, p.DueOn });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.FunderOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.WriteOffAskedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.WrittenOffByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardConditionConfiguration : IEntityTypeConfiguration<AwardCondition>
{
    public void Configure(EntityTypeBuilder<AwardCondition> builder)
    {
        builder.ToTable("AwardConditions");
        builder.Property(c => c.Words).HasMaxLength(AwardCondition.WordsMaxLength);
        builder.Property(c => c.Evidence).HasMaxLength(AwardCondition.EvidenceMaxLength);
        builder.HasIndex(c => new { c.AwardId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.State, c.DueOn });
        builder.HasOne<Document>().WithMany().HasForeignKey(c => c.EvidenceDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.SettledByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FunderReportConfiguration : IEntityTypeConfiguration<FunderReport>
{
    public void Configure(EntityTypeBuilder<FunderReport> builder)
    {
        builder.ToTable("FunderReports");
        builder.Property(r => r.Title).HasMaxLength(FunderReport.TitleMaxLength);
        builder.Property(r => r.SentBackBecause).HasMaxLength(FunderReport.ReasonMaxLength);
        builder.HasIndex(r => new { r.AwardId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.State, r.DueOn });
        // The register of reports, and which funders have one of them.
        builder.HasIndex(r => new { r.DueOn, r.Id });
        builder.HasIndex(r => r.FundingReportId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.FunderOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(r => r.SentDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MatchFundingConfiguration : IEntityTypeConfiguration<MatchFunding>
{
    public void Configure(EntityTypeBuilder<MatchFunding> builder)
    {
        builder.ToTable("MatchFunding");
        builder.HasIndex(m => new { m.AwardId, m.MatchingAwardId }).IsUnique();
        builder.HasOne<Award>().WithMany().HasForeignKey(m => m.MatchingAwardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardRevisionConfiguration : IEntityTypeConfiguration<AwardRevision>
{
    public void Configure(EntityTypeBuilder<AwardRevision> builder)
    {
        builder.ToTable("AwardRevisions");
        builder.Property(r => r.Authority).HasMaxLength(AwardRevision.AuthorityMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(AwardRevision.ReasonMaxLength);
        builder.HasIndex(r => new { r.AwardId, r.Number }).IsUnique();
        builder.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.AwardRevisionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AwardRevisionLineConfiguration : IEntityTypeConfiguration<AwardRevisionLine>
{
    public void Configure(EntityTypeBuilder<AwardRevisionLine> builder)
    {
        builder.ToTable("AwardRevisionLines");
        builder.Property(l => l.AmountPence);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.FunderOrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InKindContributionConfiguration : IEntityTypeConfiguration<InKindContribution>
{
    public void Configure(EntityTypeBuilder<InKindContribution> builder)
    {
        builder.ToTable("InKindContributions");
        builder.Property(c => c.What).HasMaxLength(InKindContribution.WhatMaxLength);
        builder.Property(c => c.Evidence).HasMaxLength(InKindContribution.EvidenceMaxLength);
        builder.Property(c => c.Rate).HasColumnName("RatePence");
        builder.HasIndex(c => new { c.AwardId, c.Number }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.FunderOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(c => c.EvidenceDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
