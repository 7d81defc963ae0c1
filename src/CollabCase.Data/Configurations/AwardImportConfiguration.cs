using CollabCase.Data.Imports;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class AwardImportConfiguration : IEntityTypeConfiguration<AwardImport>
{
    public void Configure(EntityTypeBuilder<AwardImport> builder)
    {
        builder.ToTable("AwardImports");
        builder.Property(i => i.Number).HasMaxLength(AwardImport.NumberMaxLength);
        builder.Property(i => i.FileName).HasMaxLength(FileName.MaxLength);
        builder.Property(i => i.MediaType).HasMaxLength(DocumentVersion.MediaTypeMaxLength);
        builder.Property(i => i.Sha256).HasMaxLength(DocumentVersion.Sha256Length);
        builder.Property(i => i.StorageKey).HasMaxLength(DocumentVersion.StorageKeyMaxLength).NotInHistory();
        builder.Property(i => i.Sheet).HasMaxLength(AwardImport.SheetMaxLength);
        builder.Property(i => i.WhyStopped).HasMaxLength(AwardImport.ReasonMaxLength);
        builder.Property(i => i.Match).NotInHistory();
        builder.Property(i => i.ActingPersonId).NotInHistory();
        builder.Property(i => i.ReadTo).NotInHistory();
        builder.Property(i => i.IsRead).NotInHistory();
        builder.Property(i => i.WorkedTo).NotInHistory();
        builder.Ignore(i => i.IsUnderWay).Ignore(i => i.CanBeMatched).Ignore(i => i.CanGoOn);
        builder.HasIndex(i => i.Number).IsUnique();
        // A person's imports, the newest first.
        builder.HasIndex(i => new { i.PersonId, i.Id });
        // What the job has to do.
        builder.HasIndex(i => new { i.State, i.Id });
        builder.HasIndex(i => i.Sha256);
        builder.HasIndex(i => i.StorageKey);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwardImportRowConfiguration : IEntityTypeConfiguration<AwardImportRow>
{
    public void Configure(EntityTypeBuilder<AwardImportRow> builder)
    {
        builder.ToTable("AwardImportRows");
        builder.HasKey(r => new { r.ImportId, r.Row });
        builder.Property(r => r.Label).HasMaxLength(400);
        builder.Property(r => r.PlanReason).HasMaxLength(1000);
        builder.Property(r => r.OutcomeReason).HasMaxLength(1000);
        // Award by award, in the order of the table.
        builder.HasIndex(r => new { r.ImportId, r.First });
        // What the preview counts and lists, with what it adds up.
        builder.HasIndex(r => new { r.ImportId, r.Plan, r.IsLeftOut, r.Outcome, r.Row, r.AmountPence });
        builder.HasOne<AwardImport>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AwardImportNameConfiguration : IEntityTypeConfiguration<AwardImportName>
{
    public void Configure(EntityTypeBuilder<AwardImportName> builder)
    {
        builder.ToTable("AwardImportNames");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Key).HasMaxLength(AwardImportName.KeyMaxLength);
        builder.Property(n => n.Name).HasMaxLength(AwardImportName.NameMaxLength);
        builder.Property(n => n.Identifier).HasMaxLength(AwardImportName.IdentifierMaxLength);
        builder.Property(n => n.Reference).HasMaxLength(AwardImportName.IdentifierMaxLength);
        builder.Ignore(n => n.IsKnown);
        builder.HasIndex(n => new { n.ImportId, n.Kind, n.Key }).IsUnique();
        builder.HasIndex(n => new { n.ImportId, n.Found, n.Kind, n.Id });
        builder.HasOne<AwardImport>().WithMany().HasForeignKey(n => n.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RememberedMatchConfiguration : IEntityTypeConfiguration<RememberedMatch>
{
    public void Configure(EntityTypeBuilder<RememberedMatch> builder)
    {
        builder.ToTable("RememberedMatches");
        builder.HasKey(m => new { m.PersonId, m.Headings });
        builder.Property(m => m.Headings).HasMaxLength(RememberedMatch.HeadingsLength);
    }
}
