using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class AgreedDocumentConfiguration : IEntityTypeConfiguration<AgreedDocument>
{
    public void Configure(EntityTypeBuilder<AgreedDocument> builder)
    {
        builder.ToTable("AgreedDocuments");
        builder.Property(d => d.Title).HasMaxLength(AgreedDocument.TitleMaxLength);
        builder.Property(d => d.LastClauseNumber).NotInHistory();
        builder.Ignore(d => d.OpenVersion);
        builder.HasIndex(d => new { d.PartnershipId, d.Number }).IsUnique();
        // The list of a partnership, kind by kind.
        builder.HasIndex(d => new { d.PartnershipId, d.Kind, d.Number });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(d => d.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(d => d.TierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.AgreedDocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AgreedVersionConfiguration : IEntityTypeConfiguration<AgreedVersion>
{
    public void Configure(EntityTypeBuilder<AgreedVersion> builder)
    {
        builder.ToTable("AgreedVersions");
        builder.Property(v => v.Summary).HasMaxLength(AgreedVersion.SummaryMaxLength);
        builder.Property(v => v.ChangeNote).HasMaxLength(AgreedVersion.ChangeNoteMaxLength);
        builder.Property(v => v.AgreedTitle).HasMaxLength(AgreedDocument.TitleMaxLength);
        builder.Property(v => v.Parties).HasMaxLength(AgreedVersion.PartiesMaxLength);
        builder.Property(v => v.TextHash).HasMaxLength(AgreedVersion.HashLength);
        builder.Property(v => v.EndReason).HasMaxLength(AgreedVersion.EndReasonMaxLength);
        builder.Ignore(v => v.Notice).Ignore(v => v.IsOpen);
        builder.HasIndex(v => new { v.AgreedDocumentId, v.Number }).IsUnique();
        // What comes into force or ends by its date, for the job that writes that down.
        builder.HasIndex(v => new { v.State, v.EffectiveOn });
        builder.HasOne<Document>().WithMany().HasForeignKey(v => v.EasyReadDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(v => v.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.StartedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.AgreedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Clauses).WithOne().HasForeignKey(c => c.AgreedVersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(v => v.Comments).WithOne().HasForeignKey(c => c.AgreedVersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(v => v.Signatories).WithOne().HasForeignKey(s => s.AgreedVersionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(v => v.Clauses).HasField("ClauseList").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(v => v.Comments).HasField("CommentList").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(v => v.Signatories).HasField("SignatoryList").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VersionClauseConfiguration : IEntityTypeConfiguration<VersionClause>
{
    public void Configure(EntityTypeBuilder<VersionClause> builder)
    {
        builder.ToTable("VersionClauses");
        builder.Property(c => c.Heading).HasMaxLength(VersionClause.HeadingMaxLength);
        builder.Property(c => c.Text).HasMaxLength(VersionClause.TextMaxLength);
        builder.Property(c => c.LibraryCode).HasMaxLength(VersionClause.LibraryCodeMaxLength);
        builder.Ignore("Details");
        builder.HasIndex(c => new { c.AgreedVersionId, c.Number }).IsUnique();
        builder.HasOne<AgreedDocument>().WithMany().HasForeignKey(c => c.AgreedDocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClauseCommentConfiguration : IEntityTypeConfiguration<ClauseComment>
{
    public void Configure(EntityTypeBuilder<ClauseComment> builder)
    {
        builder.ToTable("ClauseComments");
        builder.Property(c => c.Text).HasMaxLength(ClauseComment.TextMaxLength);
        builder.HasIndex(c => new { c.AgreedVersionId, c.ClauseNumber });
        builder.HasOne<AgreedDocument>().WithMany().HasForeignKey(c => c.AgreedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignatoryConfiguration : IEntityTypeConfiguration<Signatory>
{
    public void Configure(EntityTypeBuilder<Signatory> builder)
    {
        builder.ToTable("Signatories");
        builder.Property(s => s.Name).HasMaxLength(Signatory.NameMaxLength);
        builder.Property(s => s.Position).HasMaxLength(Signatory.PositionMaxLength);
        builder.Property(s => s.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(s => s.DeclineReason).HasMaxLength(Signatory.ReasonMaxLength);
        builder.Property(s => s.SignedTextHash).HasMaxLength(AgreedVersion.HashLength);
        builder.HasIndex(s => new { s.AgreedVersionId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.AgreedVersionId, s.PartnerId }).IsUnique();
        builder.HasOne<AgreedDocument>().WithMany().HasForeignKey(s => s.AgreedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partner>().WithMany().HasForeignKey(s => s.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SignedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(s => s.ScanDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(s => s.LastRequest);
        builder.HasMany(s => s.Requests).WithOne().HasForeignKey(r => r.SignatoryId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Requests).HasField("RequestList").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SignatureRequestConfiguration : IEntityTypeConfiguration<SignatureRequest>
{
    public void Configure(EntityTypeBuilder<SignatureRequest> builder)
    {
        builder.ToTable("SignatureRequests");
        // It says nothing to anybody who reads history, and could be tried against guessed secrets there.
        builder.Property(r => r.TokenHash).HasMaxLength(SecretToken.HashLength).NotInHistory();
        builder.Property(r => r.TextHash).HasMaxLength(AgreedVersion.HashLength);
        builder.Property(r => r.SentTo).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.SentToName).HasMaxLength(Signatory.NameMaxLength);
        builder.HasIndex(r => r.TokenHash).IsUnique();
        builder.HasIndex(r => new { r.SignatoryId, r.AskedAtUtc });
        builder.HasOne<AgreedDocument>().WithMany().HasForeignKey(r => r.AgreedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AskedByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
