using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class GovernanceTierConfiguration : IEntityTypeConfiguration<GovernanceTier>
{
    public void Configure(EntityTypeBuilder<GovernanceTier> builder)
    {
        builder.ToTable("GovernanceTiers");
        builder.Property(t => t.Name).HasMaxLength(GovernanceTier.NameMaxLength);
        builder.Property(t => t.NameKey).HasMaxLength(GovernanceTier.NameMaxLength).NotInHistory();
        builder.Property(t => t.Remit).HasMaxLength(GovernanceTier.RemitMaxLength);
        builder.Property(t => t.EndReason).HasMaxLength(GovernanceTier.EndReasonMaxLength);
        builder.Ignore(t => t.Cadence).Ignore(t => t.Quorum);
        builder.HasIndex(t => new { t.PartnershipId, t.Number }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(t => t.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(t => t.ParentTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Seats).WithOne().HasForeignKey(s => s.GovernanceTierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Terms).WithOne().HasForeignKey(t => t.GovernanceTierId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(t => t.Seats).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(t => t.Terms).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TierSeatConfiguration : IEntityTypeConfiguration<TierSeat>
{
    public void Configure(EntityTypeBuilder<TierSeat> builder)
    {
        builder.ToTable("TierSeats");
        builder.Property(s => s.Title).HasMaxLength(TierSeat.TitleMaxLength);
        builder.HasIndex(s => new { s.GovernanceTierId, s.Number }).IsUnique();
    }
}

internal sealed class SeatTermConfiguration : IEntityTypeConfiguration<SeatTerm>
{
    public void Configure(EntityTypeBuilder<SeatTerm> builder)
    {
        builder.ToTable("SeatTerms");
        builder.Property(t => t.Name).HasMaxLength(SeatTerm.NameMaxLength);
        builder.Property(t => t.DeputyName).HasMaxLength(SeatTerm.NameMaxLength);
        builder.Property(t => t.EndReason).HasMaxLength(SeatTerm.EndReasonMaxLength);
        builder.Ignore(t => t.HasDeputy);
        builder.HasIndex(t => new { t.GovernanceTierId, t.Number }).IsUnique();
        // Whose tiers these are: for what a person may see and do.
        builder.HasIndex(t => new { t.PersonId, t.GovernanceTierId });
        builder.HasOne<TierSeat>().WithMany().HasForeignKey(t => t.TierSeatId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.DeputyPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
