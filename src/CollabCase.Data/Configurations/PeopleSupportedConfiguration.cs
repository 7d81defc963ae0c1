using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class PeopleSupportedConfiguration : IEntityTypeConfiguration<PeopleSupported>
{
    public void Configure(EntityTypeBuilder<PeopleSupported> builder)
    {
        builder.ToTable("PeopleSupported");
        builder.Property(p => p.NextNumber).NotInHistory();
        builder.HasIndex(p => p.PartnershipId).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(p => p.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Figures).WithOne().HasForeignKey(f => f.PeopleSupportedId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Figures).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PeopleInYearConfiguration : IEntityTypeConfiguration<PeopleInYear>
{
    public void Configure(EntityTypeBuilder<PeopleInYear> builder)
    {
        builder.ToTable("PeopleInYears");
        builder.Property(f => f.Source).HasMaxLength(PeopleInYear.SourceMaxLength);
        builder.HasIndex(f => new { f.PeopleSupportedId, f.Number }).IsUnique();
    }
}
