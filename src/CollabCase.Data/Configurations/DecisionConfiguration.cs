using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    private const int QuorumWordsLength = 200;

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(d => d.Title).HasMaxLength(Decision.TitleMaxLength);
        builder.Property(d => d.TitleKey).HasMaxLength(Decision.TitleMaxLength).NotInHistory();
        builder.Property(d => d.DecisionText).HasMaxLength(Decision.TextMaxLength);
        builder.Property(d => d.Binds).HasMaxLength(Decision.BindsMaxLength);
        builder.Property(d => d.QuorumWords).HasMaxLength(QuorumWordsLength);
        builder.Ignore(d => d.IsInForce);
        builder.HasIndex(d => new { d.PartnershipId, d.Number }).IsUnique();
        // The register, newest first, and what binds one record.
        builder.HasIndex(d => new { d.PartnershipId, d.DecidedOn, d.Id });
        builder.HasIndex(d => new { d.PartnershipId, d.Matter, d.BindsId });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(d => d.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(d => d.TierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
        // One way only: each pointing at the other could not be written in one go.
        builder.HasOne<Decision>().WithMany().HasForeignKey(d => d.SupersedesDecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.RecordedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Replies).WithOne().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Replies).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DecisionReplyConfiguration : IEntityTypeConfiguration<DecisionReply>
{
    public void Configure(EntityTypeBuilder<DecisionReply> builder)
    {
        builder.ToTable("DecisionReplies");
        builder.HasIndex(r => new { r.DecisionId, r.SeatTermId }).IsUnique();
        builder.HasOne<SeatTerm>().WithMany().HasForeignKey(r => r.SeatTermId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GovernanceActionConfiguration : IEntityTypeConfiguration<GovernanceAction>
{
    public void Configure(EntityTypeBuilder<GovernanceAction> builder)
    {
        builder.ToTable("GovernanceActions");
        builder.Property(a => a.Title).HasMaxLength(GovernanceAction.TitleMaxLength);
        builder.Property(a => a.OwnerName).HasMaxLength(GovernanceAction.OwnerNameMaxLength);
        builder.Property(a => a.DueReason).HasMaxLength(GovernanceAction.DueReasonMaxLength);
        builder.Property(a => a.ClosingNote).HasMaxLength(GovernanceAction.ClosingNoteMaxLength);
        builder.Ignore(a => a.IsOpen);
        builder.HasIndex(a => new { a.PartnershipId, a.Number }).IsUnique();
        // The desk: what is still open, by day, for whoever owns it or coordinates its partnership.
        builder.HasIndex(a => new { a.State, a.DueOn, a.PartnershipId });
        builder.HasIndex(a => new { a.OwnerPersonId, a.State, a.DueOn });
        builder.HasIndex(a => new { a.PartnershipId, a.State, a.DueOn });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(a => a.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(a => a.TierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Escalation>().WithMany().HasForeignKey(a => a.EscalationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EscalationConfiguration : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.Property(e => e.Title).HasMaxLength(Escalation.TitleMaxLength);
        builder.Property(e => e.WhatIsAsked).HasMaxLength(Escalation.TextMaxLength);
        builder.Property(e => e.Answer).HasMaxLength(Escalation.TextMaxLength);
        builder.HasIndex(e => new { e.PartnershipId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.WithTierId, e.State });
        builder.HasIndex(e => new { e.PartnershipId, e.State, e.RaisedOn });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(e => e.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(e => e.RaisedByTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(e => e.WithTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(e => e.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Steps).WithOne().HasForeignKey(s => s.EscalationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class EscalationStepConfiguration : IEntityTypeConfiguration<EscalationStep>
{
    public void Configure(EntityTypeBuilder<EscalationStep> builder)
    {
        builder.ToTable("EscalationSteps");
        builder.HasIndex(s => new { s.EscalationId, s.Number }).IsUnique();
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(s => s.FromTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(s => s.ToTierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("Proposals");
        builder.Property(p => p.Title).HasMaxLength(Proposal.TitleMaxLength);
        builder.Property(p => p.Summary).HasMaxLength(Proposal.SummaryMaxLength);
        builder.Property(p => p.WithdrawnBecause).HasMaxLength(Proposal.WithdrawnBecauseMaxLength);
        builder.HasIndex(p => new { p.PartnershipId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.PartnershipId, p.State });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(p => p.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(p => p.FromTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GovernanceTier>().WithMany().HasForeignKey(p => p.ToTierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.AuthorOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(p => p.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
