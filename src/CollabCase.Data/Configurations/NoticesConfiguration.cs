using CollabCase.Data.Reminders;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class NoticeSettingsConfiguration : IEntityTypeConfiguration<NoticeSettings>
{
    public void Configure(EntityTypeBuilder<NoticeSettings> builder)
    {
        builder.ToTable("NoticeSettings");
        builder.HasIndex(n => n.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.StandInPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderSnoozeConfiguration : IEntityTypeConfiguration<ReminderSnooze>
{
    public void Configure(EntityTypeBuilder<ReminderSnooze> builder)
    {
        builder.ToTable("ReminderSnoozes");
        builder.HasKey(s => new { s.PersonId, s.Kind, s.SubjectId });
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
