using CollabCase.Data.Watching;
using CollabCase.Domain.People;
using CollabCase.Domain.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Reference).HasMaxLength(30);
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.NameKey).HasMaxLength(SavedView.NameMaxLength).NotInHistory();
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.HasIndex(v => v.Reference).IsUnique();
        builder.HasIndex(v => new { v.OwnerPersonId, v.List });
        builder.HasIndex(v => new { v.SharedWith, v.List });
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WatchConfiguration : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("Watches");
        builder.HasKey(w => new { w.PersonId, w.SubjectId });
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
