using CollabCase.Data.Searching;
using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Reference).HasMaxLength(Organisation.ReferenceMaxLength);
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.NameKey).HasMaxLength(Organisation.NameMaxLength).NotInHistory();
        builder.Property(o => o.MatchKey).HasMaxLength(Organisation.NameMaxLength).NotInHistory();
        builder.Property(o => o.Website).HasMaxLength(Organisation.WebsiteMaxLength);
        builder.HasIndex(o => o.Reference).IsUnique();
        builder.HasIndex(o => new { o.NameKey, o.Id });
        builder.HasIndex(o => new { o.Sector, o.NameKey, o.Id });
        builder.HasIndex(o => new { o.Type, o.NameKey, o.Id });
        builder.HasIndex(o => o.MatchKey);
        builder.HasMany(o => o.Identifiers).WithOne().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Identifiers).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(o => o.Holidays).WithOne().HasForeignKey(h => h.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Holidays).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OrganisationIdentifierConfiguration : IEntityTypeConfiguration<OrganisationIdentifier>
{
    public void Configure(EntityTypeBuilder<OrganisationIdentifier> builder)
    {
        builder.ToTable("OrganisationIdentifiers");
        builder.Property(i => i.Value).HasMaxLength(OrgId.MaxLength);
        builder.HasIndex(i => i.Value).IsUnique();
    }
}

internal sealed class OrganisationHolidayConfiguration : IEntityTypeConfiguration<OrganisationHoliday>
{
    public void Configure(EntityTypeBuilder<OrganisationHoliday> builder)
    {
        builder.ToTable("OrganisationHolidays");
        builder.Property(h => h.Name).HasMaxLength(OrganisationHoliday.NameMaxLength);
        builder.HasIndex(h => new { h.OrganisationId, h.On }).IsUnique();
    }
}

internal sealed class OrganisationWordConfiguration : IEntityTypeConfiguration<OrganisationWord>
{
    public void Configure(EntityTypeBuilder<OrganisationWord> builder)
    {
        builder.ToTable("OrganisationWords");
        builder.HasKey(w => new { w.OrganisationId, w.WordKey });
        builder.Property(w => w.WordKey).HasMaxLength(Organisation.NameMaxLength);
        builder.HasIndex(w => new { w.WordKey, w.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(w => w.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("Places");
        builder.HasKey(p => p.Code);
        builder.Property(p => p.Code).HasMaxLength(Place.CodeMaxLength);
        builder.Property(p => p.Name).HasMaxLength(Place.NameMaxLength);
    }
}
