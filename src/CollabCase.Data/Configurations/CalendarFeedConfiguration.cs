using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        // As for signing links: it says nothing to anybody who reads history.
        builder.Property(f => f.TokenHash).HasMaxLength(SecretToken.HashLength).NotInHistory();
        // Written by reading, which changes nothing for anybody.
        builder.Property(f => f.LastReadAtUtc).NotInHistory();
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(f => new { f.PersonId, f.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(f => f.PartnershipId).OnDelete(DeleteBehavior.Restrict);
    }
}
