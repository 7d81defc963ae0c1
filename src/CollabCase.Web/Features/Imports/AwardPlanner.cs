using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// Finds out what would become of some rows of an import, award by award: against the awards that are here, the names that were matched, what the person
/// may do, and the domain's own rules. It writes nothing, and asks the same handful of statements for one award and for many.
/// </summary>
public sealed class AwardPlanner(CollabCaseDb db, Viewer viewer, PlaceList placeList, TimeProvider clock)
{
    // Stands in while it is only tried out whether the domain takes an award.
    private const string NoNumber = "AW-0000";

    /// <param name="importId">The import.</param>
    /// <param name="rows">With all rows of each award.</param>
    /// <param name="newNames">Names in them that are not kept yet.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task<IReadOnlyList<PlannedAward>> PlanAsync(long importId, IReadOnlyList<RowToPlan> rows, IReadOnlyList<AwardImportName> newNames, CancellationToken cancel)
    {
        var read = rows.GroupBy(r => r.Row.First).OrderBy(g => g.Key).Select(g => new Read([.. g.OrderBy(r => r.Row.Row)])).ToList();
        var known = await KnownAsync(importId, read, newNames, cancel);
        var planned = new List<PlannedAward>(read.Count);
        foreach (var award in read) planned.Add(Plan(award, known));
        return planned;
    }

    private PlannedAward Plan(Read read, Known known)
    {
        if (read.Rows.All(r => r.Plan is RowPlan.Total)) return new(read.Rows, RowPlan.Total);
        if (read.IsRefused)
            return Refused(read, read.Rows.Count == 1 ? null : "A row of the same award cannot be imported, so none of it is.");
        var award = read.Award;
        var funders = read.Names.Funders.Select(key => known.Name(NameKind.Funder, key)).ToList();
        if (funders.Count == 0) return Refused(read, "Nobody is named as its funder. Say in ‘Match the columns’ which column names the funder, or who gives all awards of this table.");
        if (funders.Find(f => f?.IsKnown is not true) is { } open) return new(read.Rows, RowPlan.NameOpen, $"Say which organisation ‘{open.Name}’ is.");
        List<long> funderIds = [.. funders.Select(f => f!.RecordId!.Value).Distinct()];
        if (IsFunderAlone && !(funderIds is [var own] && own == viewer.OrganisationId)) return Refused(read, "You can import awards of your own organisation only.");
        var recipient = read.Names.Recipient is { } named ? known.Name(NameKind.Recipient, named) : null;
        if (award.Recipient is not null && recipient?.IsKnown is not true) return new(read.Rows, RowPlan.NameOpen, $"Say which organisation ‘{recipient?.Name}’ is.");

        var existing = known.Existing(award);
        if (award.AwardNumber is { } number && existing is null) return Refused(read, $"There is no award {number} that you may change. Check the number, or leave it out.");
        if (award.Identifier is { } identifier && existing is null && known.Taken.Contains(identifier)) return Refused(read, "An award with this identifier is here already, and you may not change it.");
        var partnershipId = read.Rows[0].PlacedInId ?? (read.Names.Partnership is { } key ? known.Name(NameKind.Partnership, key)?.RecordId : null) ?? existing?.PartnershipId;
        if (partnershipId is not { } within || known.Partnership(within) is not { } partnership)
            return new(read.Rows, RowPlan.ToBePlaced, award.PartnershipName is { } name ? $"There is no partnership ‘{name}’ that you may import into." : "No partnership is named.");
        if (existing is not null && existing.PartnershipId != within) return Refused(read, $"This is award {existing.Number}, which is recorded for another partnership.");
        if (partnership.WhyReadOnly is { } closed) return Refused(read, closed);

        var title = award.Title ?? Default(read, known);
        var several = false;
        if (award.Identifier is null && award.AwardNumber is null) existing = known.Same(within, funderIds, title, read.Years, out several);
        if (several) return Refused(read, $"There are several awards ‘{title}’ of the same funder here. Add a column with the number of the award, such as AW-2026-0001.");
        if (existing is not null && known.Seen.TryGetValue(existing.Id, out var before) && before != read.First) return Refused(read, $"Row {Format.Number(before)} is the same award. Give each its own title or identifier, or take one row away.");
        if (read.Twice is { } twice) return Refused(read, $"There are two amounts for {twice}. Take one away.");
        if (existing is not null && !existing.Funders.Select(f => f.OrganisationId).Order().SequenceEqual(funderIds.Order())) return Refused(read, $"Award {existing.Number} has other funders here. Correct them there first.");
        if (existing is not null) known.Seen[existing.Id] = read.First;
        else
        {
            var same = award.Identifier ?? $"{within}|{string.Join(' ', funderIds.Order())}|{title}|{read.Years.Order().FirstOrDefault()}";
            if (!known.New.TryAdd(same, read.First)) return Refused(read, $"Row {Format.Number(known.New[same])} is the same award. Give each its own title or identifier, or take one row away.");
        }
        var wanted = new WantedAward(within, funderIds, award.State ?? existing?.State ?? AwardState.Awarded, Details(award, title, recipient, existing), Amounts(read, existing, funderIds));
        var (paid, whyNot) = AwardWarnings.Paid(award, existing, wanted);
        return Try(read, existing, partnership, wanted with { Paid = paid }, known, whyNot);
    }

    // What the domain says to it counts as what the file says.
    private PlannedAward Try(Read read, Award? existing, PartnershipHere partnership, WantedAward wanted, Known known, string? whyNotPaid)
    {
        try
        {
            var tried = wanted.Record(existing?.Number ?? NoNumber, clock.Today(), NoNumber);
            string? Said(params string?[] first) => string.Join(' ', [.. first, .. AwardWarnings.Of(partnership, wanted, existing), known.Overlap(read, wanted, existing), known.WhyNotItsPlace(read, partnership), whyNotPaid]).Trim() is { Length: > 0 } words ? words : null;
            if (existing is null) return new(read.Rows, RowPlan.New, Said()) { Partnership = partnership, Wanted = wanted };
            if (wanted.State != existing.State && !Award.MovesFrom(existing.State).Contains(wanted.State))
                return Refused(read, $"Award {existing.Number} is ‘{existing.State.Label()}’ here, which cannot become ‘{wanted.State.Label()}’. Change it there first.");
            var changes = Changes(existing, tried).ToList();
            return new(read.Rows, changes.Count == 0 ? RowPlan.Unchanged : RowPlan.Changed, changes.Count == 0 ? whyNotPaid : Said($"{existing.Number}: {Text.Listed(changes)}.")) { Existing = existing, Partnership = partnership, Wanted = wanted };
        }
        catch (DomainRuleException refusal)
        {
            return Refused(read, refusal.Message);
        }
    }

    private static IEnumerable<string> Changes(Award existing, Award wanted)
    {
        var (now, then) = (Award.DetailsOf(existing), Award.DetailsOf(wanted));
        if (existing.State != wanted.State) yield return $"state from ‘{existing.State.Label()}’ to ‘{wanted.State.Label()}’";
        if (now.Title != then.Title) yield return "title";
        if (now.AwardedOn != then.AwardedOn) yield return "date of the award";
        if (now != then with { Title = now.Title, AwardedOn = now.AwardedOn }) yield return "what is said about it";
        if (!Award.AmountsOf(existing).SequenceEqual(Award.AmountsOf(wanted))) yield return $"amounts from {existing.Total} to {wanted.Total}";
        if (existing.Paid != wanted.Paid && wanted.Payments.Count > 0) yield return $"{wanted.Paid} paid so far";
    }

    // What the file says nothing of stays as it is.
    private static AwardDetails Details(AwardRow row, string title, AwardImportName? recipient, Award? existing)
    {
        var now = existing is null ? new AwardDetails(title) : Award.DetailsOf(existing);
        return now with
        {
            Title = title,
            Kind = row.Kind ?? now.Kind,
            AwardedOn = row.AwardedOn ?? now.AwardedOn,
            IsRingFenced = row.IsRingFenced ?? now.IsRingFenced,
            RingFencedFor = row.RingFencedFor ?? now.RingFencedFor,
            Conditions = row.Conditions ?? now.Conditions,
            Source = SourceOf(row.Source ?? now.Source, recipient),
            InKindBasis = row.InKindBasis ?? now.InKindBasis,
            Identifier = row.Identifier ?? now.Identifier,
            Description = row.Description ?? now.Description,
            PlannedFrom = row.PlannedFrom ?? now.PlannedFrom,
            PlannedUntil = row.PlannedUntil ?? now.PlannedUntil,
            RecipientOrganisationId = recipient?.RecordId ?? now.RecipientOrganisationId,
            Programme = row.Programme ?? now.Programme,
            ProgrammeCode = row.ProgrammeCode ?? now.ProgrammeCode,
            AppliedFor = row.AppliedFor ?? now.AppliedFor,
            FromOpenCall = row.FromOpenCall ?? now.FromOpenCall,
            WebAddress = row.WebAddress ?? now.WebAddress,
        };
    }

    // A recipient that is not recorded here, and was left out on purpose, is still named.
    private static string? SourceOf(string? source, AwardImportName? recipient)
    {
        if (recipient?.Found is not NameFound.LeftOut) return source;
        var named = $"Recipient, as the file names it: {recipient.Name}.";
        if (source is null) return named;
        return source.Contains(named, StringComparison.Ordinal) || source.Length + named.Length >= Award.SourceMaxLength ? source : $"{source}\n{named}";
    }

    // Years that the file does not have stay too.
    private static List<AwardAmount> Amounts(Read read, Award? existing, List<long> funders)
    {
        var single = funders is [var only] ? only : (long?)null;
        var wanted = read.Amounts.Select(a => new AwardAmount(a.Year, a.Amount, single) { IsIndicative = a.IsIndicative }).ToList();
        if (existing is null) return wanted;
        return [.. wanted, .. Award.AmountsOf(existing).Where(a => !wanted.Exists(w => w.Year == a.Year && w.FunderOrganisationId == a.FunderOrganisationId))];
    }

    private static string Default(Read read, Known known)
    {
        var title = $"Award from {Text.Listed(read.Names.Funders.Zip(read.Award.Funders, (key, f) => known.OrganisationNames.GetValueOrDefault(known.Name(NameKind.Funder, key)?.RecordId ?? 0) ?? f.Name ?? "its funder"))}";
        return title.Length <= Award.TitleMaxLength ? title : title[..Award.TitleMaxLength];
    }

    private static PlannedAward Refused(Read read, string? reason) => new(read.Rows, RowPlan.Refused, reason);

    private bool IsFunderAlone => viewer.Is(SystemRoles.Funder) && !viewer.Is(SystemRoles.Administrator | SystemRoles.Coordinator);

    private async Task<Known> KnownAsync(long importId, List<Read> all, IReadOnlyList<AwardImportName> newNames, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var read = all.Where(r => r.IsWhole).ToList();
        var keys = read.SelectMany(r => r.Names.All).Select(n => n.Key).Except(newNames.Select(n => n.Key)).Distinct().ToList();
        List<AwardImportName> names = [.. newNames, .. keys.Count == 0 ? [] : await visible.AwardImportNames.AsNoTracking().Where(n => n.ImportId == importId && EF.Parameter(keys).Contains(n.Key)).ToListAsync(cancel)];
        var numbers = read.Select(r => r.Award.AwardNumber).OfType<string>().Distinct().ToList();
        var identifiers = read.Select(r => r.Award.Identifier).OfType<string>().Distinct().ToList();
        var organisations = names.Where(n => n.Kind is NameKind.Funder && n.RecordId is not null).Select(n => n.RecordId!.Value).Distinct().ToList();
        var organisationNames = await visible.Organisations.Where(o => EF.Parameter(organisations).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var known = new Known(names, organisationNames, await db.TakenIdentifiersAsync(identifiers, cancel));
        var whole = visible.Awards.AsNoTracking().Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).AsSplitQuery();
        if (numbers.Count > 0) known.Add(await whole.Where(a => EF.Parameter(numbers).Contains(a.Number)).ToListAsync(cancel));
        if (identifiers.Count > 0) known.Add(await whole.Where(a => a.Identifier != null && EF.Parameter(identifiers).Contains(a.Identifier)).ToListAsync(cancel));
        var called = read.Select(r => (PartnershipId: known.PartnershipOf(r), Title: r.Award.Title ?? Default(r, known))).Where(c => c.PartnershipId > 0).Distinct().ToList();
        // Found first and read then: mostly there are none.
        var same = await db.AwardsCalledAsync(called, cancel);
        if (same.Count > 0) known.Add(await whole.Where(a => EF.Parameter(same).Contains(a.Id)).ToListAsync(cancel));
        var partnerships = names.Where(n => n.Kind is NameKind.Partnership).Select(n => n.RecordId).OfType<long>().Concat(read.Select(known.PartnershipOf)).Concat(known.Awards.Select(a => a.PartnershipId)).Where(id => id > 0).Distinct().ToList();
        known.Add(await visible.PartnershipsToImportInto.Where(p => EF.Parameter(partnerships).Contains(p.Id)).Select(p => new PartnershipHere(p.Id, p.Reference, p.StartedOn, p.State, p.StateSince)).ToListAsync(cancel));
        if (read.Exists(r => r.Award.PlaceCode is not null))
        {
            known.Places = (await visible.PartnershipsToImportInto.Where(p => EF.Parameter(partnerships).Contains(p.Id)).SelectMany(p => p.Places, (p, place) => new { p.Id, place.PlaceCode }).ToListAsync(cancel)).ToLookup(p => p.Id, p => p.PlaceCode);
            known.PlaceNames = await placeList.ReadAsync(cancel);
        }
        var ids = known.Awards.Select(a => a.Id).ToList();
        if (ids.Count > 0)
            foreach (var done in await visible.AwardImportRows.Where(r => r.ImportId == importId && r.AwardId != null && EF.Parameter(ids).Contains(r.AwardId.Value) && (r.Outcome == RowOutcome.Created || r.Outcome == RowOutcome.Changed))
                .Select(r => new { r.AwardId, r.First }).ToListAsync(cancel)) known.Seen[done.AwardId!.Value] = done.First;
        return known;
    }

    /// <summary>The rows of one award, and what they say together.</summary>
    private sealed class Read
    {
        public Read(IReadOnlyList<RowToPlan> rows)
        {
            Rows = [.. rows.Select(r => r.Row)];
            IsRefused = rows.Any(r => r.IsRefused);
            IsWhole = rows.All(r => r.Award is not null);
            if (!IsWhole) return;
            Award = rows[0].Award!;
            Names = rows[0].Names;
            Amounts = rows.Count == 1 ? Award.Amounts : [.. rows.SelectMany(r => r.Award!.Amounts)];
            Years = Amounts.Select(a => a.Year).ToHashSet();
            Twice = Years.Count == Amounts.Count ? null : Amounts.GroupBy(a => a.Year).Where(g => g.Skip(1).Any()).Select(g => g.Key?.ToString() ?? FundingWords.YearNotPublished.ToLowerInvariant()).FirstOrDefault();
        }

        public IReadOnlyList<AwardImportRow> Rows { get; }
        public int First => Rows[0].First;
        public bool IsRefused { get; }
        public bool IsWhole { get; }
        public AwardRow Award { get; } = new(0);
        public RowNames Names { get; } = RowNames.None;
        public IReadOnlyList<AwardRowAmount> Amounts { get; } = [];
        public HashSet<FinancialYear?> Years { get; } = [];
        public string? Twice { get; }
    }

    /// <summary>What is here already of all that some rows name.</summary>
    private sealed class Known(IEnumerable<AwardImportName> names, IReadOnlyDictionary<long, string> organisationNames, HashSet<string> taken)
    {
        private readonly Dictionary<(NameKind, string), AwardImportName> _names = names.ToDictionary(n => (n.Kind, n.Key));
        private readonly Dictionary<long, Award> _awards = [];
        private readonly Dictionary<long, PartnershipHere> _partnerships = [];
        private Dictionary<string, Award>? _byIdentifier, _byNumber;
        private ILookup<(long, string), Award>? _byTitle;

        private readonly Dictionary<(long, string, string), List<(int Row, WantedAward Wanted)>> _wanted = [];

        /// <summary>The places of each partnership, where a row names one.</summary>
        public ILookup<long, string>? Places { get; set; }
        public Places? PlaceNames { get; set; }

        public IReadOnlyDictionary<long, string> OrganisationNames => organisationNames;
        public HashSet<string> Taken => taken;
        public IReadOnlyCollection<Award> Awards => _awards.Values;

        /// <summary>The first row of each award that the rows before have meant.</summary>
        public Dictionary<long, int> Seen { get; } = [];
        public Dictionary<string, int> New { get; } = new(StringComparer.Ordinal);

        public void Add(IEnumerable<Award> awards)
        {
            foreach (var award in awards) _awards[award.Id] = award;
        }

        public void Add(IEnumerable<PartnershipHere> partnerships)
        {
            foreach (var partnership in partnerships) _partnerships[partnership.Id] = partnership;
        }

        /// <summary>Where somebody placed an award, or what its row names; 0: neither is known.</summary>
        public long PartnershipOf(Read read) => read.Rows[0].PlacedInId ?? (read.Names.Partnership is { } key ? Name(NameKind.Partnership, key)?.RecordId : null) ?? 0;

        public AwardImportName? Name(NameKind kind, string key) => _names.GetValueOrDefault((kind, key));

        public PartnershipHere? Partnership(long id) => _partnerships.GetValueOrDefault(id);

        public Award? Existing(AwardRow row)
        {
            _byNumber ??= _awards.Values.ToDictionary(a => a.Number, StringComparer.Ordinal);
            _byIdentifier ??= _awards.Values.Where(a => a.Identifier is not null).ToDictionary(a => a.Identifier!, StringComparer.Ordinal);
            return row.AwardNumber is { } number ? _byNumber.GetValueOrDefault(number) : row.Identifier is { } identifier ? _byIdentifier.GetValueOrDefault(identifier) : null;
        }

        /// <summary>Whether another award of the same title and funders, here or in a row before, is for some of the same time.</summary>
        public string? Overlap(Read read, WantedAward wanted, Award? existing)
        {
            _byTitle ??= _awards.Values.ToLookup(a => (a.PartnershipId, a.Title));
            var key = (wanted.PartnershipId, wanted.Details.Title, string.Join(' ', wanted.Funders.Order()));
            var before = _wanted.TryGetValue(key, out var there) ? there : _wanted[key] = [];
            var overlap = _byTitle[(wanted.PartnershipId, wanted.Details.Title)].Where(a => a.Id != existing?.Id && a.CountsInTotals && a.FundersKey == key.Item3)
                .Select(a => AwardWarnings.Overlap(a.Number, wanted, Award.DetailsOf(a), a.Lines.Select(l => l.Year))).FirstOrDefault(words => words is not null)
                ?? before.Select(b => AwardWarnings.Overlap($"Row {Format.Number(b.Row)}", wanted, b.Wanted.Details, b.Wanted.Amounts.Select(a => a.Year))).FirstOrDefault(words => words is not null);
            before.Add((read.First, wanted));
            return overlap;
        }

        public string? WhyNotItsPlace(Read read, PartnershipHere partnership) => read.Award.PlaceCode is not { } code || Places is null || Places[partnership.Id].Contains(code) ? null
            : $"The file says it is for {PlaceNames?.Find(code)?.Name ?? code}, which is not among the places of {partnership.Reference}. An award is for the places of its partnership: add it there if that is right.";

        /// <summary>The award of these funders, this title and one of these years.</summary>
        public Award? Same(long partnership, List<long> funders, string title, HashSet<FinancialYear?> years, out bool several)
        {
            _byTitle ??= _awards.Values.ToLookup(a => (a.PartnershipId, a.Title));
            var same = _byTitle[(partnership, title)].Where(a => a.Identifier is null && a.Funders.Select(f => f.OrganisationId).Order().SequenceEqual(funders.Order())
                && (a.Lines.Any(l => years.Contains(l.Year)) || a.Lines.Count == 0 && years.Count == 0)).ToList();
            several = same.Count > 1;
            return same is [var only] ? only : null;
        }
    }
}
