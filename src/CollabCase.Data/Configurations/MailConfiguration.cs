using CollabCase.Data.Mail;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(OutboxMessage.KindMaxLength);
        builder.Property(m => m.UniqueKey).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.Property(m => m.ToAddress).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.ToName).HasMaxLength(OutboxMessage.NameMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(m => m.MessageId).HasMaxLength(OutboxMessage.MessageIdMaxLength);
        builder.Property(m => m.LeasedBy).HasMaxLength(OutboxMessage.LeaseMaxLength);
        builder.Property(m => m.Reason).HasMaxLength(OutboxMessage.ReasonMaxLength);
        builder.Property(m => m.DecidedBy).HasMaxLength(OutboxMessage.NameMaxLength);
        builder.Property(m => m.UnsubscribeAddress).HasMaxLength(OutboxMessage.AddressMaxLength);
        builder.HasIndex(m => m.UniqueKey).IsUnique();
        builder.HasIndex(m => m.MessageId).IsUnique();
        // What there is to take, the longest waiting first.
        builder.HasIndex(m => new { m.TakeFromUtc, m.Id });
        // The administrators' list, and a partnership's: the newest first.
        builder.HasIndex(m => new { m.State, m.Id });
        builder.HasIndex(m => new { m.PartnershipId, m.Id });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(m => m.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}
