using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Says which table of a file is read, what each of its columns means, and what holds for all its rows. The rows are then checked.</summary>
public static class MatchColumns
{
    public sealed record Query(string Number, string? Sheet = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }

        /// <summary>Why the file cannot be read; null where it can.</summary>
        public string? Trouble { get; init; }
        public IReadOnlyList<Sheet> Sheets { get; init; } = [];

        /// <summary>Null until one of several tables is chosen.</summary>
        public ImportedTable? Table { get; init; }
        public required bool MayMatch { get; init; }
        public required bool MayForAll { get; init; }
        public required Command Form { get; set; }

        public IReadOnlyList<Choice> RememberChoices =>
            [new(nameof(Remember.ForMe), "For me"), .. MayForAll ? [new Choice(nameof(Remember.ForAll), "For everybody")] : Array.Empty<Choice>(), new(nameof(Remember.No), "No")];
    }

    /// <summary>One column as the form says it.</summary>
    public sealed class Column
    {
        public AwardMeaning Meaning { get; set; }
        public FinancialYear? Year { get; set; }
        public DateOrder? Order { get; set; }
    }

    public enum Remember { No = 0, ForMe = 1, ForAll = 2 }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Number { get; set; } = "";
        public int Version { get; set; }
        public string? Sheet { get; set; }
        public List<Column> Columns { get; set; } = [];
        public string? Funder { get; set; }
        public string? Partnership { get; set; }
        public AwardState? State { get; set; }
        public AwardKind? Kind { get; set; }
        public Remember Remember { get; set; } = Remember.ForMe;

        public IEnumerable<string> Locks() => [];

        public bool Means(AwardMeaning meaning) => Columns.Exists(c => c.Meaning == meaning);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Sheet).NotEmpty().WithMessage("Choose the table to be read.");
            RuleFor(c => c.Columns).Must(columns => columns.Exists(c => c.Meaning is not AwardMeaning.LeftOut)).WithMessage("Say of at least one column what it means.");
            RuleForEach(c => c.Columns).Must(c => c.Meaning is not AwardMeaning.AmountOfYear || c.Year is not null).When(c => c.Columns.Count(x => x.Meaning is AwardMeaning.AmountOfYear) > 1)
                .WithMessage("Enter the financial year of each column of amounts, such as 2026-27.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, ImportedTables tables) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            var page = (IReadOnlyList<Sheet> sheets, ImportedTable? table, string? trouble, Command form) => new Page
            {
                Import = import, Sheets = sheets, Table = table, Trouble = trouble, Form = form,
                MayMatch = import.CanBeMatched && Imports.MayKeep(viewer), MayForAll = viewer.Is(Domain.People.SystemRoles.Administrator),
            };
            var form = new Command { Number = import.Number, Version = import.Version, Sheet = request.Sheet };
            if (!import.CanBeMatched) return page([], null, null, form);
            try
            {
                var sheets = await tables.SheetsAsync(import, cancellationToken);
                form.Sheet ??= import.Sheet ?? (sheets.Where(s => !s.IsHidden).Take(2).ToList() is [var only] ? only.Name : null);
                if (form.Sheet is null) return page(sheets, null, null, form);
                var table = await tables.ReadAsync(visible, import, form.Sheet, cancellationToken);
                form.Columns = [.. table.Match.Columns.Select(c => new Column { Meaning = c.Meaning, Year = c.Year, Order = c.Order })];
                await FillInAsync(visible, form, table.Match, cancellationToken);
                return page(sheets, table, null, form);
            }
            catch (UnreadableFileException unreadable)
            {
                return page([], null, unreadable.Message, form);
            }
        }

        private async Task FillInAsync(Visible visible, Command form, AwardMatch match, CancellationToken cancel)
        {
            form.Funder = match.ForAllRows.GetValueOrDefault(AwardMeaning.FunderReference)
                ?? (viewer.OrganisationId is { } own && viewer.Is(Domain.People.SystemRoles.Funder) ? await visible.Organisations.Where(o => o.Id == own).Select(o => o.Reference).SingleOrDefaultAsync(cancel) : null);
            form.Partnership = match.ForAllRows.GetValueOrDefault(AwardMeaning.PartnershipReference);
            form.State = Enum.GetValues<AwardState>().Where(s => s.Label() == match.ForAllRows.GetValueOrDefault(AwardMeaning.State)).Cast<AwardState?>().FirstOrDefault() ?? AwardState.Awarded;
            form.Kind = Enum.GetValues<AwardKind>().Where(k => k.Label() == match.ForAllRows.GetValueOrDefault(AwardMeaning.Kind)).Cast<AwardKind?>().FirstOrDefault();
            if (form.Funder is { } reference && await visible.Organisations.Where(o => o.Reference == reference).Select(o => o.Name).SingleOrDefaultAsync(cancel) is { } name) form.Funder = Lookups.Named(name, reference);
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ImportedTables tables, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToChangeAsync(request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, import, cancellationToken);
            var match = await MatchAsync(visible, import, request, cancellationToken);
            import.MatchColumns(request.Sheet!, ImportJson.Of(match), viewer.PersonId);
            await db.ClearImportAsync(import.Id, cancellationToken);
            if (request.Remember is not Remember.No) await RememberAsync(visible, request, match, cancellationToken);
            return Done.It;
        }

        private async Task<AwardMatch> MatchAsync(Visible visible, AwardImport import, Command request, CancellationToken cancel)
        {
            if (!import.CanBeMatched) return new AwardMatch([]);
            IReadOnlyList<string> headings;
            try
            {
                headings = (await tables.SheetsAsync(import, cancel)).FirstOrDefault(s => s.Name == request.Sheet)?.Headings ?? throw new DomainRuleException("The file has no such table. Choose one of those that it has.", nameof(request.Sheet));
            }
            catch (UnreadableFileException unreadable)
            {
                throw new DomainRuleException(unreadable.Message);
            }
            if (headings.Count != request.Columns.Count) throw new DomainRuleException("The columns did not arrive whole. Load the page again, and say once more what they mean.");
            var all = new Dictionary<AwardMeaning, string>();
            if (!request.Means(AwardMeaning.FunderName) && !request.Means(AwardMeaning.FunderReference) && !request.Means(AwardMeaning.FunderIdentifier))
            {
                var funder = await visible.OrganisationIdAsync(request.Funder, cancel, nameof(request.Funder)) ?? throw new DomainRuleException("No column names the funder. Say who gives all these awards.", nameof(request.Funder));
                all[AwardMeaning.FunderReference] = await visible.Organisations.Where(o => o.Id == funder).Select(o => o.Reference).SingleAsync(cancel);
            }
            if (!request.Means(AwardMeaning.PartnershipName) && !request.Means(AwardMeaning.PartnershipReference) && Text.Clean(request.Partnership) is { } typed)
                all[AwardMeaning.PartnershipReference] = await visible.PartnershipToImportIntoAsync(typed, nameof(request.Partnership), cancel);
            if (!request.Means(AwardMeaning.State) && request.State is { } state) all[AwardMeaning.State] = state.Label();
            if (!request.Means(AwardMeaning.Kind) && request.Kind is { } kind) all[AwardMeaning.Kind] = kind.Label();
            var match = new AwardMatch([.. headings.Select((heading, i) => new ColumnMatch(heading, request.Columns[i].Meaning, request.Columns[i].Meaning is AwardMeaning.AmountOfYear ? request.Columns[i].Year : null, request.Columns[i].Order))]) { ForAllRows = all };
            if (AwardColumns.ProblemsOf(match) is [var problem, ..]) throw new DomainRuleException(problem, nameof(request.Columns));
            var (settled, questions) = await tables.SettleDatesAsync(import, request.Sheet!, match, cancel);
            return questions.Count == 0 ? settled
                : throw new DomainRuleException($"The dates in ‘{questions[0].Heading}’ can be read in two ways, such as {questions[0].Examples[0]}. Say whether the day or the month comes first.", $"Columns[{questions[0].Column}].Order");
        }

        private async Task RememberAsync(Visible visible, Command request, AwardMatch match, CancellationToken cancel)
        {
            var (key, json, now) = (ImportedTables.HeadingsKey([.. match.Columns.Select(c => c.Heading)]), ImportJson.Of(match with { ForAllRows = new Dictionary<AwardMeaning, string>() }), WriteScope.Now(clock));
            var whose = request.Remember is Remember.ForAll && viewer.Is(Domain.People.SystemRoles.Administrator) ? 0 : viewer.PersonId;
            if (await visible.RememberedMatches.SingleOrDefaultAsync(m => m.PersonId == whose && m.Headings == key, cancel) is { } before) before.Replace(json, now);
            else db.Add(new RememberedMatch(whose, key, json, now));
        }
    }
}
