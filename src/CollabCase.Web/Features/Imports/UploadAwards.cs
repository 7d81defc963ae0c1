using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Somebody brings a file of awards. Nothing of it is imported before they have seen what would become of each row.</summary>
public static class UploadAwards
{
    /// <summary>What is taken, for the form.</summary>
    public const string Accept = ".csv,.xlsx,.json";

    private static readonly string[] Endings = Accept.Split(',');

    public sealed record Query(string? After) : IRequest<Page>;

    /// <summary>An import as it is listed.</summary>
    public sealed record Row(long Id, string Number, string FileName, DateTime UploadedAtUtc, string? By, AwardImportState State);

    public sealed class Page : IFormPage<Command>
    {
        public required Slice<Row> Imports { get; init; }
        public required bool IsFirst { get; init; }
        public required IReadOnlyList<string> Messages { get; init; }
        public required long MaximumBytes { get; init; }
        public required bool MayImport { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Result>
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public UploadedFile? File { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    public sealed record Result(string Number, string FileName);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).NotNull().WithMessage("Choose a file.");
            RuleFor(c => c.File).Must(file => file?.Problem is null).WithMessage(c => c.File!.Problem);
            RuleFor(c => c.File).Must(file => file?.Problem is not null || file is null || Endings.Contains(Domain.Notes.FileName.EndingOf(file.FileName)))
                .WithMessage(c => $"‘{c.File!.FileName}’ is no table. Save it as CSV or Excel (.xlsx), and choose it again.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, UploadSettings uploads) : IRequestHandler<Query, Page>
    {
        private const string List = "/funding/import";

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var fits = Cursor.TryRead(request.After, List, out var cursor);
            var names = visible.Names;
            return new Page
            {
                Imports = await visible.AwardImports.FromNewest(cursor, i => i.Id)
                    .Select(i => new Row(i.Id, i.Number, i.FileName, i.UploadedAtUtc, names.Where(n => n.Id == i.PersonId).Select(n => n.Name).FirstOrDefault(), i.State))
                    .SliceAsync(cursor, List, _ => "", r => r.Id, cancellationToken),
                IsFirst = cursor is null,
                Messages = fits ? [] : [Cursor.DoesNotFit],
                MaximumBytes = uploads.MaximumBytes,
                MayImport = Imports.MayKeep(viewer),
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IDocumentStore store, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var import = AwardImport.Upload(await db.NextReferenceAsync($"IM-{clock.Today().Year}", cancellationToken), request.File!.ToStored(), viewer.PersonId, WriteScope.Now(clock));
            // The file first: a row is never without it.
            store.Keep(request.File.Incoming);
            db.Add(import);
            return new Result(import.Number, import.FileName);
        }
    }
}
