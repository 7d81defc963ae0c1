using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    private const int RankLength = 10;

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.Property(r => r.Title).HasMaxLength(Review.TitleMaxLength);
        builder.Property(r => r.OwnerName).HasMaxLength(Review.OwnerNameMaxLength);
        builder.Property(r => r.DueReason).HasMaxLength(Review.DueReasonMaxLength);
        builder.Property(r => r.EndReason).HasMaxLength(Review.EndReasonMaxLength);
        builder.Property(r => r.RankKey).HasMaxLength(RankLength).NotInHistory();
        builder.Ignore(r => r.About).Ignore(r => r.IsOpen);
        builder.HasIndex(r => new { r.PartnershipId, r.Number }).IsUnique();
        // The register, page by page: across partnerships, and of one.
        builder.HasIndex(r => new { r.RankKey, r.Id });
        builder.HasIndex(r => new { r.PartnershipId, r.RankKey });
        // What comes up, for reminders, the desk and the calendar.
        builder.HasIndex(r => new { r.State, r.DueOn });
        builder.HasIndex(r => new { r.OwnerPersonId, r.State, r.DueOn });
        builder.HasIndex(r => new { r.DeputyPersonId, r.State, r.DueOn });
        builder.HasIndex(r => new { r.AgreedDocumentId, r.State });
        builder.HasIndex(r => r.AwardId);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgreedDocument>().WithMany().HasForeignKey(r => r.AgreedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(r => r.TierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Award>().WithMany().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partner>().WithMany().HasForeignKey(r => r.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.DeputyPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Outcomes).WithOne().HasForeignKey(o => o.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Outcomes).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ReviewOutcomeConfiguration : IEntityTypeConfiguration<ReviewOutcome>
{
    public void Configure(EntityTypeBuilder<ReviewOutcome> builder)
    {
        builder.ToTable("ReviewOutcomes");
        builder.Property(o => o.Note).HasMaxLength(ReviewOutcome.NoteMaxLength);
        builder.HasIndex(o => new { o.ReviewId, o.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.ByPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
