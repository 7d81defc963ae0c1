using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// The awards of all imports whose partnership was not known. Whoever places some of them says for which partnership they are, and they are recorded there at
/// once; those of an import that has not run yet only go with the others.
/// </summary>
public static class PlaceAwards
{
    /// <summary>So many are placed at once.</summary>
    public const int MostAtOnce = 100;

    public sealed record Query(string? Import = null, string? After = null) : IRequest<Page>;

    public sealed record Row(string Key, string Import, int Number, string Label, string? Partnership, string Funders, Money Amount, string? Reason, IReadOnlyList<Choice> Suggested);

    public sealed class Page : IFormPage<Command>
    {
        public required string? Import { get; init; }
        public required Slice<Row> Rows { get; init; }
        public required bool IsFirst { get; init; }
        public required IReadOnlyList<string> Messages { get; init; }
        public required bool MayPlace { get; init; }
        public required Command Form { get; set; }

        public string Href(string? after = null) => new AddressQuery().With("import", Import).With("after", after).After("/funding/to-be-placed");
    }

    /// <summary>One award as the form says it.</summary>
    public sealed class Chosen
    {
        /// <summary>The number of its import and its row, with a colon between.</summary>
        public string Key { get; set; } = "";
        public bool Tick { get; set; }

        /// <summary>The reference of a partnership that was suggested.</summary>
        public string? Into { get; set; }
    }

    public sealed class Command : ICommand<Result>, IChangesWhatWasShown
    {
        public string? Import { get; set; }
        public List<Chosen> Awards { get; set; } = [];

        /// <summary>For those that are ticked: the partnership, by its name or reference.</summary>
        public string? Partnership { get; set; }

        public IEnumerable<string> Locks() => [];

        internal IEnumerable<Chosen> Meant => Awards.Where(a => a.Tick || !string.IsNullOrEmpty(a.Into));
    }

    /// <param name="Placed">How many awards.</param>
    /// <param name="Waiting">How many of them are recorded only when their import runs.</param>
    public sealed record Result(int Placed, int Waiting)
    {
        public string Said => (Placed == 1 ? "1 award is" : $"{Format.Number(Placed)} awards are") + (Waiting == 0 ? " placed and recorded."
            : Waiting == Placed ? " placed, and recorded when the import runs."
            : $" placed: {Format.Number(Placed - Waiting)} {(Placed - Waiting == 1 ? "is" : "are")} recorded, {Format.Number(Waiting)} when {(Waiting == 1 ? "its import runs" : "their imports run")}.");
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Awards).Must((c, _) => c.Meant.Any()).WithMessage("Choose a partnership for at least one award, or tick some and enter a partnership for them.");
            RuleFor(c => c.Partnership).NotEmpty().When(c => c.Awards.Exists(a => a.Tick && string.IsNullOrEmpty(a.Into))).WithMessage("Enter the partnership of the awards that you ticked.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        private const int MostSuggested = 5, MostCompared = 2000;

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var list = $"/funding/to-be-placed?{request.Import}";
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var waiting = visible.Waiting().Where(r => r.Row == r.First);
            if (request.Import is { Length: > 0 } only) waiting = waiting.Where(r => visible.AwardImports.Any(i => i.Id == r.ImportId && i.Number == only));
            var key = cursor is null ? (0L, 0) : long.TryParse(cursor.Key, out var import) ? (import, cursor.Number) : (0L, 0);
            if (cursor is { Back: false }) waiting = waiting.Where(r => r.ImportId < key.Item1 || r.ImportId == key.Item1 && r.Row > key.Item2);
            else if (cursor is not null) waiting = waiting.Where(r => r.ImportId > key.Item1 || r.ImportId == key.Item1 && r.Row < key.Item2);
            waiting = cursor?.Back == true ? waiting.OrderBy(r => r.ImportId).ThenByDescending(r => r.Row) : waiting.OrderByDescending(r => r.ImportId).ThenBy(r => r.Row);
            var read = await waiting.Take(Keyset.PageSize + 1).Join(visible.AwardImports, r => r.ImportId, i => i.Id, (r, i) => new { r.ImportId, i.Number, r.Row, r.Label, r.AmountPence, r.PlanReason, r.Values }).ToListAsync(cancellationToken);
            read = [.. cursor?.Back == true ? read.OrderBy(r => r.ImportId).ThenByDescending(r => r.Row) : read.OrderByDescending(r => r.ImportId).ThenBy(r => r.Row)];
            var slice = Keyset.Slice(read, cursor, list, r => r.ImportId.ToString(System.Globalization.CultureInfo.InvariantCulture), r => r.Row);
            var suggest = await SuggestAsync(visible, [.. slice.Rows.Select(r => (r.ImportId, ImportJson.Row(r.Values!)))], cancellationToken);
            return new Page
            {
                Import = request.Import is { Length: > 0 } ? request.Import : null,
                Rows = slice.Select(r => ImportJson.Row(r.Values!) is var award ? new Row($"{r.Number}:{r.Row}", r.Number, r.Row, r.Label, award.PartnershipName ?? award.PartnershipReference, Text.Listed(award.Funders.Select(f => f.Name ?? f.Identifier ?? f.Reference ?? "")), Money.FromPence(r.AmountPence), r.PlanReason, suggest(r.ImportId, award)) : null!),
                IsFirst = cursor is null,
                Messages = fits ? [] : [Cursor.DoesNotFit],
                MayPlace = Imports.MayKeep(viewer),
                Form = new Command { Import = request.Import, Awards = [.. slice.Rows.Select(r => new Chosen { Key = $"{r.Number}:{r.Row}" })] },
            };
        }

        // Those that the recipient is a partner of first, then those with a name like the one that is written.
        private static async Task<Func<long, AwardRow, IReadOnlyList<Choice>>> SuggestAsync(Visible visible, IReadOnlyList<(long Import, AwardRow Award)> awards, CancellationToken cancel)
        {
            var keys = awards.Select(a => a.Award.Recipient).OfType<NamedOrganisation>().Select(NameKeys.Of).Distinct().ToList();
            var imports = awards.Select(a => a.Import).Distinct().ToList();
            var recipients = (await visible.AwardImportNames.Where(n => EF.Parameter(imports).Contains(n.ImportId) && n.Kind == NameKind.Recipient && EF.Parameter(keys).Contains(n.Key) && n.RecordId != null)
                .Select(n => new { n.ImportId, n.Key, n.RecordId }).ToListAsync(cancel)).ToDictionary(n => (n.ImportId, n.Key), n => n.RecordId!.Value);
            var organisations = recipients.Values.Distinct().ToList();
            var partnered = await visible.PartnershipsToImportInto.SelectMany(p => p.Partners, (p, partner) => new { p.Reference, p.Name, partner.OrganisationId, partner.LeftOn })
                .Where(x => x.LeftOn == null && EF.Parameter(organisations).Contains(x.OrganisationId)).OrderBy(x => x.Reference).Take(MostCompared).ToListAsync(cancel);
            var named = await visible.PartnershipsToImportInto.OrderByDescending(p => p.Id).Select(p => new { p.Reference, p.Name, p.NameKey }).Take(MostCompared).ToListAsync(cancel);
            return (import, award) =>
            {
                var by = award.Recipient is { } recipient && recipients.TryGetValue((import, NameKeys.Of(recipient)), out var id)
                    ? partnered.Where(x => x.OrganisationId == id).Select(x => new Choice(x.Reference, $"{x.Name} ({x.Reference}): the recipient is a partner")) : [];
                var words = WordsOf(award.PartnershipName ?? award.Title);
                var like = named.Select(p => (p, Shared: WordsOf(p.NameKey).Intersect(words).Count())).Where(x => x.Shared > 0).OrderByDescending(x => x.Shared).ThenBy(x => x.p.NameKey, StringComparer.Ordinal)
                    .Select(x => new Choice(x.p.Reference, $"{x.p.Name} ({x.p.Reference})"));
                return [.. by.Concat(like).DistinctBy(c => c.Value).Take(MostSuggested)];
            };
        }

        // Words that many names have tell nothing.
        private static HashSet<string> WordsOf(string? text) => [.. Text.Fold(text ?? "").Split(' ').Where(w => w.Length > 3 && w is not ("award" or "from" or "partnership" or "service" or "services" or "public" or "social" or "grant" or "support"))];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, AwardWriter writer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meant = request.Meant.Take(MostAtOnce).ToList();
            var into = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var typed in meant.Select(m => Typed(m, request)).Distinct())
            {
                var reference = await visible.PartnershipToImportIntoAsync(typed, nameof(request.Partnership), cancellationToken);
                into[typed] = await visible.PartnershipsToImportInto.Where(p => p.Reference == reference).Select(p => p.Id).SingleAsync(cancellationToken);
            }
            var (placed, waiting) = (0, 0);
            var ofImports = meant.Select(m => (Parts: m.Key.Split(':', 2), m)).Where(x => x.Parts.Length == 2 && int.TryParse(x.Parts[1], out _)).GroupBy(x => x.Parts[0]).ToList();
            var plans = new List<(AwardImport Import, IReadOnlyList<PlannedAward> Planned)>();
            // In one order, so that two who place awards of the same imports never wait for each other.
            foreach (var ofImport in ofImports.OrderBy(o => o.Key, StringComparer.Ordinal))
            {
                var import = await visible.ImportToWorkOnAsync(ofImport.Key, cancellationToken);
                var numbers = ofImport.ToDictionary(x => int.Parse(x.Parts[1], System.Globalization.CultureInfo.InvariantCulture), x => into[Typed(x.m, request)]);
                var firsts = numbers.Keys.ToList();
                var rows = await visible.Waiting().Where(r => r.ImportId == import.Id && EF.Parameter(firsts).Contains(r.First)).OrderBy(r => r.First).ThenBy(r => r.Row).ToListAsync(cancellationToken);
                foreach (var row in rows) row.PlacedInId = numbers[row.First];
                if (rows.Count > 0) plans.Add((import, await writer.PlanAsync(import, rows, cancellationToken)));
            }
            if (plans.Count == 0) throw new DomainRuleException("Somebody placed these awards already, or their import was undone. Load the page again.");
            // The locks of one command are taken once.
            await db.LockImportsAsync(viewer, [.. plans.Select(p => p.Import.Number)], AwardWriter.Written(plans.Where(p => p.Import.State is AwardImportState.Done).SelectMany(p => p.Planned)), cancellationToken);
            foreach (var (import, planned) in plans)
            {
                if (planned.FirstOrDefault(p => p.Plan is RowPlan.Refused) is { } refused) throw new DomainRuleException($"Row {Format.Number(refused.First)} of {import.Number}: {refused.Reason ?? "It cannot be imported."}", nameof(request.Partnership));
                if (import.State is AwardImportState.Done) await writer.WriteAsync(import, planned, cancellationToken);
                foreach (var award in planned)
                    foreach (var row in award.Rows) (row.Plan, row.PlanReason) = (award.Plan, CompareRows.Short(award.Reason));
                placed += planned.Count;
                waiting += import.State is AwardImportState.Done ? 0 : planned.Count;
            }
            return new Result(placed, waiting);
        }

        private static string Typed(Chosen chosen, Command request) => string.IsNullOrEmpty(chosen.Into) ? Text.Clean(request.Partnership) ?? "" : chosen.Into;
    }

    /// <summary>The first rows of awards that wait for their partnership, with those that belong to them.</summary>
    private static IQueryable<AwardImportRow> Waiting(this Visible visible) => visible.AwardImportRows.Where(r => r.Plan == RowPlan.ToBePlaced && r.Outcome == null && !r.IsLeftOut
        && visible.AwardImports.Any(i => i.Id == r.ImportId && (i.State == AwardImportState.Done || i.State == AwardImportState.Previewed)));
}
