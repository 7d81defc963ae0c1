using CollabCase.Data.Identity;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Reference).HasMaxLength(30);
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.NameKey).HasMaxLength(Person.NameMaxLength).NotInHistory();
        builder.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        builder.HasIndex(p => p.Reference).IsUnique();
        builder.HasIndex(p => p.Email).IsUnique();
        builder.HasIndex(p => new { p.NameKey, p.Id });
        builder.HasIndex(p => new { p.IsActive, p.NameKey, p.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartnershipMemberConfiguration : IEntityTypeConfiguration<PartnershipMember>
{
    public void Configure(EntityTypeBuilder<PartnershipMember> builder)
    {
        builder.ToTable("PartnershipMembers");
        // Serves the access filter: is this person linked to that partnership?
        builder.HasIndex(m => new { m.PersonId, m.PartnershipId }).IsUnique();
        builder.HasIndex(m => m.PartnershipId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(m => m.PartnershipId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CredentialsConfiguration : IEntityTypeConfiguration<Credentials>
{
    public void Configure(EntityTypeBuilder<Credentials> builder)
    {
        builder.ToTable("Credentials");
        builder.Property(a => a.Id).ValueGeneratedNever();
        foreach (var name in new[] { nameof(Credentials.UserName), nameof(Credentials.NormalizedUserName), nameof(Credentials.Email), nameof(Credentials.NormalizedEmail) })
            builder.Property(name).HasMaxLength(Person.EmailMaxLength);
        foreach (var name in new[] { nameof(Credentials.PasswordHash), nameof(Credentials.SecurityStamp), nameof(Credentials.ConcurrencyStamp) })
            builder.Property(name).HasMaxLength(256);
        builder.Property(a => a.PhoneNumber).HasMaxLength(40);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        // Kept as the other instants are: SQLite cannot compare a DateTimeOffset.
        builder.Property(a => a.LockoutEnd).HasConversion(
            value => value!.Value.UtcDateTime, value => (DateTimeOffset?)new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
        builder.HasIndex(a => a.LockoutEnd);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.NormalizedEmail);
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.HasOne<Credentials>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
        builder.HasOne<Credentials>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
        builder.HasOne<Credentials>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(k => k.FriendlyName).HasMaxLength(200);
    }
}
