using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>A report to a funder as typed.</summary>
public interface IReportTyped
{
    string? Title { get; set; }

    DateOnly? DueOn { get; set; }

    DateOnly? PeriodFrom { get; set; }

    DateOnly? PeriodUntil { get; set; }

    /// <summary>The reference of who asks for it, where several give the award.</summary>
    string? Funder { get; set; }
}

/// <summary>A page with the fields of a report on it.</summary>
public interface IReportPage : IAwardPage
{
    IReportTyped Form { get; }
}

/// <summary>A page about one report.</summary>
public abstract class ReportPage<TCommand> : AwardFormPage<TCommand>
{
    public required FunderReport Report { get; init; }
}

internal sealed class ReportValidator : AbstractValidator<IReportTyped>
{
    public ReportValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("Say what the report is called.");
        RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the day on which it is due.");
    }
}

internal static class ReportAtHand
{
    public static async Task<FunderReport> ReportAsync(this Visible visible, AwardHead award, int report, CancellationToken cancel) =>
        await visible.Awards.AsNoTracking().Where(a => a.Id == award.Id).SelectMany(a => a.Reports).SingleOrDefaultAsync(r => r.Number == report, cancel) ?? throw new RecordNotFoundException();

    public static FunderReport Report(this Award award, int report) => award.Reports.SingleOrDefault(r => r.Number == report) ?? throw new RecordNotFoundException();
}
