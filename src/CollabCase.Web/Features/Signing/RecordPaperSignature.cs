using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Notes;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Records a signature that was given on paper, with its scan, which partners and the steering group can open.</summary>
public static class RecordPaperSignature
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Signatory) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required SignatoryOutline Signatory { get; init; }
        public required long MaximumBytes { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);
    }

    public sealed class Command : SignatoryAct
    {
        public string? Name { get; set; }
        public string? Position { get; set; }
        public DateOnly? SignedOn { get; set; }
        public UploadedFile? File { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of who signed.");
            RuleFor(c => c.Position).NotEmpty().WithMessage("Enter the position of who signed.");
            RuleFor(c => c.SignedOn).NotNull().WithMessage("Enter the day on which it was signed.");
            RuleFor(c => c.File).NotNull().WithMessage("Choose the scan.");
            RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
        }
    }

    public sealed class QueryHandler(SignatoryPages pages, UploadSettings uploads) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await pages.ReadAsync(request.Reference, request.Number, request.VersionNumber, request.Signatory, (version, who) => new Command
            {
                Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Signatory = request.Signatory, Version = version.RecordVersion, Name = who.Name, Position = who.Position,
            }, cancellationToken);
            return new Page { Frame = page.Frame, Version = page.Version, Signatory = page.Signatory, MaximumBytes = uploads.MaximumBytes, Form = page.Form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, SigningRound round, IDocumentStore store, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (today, now) = (clock.Today(), WriteScope.Now(clock));
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryNumbered(request.VersionNumber, request.Signatory);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancellationToken);
            var title = $"Signature of {facts.NameOf(signatory)}: {document.Numbered(request.VersionNumber).AgreedTitle}";
            var scan = Document.Add(await db.NextDocumentNumberAsync(partnership.Id, cancellationToken), partnership, NoteSubject.Partnership,
                title[..Math.Min(title.Length, Document.TitleMaxLength)], SharedWith.PartnersAndSteering, request.File!.ToStored(), by, now);
            document.SignOnPaper(request.VersionNumber, signatory.Number, request.Name ?? "", request.Position ?? "", request.SignedOn.GetValueOrDefault(), scan.Id, facts, today, now, viewer.PersonId);
            // The file first: a row is never without it.
            store.Keep(request.File.Incoming);
            db.Add(scan);
            await round.GoOnAsync(document, request.VersionNumber, facts, cancellationToken);
            return Done.It;
        }
    }
}
