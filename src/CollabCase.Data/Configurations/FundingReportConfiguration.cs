using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class FundingReportConfiguration : IEntityTypeConfiguration<FundingReport>
{
    public void Configure(EntityTypeBuilder<FundingReport> builder)
    {
        builder.ToTable("FundingReports");
        builder.Property(r => r.Title).HasMaxLength(FundingReport.TitleMaxLength);
        builder.Property(r => r.WithdrawnBecause).HasMaxLength(FundingReport.ReasonMaxLength);
        builder.Property(r => r.TextHash).HasMaxLength(FundingReport.TextHashLength);
        builder.Ignore(r => r.ToLookAt);
        builder.HasIndex(r => new { r.PartnershipId, r.Number }).IsUnique();
        // The register, in the order of the last day of the period.
        builder.HasIndex(r => new { r.PeriodUntil, r.Id });
        builder.HasIndex(r => r.ReplacesReportId);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.StartedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.SignedOffByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FundingReport>().WithMany().HasForeignKey(r => r.ReplacesReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Awards).WithOne().HasForeignKey(a => a.FundingReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.FundingReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.FundingReportId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Awards).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(r => r.Sections).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(r => r.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ReportedAwardConfiguration : IEntityTypeConfiguration<ReportedAward>
{
    public void Configure(EntityTypeBuilder<ReportedAward> builder)
    {
        builder.ToTable("ReportedAwards");
        builder.Property(a => a.Title).HasMaxLength(Award.TitleMaxLength);
        builder.Property(a => a.GivenBy).HasMaxLength(ReportedAward.GivenByMaxLength);
        builder.Ignore(a => a.Content);
        builder.HasIndex(a => new { a.FundingReportId, a.AwardId }).IsUnique();
        // No foreign key: an import that is undone takes its awards away, and what was reported of them stays.
    }
}

internal sealed class ReportSectionConfiguration : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.ToTable("ReportSections");
        builder.Property(s => s.Assembled).HasMaxLength(ReportSection.WordsMaxLength);
        builder.Property(s => s.OwnWords).HasMaxLength(ReportSection.WordsMaxLength);
        builder.Ignore(s => s.Text).Ignore(s => s.IsLeftOut);
        builder.HasIndex(s => new { s.FundingReportId, s.Subject }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.WrittenByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportLineConfiguration : IEntityTypeConfiguration<ReportLine>
{
    public void Configure(EntityTypeBuilder<ReportLine> builder)
    {
        builder.ToTable("ReportLines");
        builder.Property(l => l.LineKey).HasMaxLength(ReportLine.LineKeyMaxLength);
        builder.Property(l => l.What).HasMaxLength(ReportLine.WhatMaxLength);
        builder.Property(l => l.Note).HasMaxLength(ReportLine.NoteMaxLength);
        builder.Property(l => l.Amount).HasColumnName("AmountPence");
        builder.Ignore(l => l.Content);
        builder.HasIndex(l => new { l.FundingReportId, l.Subject, l.LineKey }).IsUnique();
    }
}
