using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Adds a file to the partnership's documents, and to the papers of a meeting, in one go.</summary>
public static class UploadPaper
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required IReadOnlyList<Choice> Items { get; init; }
        public required IReadOnlyList<Choice> Readers { get; init; }
        public required long MaximumBytes { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public string? Title { get; set; }
        public int? Item { get; set; }
        public SharedWith? SharedWith { get; set; }
        public UploadedFile? File { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        internal AddDocument.Command ToDocument() => new() { Reference = Reference, Title = Title, SharedWith = SharedWith, File = File };
    }

    public sealed record Result(string Title);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).MaximumLength(Document.TitleMaxLength).WithMessage($"Shorten the title to {Document.TitleMaxLength} characters or fewer.");
            RuleFor(c => c.SharedWith).NotNull().WithMessage("Choose who can see it.");
            RuleFor(c => c.File).NotNull().WithMessage("Choose a file.");
            RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, UploadSettings uploads, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, allowed) = (db.VisibleTo(viewer), http.HttpContext?.Features.Get<Allowed>());
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Items = (await visible.AgendaAsync(request.Reference, request.Number, clock.Today(), cancellationToken)).ToChoices(),
                Readers = SharedWithChoices.For(viewer, allowed),
                MaximumBytes = uploads.MaximumBytes,
                Form = new Command { Reference = request.Reference, Number = meeting.Number, SharedWith = SharedWithChoices.Default(viewer, allowed) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IRequestHandler<AddDocument.Command, AddDocument.Result> documents, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var added = await documents.Handle(request.ToDocument(), cancellationToken);
            meeting.AddPaper(request.Item, null, added.Id, null, facts);
            return new(added.Title);
        }
    }
}
