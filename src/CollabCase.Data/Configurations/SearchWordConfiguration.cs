using CollabCase.Data.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords");
        builder.HasKey(w => new { w.RecordId, w.Kind, w.WordKey });
        builder.Property(w => w.WordKey).HasMaxLength(SearchWord.WordMaxLength);
        // For who sees many partnerships: the first words in order. For who sees few: theirs alone.
        builder.HasIndex(w => new { w.Kind, w.WordKey, w.RecordId });
        builder.HasIndex(w => new { w.PartnershipId, w.WordKey, w.Kind, w.RecordId });
    }
}
