using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("Notes");
        builder.Property(n => n.About).HasMaxLength(NoteSubject.CodeMaxLength);
        builder.Property(n => n.Body).HasMaxLength(Note.BodyMaxLength);
        builder.Property(n => n.WithdrawnBecause).HasMaxLength(Note.ReasonMaxLength);
        builder.Ignore(n => n.Stands);
        // One index for each way the notes of a partnership are read: all, about something, by somebody.
        builder.HasIndex(n => new { n.PartnershipId, n.Number }).IsUnique();
        builder.HasIndex(n => new { n.PartnershipId, n.About, n.Number });
        builder.HasIndex(n => new { n.PartnershipId, n.AuthorPersonId, n.Number });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(n => n.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.AuthorPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.About).HasMaxLength(NoteSubject.CodeMaxLength);
        builder.Property(d => d.Title).HasMaxLength(Document.TitleMaxLength);
        builder.Property(d => d.NameKey).HasMaxLength(Document.NameKeyMaxLength).NotInHistory();
        builder.Property(d => d.CurrentVersion).NotInHistory();
        builder.Property(d => d.WithdrawnBecause).HasMaxLength(Note.ReasonMaxLength);
        builder.Ignore(d => d.Stands);
        builder.HasIndex(d => new { d.PartnershipId, d.Number }).IsUnique();
        builder.HasIndex(d => new { d.PartnershipId, d.About, d.Number });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(d => d.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.AddedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DocumentVersionConfiguration : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("DocumentVersions");
        builder.Property(v => v.FileName).HasMaxLength(FileName.MaxLength);
        builder.Property(v => v.MediaType).HasMaxLength(DocumentVersion.MediaTypeMaxLength);
        builder.Property(v => v.Sha256).HasMaxLength(DocumentVersion.Sha256Length);
        // Where a file lies says nothing to anybody who reads history; its hash says which file it was.
        builder.Property(v => v.StorageKey).HasMaxLength(DocumentVersion.StorageKeyMaxLength).NotInHistory();
        builder.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        builder.HasIndex(v => v.StorageKey).IsUnique();
    }
}
