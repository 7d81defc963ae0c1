using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>Signs a report off: from then on it stays as it is, and can be used for every funder who asks.</summary>
public static class SignOffReport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>
    {
        /// <summary>Sections whose words were written before the records changed.</summary>
        public required IReadOnlyList<ReportSubject> ToLookAt { get; init; }

        /// <summary>The report's period has not ended: more can still happen in it.</summary>
        public required bool IsPeriodRunning { get; init; }
    }

    public sealed class Command : ReportAct<Done>
    {
        /// <summary>The person has read it.</summary>
        public bool HasRead { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.HasRead).Equal(true).WithMessage("Read the report, and then say that you have.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await visible.ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = frame,
                Report = report,
                ToLookAt = await visible.FundingReports.Where(r => r.Id == report.Id).SelectMany(r => r.Sections).Where(s => s.NeedsAnotherLook && s.Readers != SectionReaders.LeftOut).OrderBy(s => s.Subject).Select(s => s.Subject).ToListAsync(cancellationToken),
                IsPeriodRunning = report.PeriodUntil >= clock.Today(),
                Form = new Command { Reference = request.Reference, Number = report.Number, Version = report.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, report) = await db.VisibleTo(viewer).ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, report, cancellationToken);
            report.SignOff(viewer.PersonId, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
