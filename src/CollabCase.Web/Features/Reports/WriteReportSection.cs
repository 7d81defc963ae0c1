using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>Writes a section of a report in words of one's own, and says who reads it.</summary>
public static class WriteReportSection
{
    public sealed record Query(string Reference, int Number, string Section) : IRequest<Page>;

    public sealed class Page : ReportFormPage<Command>
    {
        public required ReportSubject Subject { get; init; }
        public required string Assembled { get; init; }
        public required bool HasOwnWords { get; init; }
        public required bool NeedsAnotherLook { get; init; }
    }

    public sealed class Command : ReportAct<Done>
    {
        public string Section { get; set; } = "";
        public string? OwnWords { get; set; }
        public SectionReaders? Readers { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Readers).NotNull().WithMessage("Say who reads this section.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var subject = Codes.Read<ReportSubject>(request.Section) ?? throw new RecordNotFoundException();
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var report = await visible.ReportOutlineAsync(request.Reference, request.Number, cancellationToken);
            var section = await visible.SectionAsync(report.Id, subject, cancellationToken);
            return new Page
            {
                Frame = frame,
                Report = report,
                Subject = subject,
                Assembled = section.Assembled,
                HasOwnWords = section.OwnWords is not null,
                NeedsAnotherLook = section.NeedsAnotherLook,
                Form = new Command { Reference = request.Reference, Number = report.Number, Version = report.Version, Section = request.Section, OwnWords = section.Text, Readers = section.Readers },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var subject = Codes.Read<ReportSubject>(request.Section) ?? throw new RecordNotFoundException();
            var (_, report) = await db.VisibleTo(viewer).ReportToChangeAsync(request.Reference, request.Number, cancellationToken);
            var section = report.Section(subject);
            // The form shows what was assembled where nothing was written: sent back as it was, it is still nothing.
            if (await WasAssembledAsync(request, report, section, cancellationToken)) request.OwnWords = null;
            await merge.IntoAsync(request, request.Version, report, section, cancellationToken);
            report.WriteSection(subject, request.OwnWords, request.Readers.GetValueOrDefault(), viewer.PersonId, WriteScope.Now(clock));
            return Done.It;
        }

        private async Task<bool> WasAssembledAsync(Command request, FundingReport report, ReportSection section, CancellationToken cancel)
        {
            var typed = Text.Clean(request.OwnWords, lines: true);
            return typed == section.Assembled || (await merge.SinceAsync(request.Version, report, cancel) is { } past && typed == past.Field(section, nameof(ReportSection.Assembled)));
        }
    }
}
