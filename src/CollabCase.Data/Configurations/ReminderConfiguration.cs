using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Rule).HasMaxLength(ReminderStep.CodeMaxLength);
        builder.Property(r => r.SubjectPath).HasMaxLength(LedgerLine.SubjectPathMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(LedgerLine.ReasonMaxLength);
        // Nobody is reminded twice, whatever happens.
        builder.HasIndex(r => new { r.SubjectId, r.Kind, r.Rule, r.DueOn, r.RecipientPersonId }).IsUnique();
        // What waits for somebody's message, and what somebody was told, the newest first.
        builder.HasIndex(r => new { r.State, r.RecipientPersonId });
        builder.HasIndex(r => new { r.RecipientPersonId, r.Id });
        // What a partnership's people were told: for the next look, and the newest first.
        builder.HasIndex(r => new { r.PartnershipId, r.PlannedOn });
        builder.HasIndex(r => r.OutboxMessageId);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.RecipientPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(r => r.OutboxMessageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignatureReminderConfiguration : IEntityTypeConfiguration<SignatureReminder>
{
    public void Configure(EntityTypeBuilder<SignatureReminder> builder)
    {
        builder.ToTable("SignatureReminders");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Rule).HasMaxLength(ReminderStep.CodeMaxLength);
        builder.Property(r => r.SubjectPath).HasMaxLength(LedgerLine.SubjectPathMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(LedgerLine.ReasonMaxLength);
        // A signatory is of one version: the subject need not be named.
        builder.HasIndex(r => new { r.SignatoryId, r.Rule, r.DueOn }).IsUnique();
        builder.HasIndex(r => new { r.State, r.PartnershipId });
        builder.HasIndex(r => new { r.PartnershipId, r.PlannedOn });
        builder.HasIndex(r => r.OutboxMessageId);
        // With the partnership: a second way to the same row would be refused by SQL Server.
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Signatory>().WithMany().HasForeignKey(r => r.SignatoryId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(r => r.OutboxMessageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderPassConfiguration : IEntityTypeConfiguration<ReminderPass>
{
    public void Configure(EntityTypeBuilder<ReminderPass> builder)
    {
        builder.ToTable("ReminderPasses");
        builder.HasKey(p => p.On);
    }
}

internal sealed class ReminderRuleConfiguration : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.ToTable("ReminderRules");
        builder.Property(r => r.DaysAhead).HasMaxLength(ReminderRule.DaysAheadMaxLength);
        builder.Ignore(r => r.Schedule).Ignore(r => r.IsUsual);
        builder.HasIndex(r => new { r.PartnershipId, r.Kind }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Restrict);
    }
}
