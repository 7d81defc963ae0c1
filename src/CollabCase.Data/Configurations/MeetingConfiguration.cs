using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(m => m.Place).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(m => m.Link).HasMaxLength(WebLink.MaxLength);
        builder.Property(m => m.CancelReason).HasMaxLength(Meeting.CancelReasonMaxLength);
        builder.Ignore(m => m.Quorum).Ignore(m => m.PartnerMinutes);
        builder.HasIndex(m => new { m.PartnershipId, m.Number }).IsUnique();
        // A tier's last and next meeting, and which of them were quorate.
        builder.HasIndex(m => new { m.TierId, m.State, m.On });
        builder.HasIndex(m => new { m.State, m.On, m.PartnershipId });
        // The list of a partnership's meetings, page by page.
        builder.HasIndex(m => new { m.PartnershipId, m.On, m.Id });
        // A day of a series is met on once.
        builder.HasIndex(m => new { m.TierId, m.SeriesOn }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(m => m.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(m => m.TierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MinutesApprovedAtMeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Papers).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Conflicts).WithOne().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Replies).WithOne().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Agenda).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.Papers).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.Attendance).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.Conflicts).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(m => m.Replies).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.Property(i => i.Title).HasMaxLength(AgendaItem.TitleMaxLength);
        builder.Property(i => i.LeadName).HasMaxLength(AgendaItem.LeadNameMaxLength);
        builder.HasIndex(i => new { i.MeetingId, i.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.LeadPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(i => i.CarriedFromItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingPaperConfiguration : IEntityTypeConfiguration<MeetingPaper>
{
    public void Configure(EntityTypeBuilder<MeetingPaper> builder)
    {
        builder.ToTable("MeetingPapers");
        builder.Property(p => p.Title).HasMaxLength(MeetingPaper.TitleMaxLength);
        builder.Property(p => p.Link).HasMaxLength(WebLink.MaxLength);
        builder.HasIndex(p => new { p.MeetingId, p.Number }).IsUnique();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("MeetingAttendance");
        builder.Property(a => a.Name).HasMaxLength(Attendance.NameMaxLength);
        builder.Property(a => a.OrganisationName).HasMaxLength(Attendance.OrganisationMaxLength);
        builder.Ignore(a => a.IsThere);
        builder.HasIndex(a => new { a.MeetingId, a.SeatTermId });
        builder.HasOne<SeatTerm>().WithMany().HasForeignKey(a => a.SeatTermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingReplyConfiguration : IEntityTypeConfiguration<MeetingReply>
{
    public void Configure(EntityTypeBuilder<MeetingReply> builder)
    {
        builder.ToTable("MeetingReplies");
        builder.HasIndex(r => new { r.MeetingId, r.SeatTermId }).IsUnique();
        builder.HasOne<SeatTerm>().WithMany().HasForeignKey(r => r.SeatTermId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.Property(c => c.What).HasMaxLength(ConflictOfInterest.WhatMaxLength);
        builder.HasIndex(c => new { c.MeetingId, c.AgendaItemId, c.SeatTermId }).IsUnique();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(c => c.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SeatTerm>().WithMany().HasForeignKey(c => c.SeatTermId).OnDelete(DeleteBehavior.Restrict);
    }
}
