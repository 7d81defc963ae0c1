using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>Ends a version in force with notice. What its last day is at the earliest is worked out and shown before anything is confirmed.</summary>
public static class EndAgreement
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required NoticePeriod? Notice { get; init; }

        /// <summary>The last day by notice that was given already.</summary>
        public required DateOnly? EndsOn { get; init; }
        public required DateOnly Today { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);

        /// <summary>The earliest last day, for notice given on the day that is typed; null where that is no day up to today.</summary>
        public DateOnly? Earliest => Form.NoticeGivenOn is { } given && given <= Today
            ? new[] { Notice?.EarliestEnd(given) ?? given, Today }.Max() : null;
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
        public int Version { get; set; }

        /// <summary>The button that works out the last day was pressed: the form is shown again, and nothing is saved.</summary>
        public bool WorkOut { get; set; }

        [Display(Name = "Day on which notice was given")] public DateOnly? NoticeGivenOn { get; set; }
        [Display(Name = "Last day")] public DateOnly? EndsOn { get; set; }
        public string? EndReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.NoticeGivenOn).NotNull().WithMessage("Enter the day on which notice was given.");
            RuleFor(c => c.EndReason).NotEmpty().WithMessage("Say why it ends.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var outline = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var notice = await (from v in visible.AgreedVersionOf(request.Reference, request.Number, request.VersionNumber, clock.Today()) select new { v.NoticeNumber, v.NoticeUnit, v.EndsOn }).SingleAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken),
                Version = outline,
                Notice = notice is { NoticeNumber: { } number, NoticeUnit: { } unit } ? new NoticePeriod(number, unit) : null,
                EndsOn = notice.EndsOn,
                Today = today,
                Form = new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Version = outline.RecordVersion, NoticeGivenOn = today },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            document.GiveNotice(request.VersionNumber, request.NoticeGivenOn.GetValueOrDefault(), request.EndsOn, request.EndReason ?? "", facts, clock.Today());
            return Done.It;
        }
    }
}
