using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class UnderstandingRoundConfiguration : IEntityTypeConfiguration<UnderstandingRound>
{
    public void Configure(EntityTypeBuilder<UnderstandingRound> builder)
    {
        builder.ToTable("UnderstandingRounds");
        builder.HasIndex(r => new { r.PartnershipId, r.Number }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(r => r.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.UnderstandingRoundId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Answers).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class UnderstandingAnswerConfiguration : IEntityTypeConfiguration<UnderstandingAnswer>
{
    public void Configure(EntityTypeBuilder<UnderstandingAnswer> builder)
    {
        builder.ToTable("UnderstandingAnswers");
        builder.Property(a => a.WhatFor).HasMaxLength(UnderstandingAnswer.MaxLength);
        builder.Property(a => a.AtTheEnd).HasMaxLength(UnderstandingAnswer.MaxLength);
        builder.Property(a => a.Expected).HasMaxLength(UnderstandingAnswer.MaxLength);
        builder.HasIndex(a => new { a.UnderstandingRoundId, a.PartnerId }).IsUnique();
        builder.HasOne<Partner>().WithMany().HasForeignKey(a => a.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
