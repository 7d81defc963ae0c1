using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Changes what a document is called. Agreed versions keep the title that they were agreed with.</summary>
public static class RenameAgreedDocument
{
    public sealed record Query(string Reference, int Number) : IRequest<AgreedDocumentActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? Title { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Enter a title for the document.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, AgreedDocumentActPage<Command>>
    {
        public async Task<AgreedDocumentActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var document = await db.VisibleTo(viewer).OutlineOfAgreedDocumentAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken),
                Document = document,
                Form = new Command { Reference = request.Reference, Number = document.Number, Version = document.Version, Title = document.Title },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfAgreementsAsync(request.Reference, cancellationToken);
            var document = await visible.AgreedDocumentToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            await merge.IntoAsync(request, request.Version, document, cancel: cancellationToken);
            document.Rename(request.Title ?? "", facts);
            return Done.It;
        }
    }
}
