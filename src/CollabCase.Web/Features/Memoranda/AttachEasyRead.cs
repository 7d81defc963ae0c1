using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>
/// Puts an Easy Read version beside a version: a file from one's computer, or one of the partnership's documents. Whoever may read
/// the version may read it, and from a file that is added here nobody else.
/// </summary>
public static class AttachEasyRead
{
    public enum Source
    {
        Upload = 1,
        Existing,
        Nothing,
    }

    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required string? Attached { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required long MaximumBytes { get; init; }
        public required Command Form { get; set; }

        public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Version.Document.Number, Version.Number);

        public IReadOnlyList<Choice> Sources =>
        [
            new(nameof(Source.Upload), "A file from this computer"),
            .. Documents.Count > 0 ? new[] { new Choice(nameof(Source.Existing), "A document that is here already", "Everyone who may read this version can then open it, whoever it was shared with before.") } : [],
            .. Attached is not null ? new[] { new Choice(nameof(Source.Nothing), "None: take the Easy Read version away") } : [],
        ];
    }

    public sealed class Command : ChangesVersion
    {
        public Source? From { get; set; }
        public UploadedFile? File { get; set; }
        public int? Document { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.From).NotNull().WithMessage("Choose where the Easy Read version is.");
            When(c => c.From is Source.Upload, () =>
            {
                RuleFor(c => c.File).NotNull().WithMessage("Choose a file.");
                RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
            });
            When(c => c.From is Source.Existing, () => RuleFor(c => c.Document).NotNull().WithMessage("Choose a document."));
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, UploadSettings uploads, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        // Enough to choose from; the newest are the likely ones.
        private const int MostOffered = 50;

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var partnership = version.Document.PartnershipId;
            var documents = await visible.Documents.Where(d => d.PartnershipId == partnership && d.WithdrawnAtUtc == null).OrderByDescending(d => d.Number).Take(MostOffered)
                .Select(d => new { d.Number, d.Title }).ToListAsync(cancellationToken);
            var page = new Page
            {
                Frame = await acts.FrameAsync(request.Reference, cancellationToken),
                Version = version,
                Attached = await visible.AgreedVersions(today).Where(v => v.Id == version.Id).Join(visible.EasyReads(today), v => v.EasyReadDocumentId, d => d.Id, (_, d) => d.Title).SingleOrDefaultAsync(cancellationToken),
                Documents = [.. documents.Select(d => new Choice(d.Number.ToString(CultureInfo.InvariantCulture), d.Title))],
                MaximumBytes = uploads.MaximumBytes,
                Form = VersionActs.Begin<Command>(request.Reference, version),
            };
            if (page.Sources.Count == 1) page.Form.From = Source.Upload;
            return page;
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, VersionActs acts, Merge merge, IDocumentStore store, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            // First: what is refused keeps no file.
            at.Facts.EnsureOpenToChange();
            at.Document.AttachEasyRead(at.Version.Number, request.From switch
            {
                Source.Upload => await AddAsync(request, at, cancellationToken),
                Source.Existing => await FindAsync(request, at, cancellationToken),
                _ => null,
            }, at.Facts);
            return Done.It;
        }

        private async Task<long> AddAsync(Command request, VersionAtHand at, CancellationToken cancel)
        {
            var (partnership, by) = await db.PartnershipToWriteInAsync(viewer, request.Reference, cancel);
            var number = await db.NextDocumentNumberAsync(partnership.Id, cancel);
            // Among the partnership's files it is nobody's but the coordinator's: the version says who may read it.
            var document = Document.Add(number, partnership, NoteSubject.Partnership, EasyReads.TitleOf(at.Document.Title, at.Version.Number), SharedWith.CoordinatorOnly, request.File!.ToStored(),
                by with { HasSeat = true }, WriteScope.Now(clock));
            // The file first: a row is never without it.
            store.Keep(request.File.Incoming);
            db.Add(document);
            return document.Id;
        }

        private async Task<long> FindAsync(Command request, VersionAtHand at, CancellationToken cancel) =>
            await db.VisibleTo(viewer).Documents.Where(d => d.PartnershipId == at.Facts.PartnershipId && d.Number == request.Document && d.WithdrawnAtUtc == null).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancel)
                ?? throw new DomainRuleException("Choose a document from the list.", nameof(Command.Document));
    }
}
