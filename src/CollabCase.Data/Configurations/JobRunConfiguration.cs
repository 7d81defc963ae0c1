using CollabCase.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCase.Data.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.JobName).HasMaxLength(JobRun.JobMaxLength);
        builder.Property(r => r.Done).HasMaxLength(JobRun.DoneMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(JobRun.ReasonMaxLength);
        builder.Property(r => r.Node).HasMaxLength(JobRun.NodeMaxLength);
        builder.Property(r => r.AskedBy).HasMaxLength(JobRun.NameMaxLength);
        builder.Property(r => r.Times).HasDefaultValue(1);
        builder.Ignore(r => r.Failed);
        // A job's runs, the newest first.
        builder.HasIndex(r => new { r.JobName, r.Place });
        // Which of a job's are under way, or may be written over.
        builder.HasIndex(r => new { r.JobName, r.State, r.Place });
        // What went wrong lately.
        builder.HasIndex(r => new { r.State, r.StartedAtUtc });
        // What is old enough to go.
        builder.HasIndex(r => r.StartedAtUtc);
    }
}
