using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Searching;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Says which organisation each unknown name of an import is: one that is here, or a new one. The rows are then checked again.</summary>
public static class MatchNames
{
    /// <summary>The answer that makes a new organisation.</summary>
    public const string MakeNew = "new";

    /// <summary>The answer that imports awards without a recipient that is not recorded here.</summary>
    public const string LeaveOut = "without";

    private const int MostSuggested = 5;

    public sealed record Query(string Number, string? After = null) : IRequest<Page>;

    public sealed record Row(long Id, NameKind Kind, string Name, string? Identifier, IReadOnlyList<Choice> Suggested);

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }
        public required Slice<Row> Names { get; init; }
        public required bool MayAct { get; init; }

        /// <summary>Whether the person may record organisations.</summary>
        public required bool MayRecord { get; init; }
        public required Command Form { get; set; }

        public string Href(string? after) => new AddressQuery().With("after", after).After($"/funding/imports/{Import.Number}/names");
    }

    public sealed class Answer
    {
        public long Id { get; set; }

        /// <summary>The reference of an organisation, <see cref="MakeNew"/>, or nothing.</summary>
        public string? Choice { get; set; }

        /// <summary>Another organisation, by its name or reference.</summary>
        public string? Typed { get; set; }
    }

    public sealed class Command : ICommand<int>, IVersioned
    {
        public string Number { get; set; } = "";
        public int Version { get; set; }
        public List<Answer> Names { get; set; } = [];
        public Sector? Sector { get; set; }
        public OrganisationType? Type { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Sector).NotNull().When(c => c.Names.Exists(n => n.Choice == MakeNew)).WithMessage("Choose the sector of the new organisations.");
            RuleFor(c => c.Type).NotNull().When(c => c.Names.Exists(n => n.Choice == MakeNew)).WithMessage("Choose what sort of organisation the new ones are.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            var list = $"/funding/imports/{import.Number}/names";
            Cursor.TryRead(request.After, list, out var cursor);
            var names = await visible.AwardImportNames.AsNoTracking().Where(n => n.ImportId == import.Id && n.Kind != NameKind.Partnership && (n.Found == NameFound.Open || n.Found == NameFound.SameName))
                .FromNewest(cursor, n => n.Id).SliceAsync(cursor, list, _ => "", n => n.Id, cancellationToken);
            var suggested = await SuggestedAsync(visible, names.Rows, cancellationToken);
            return new Page
            {
                Import = import,
                Names = names.Select(n => new Row(n.Id, n.Kind, n.Name, n.Identifier, suggested(n))),
                MayAct = import.State is AwardImportState.Previewed && Imports.MayKeep(viewer),
                MayRecord = AccessRules.Allows(Act.KeepOrganisations, viewer, Standing.None),
                Form = new Command
                {
                    Number = import.Number,
                    Version = import.Version,
                    Names = [.. names.Rows.Select(n => new Answer { Id = n.Id, Choice = suggested(n).Count > 0 && n.Found is NameFound.SameName ? suggested(n)[0].Value : null })],
                },
            };
        }

        // Those of the same name first, then those that begin with the same word.
        private static async Task<Func<AwardImportName, IReadOnlyList<Choice>>> SuggestedAsync(Visible visible, IReadOnlyList<AwardImportName> names, CancellationToken cancel)
        {
            var keys = names.Select(n => Organisation.MatchKeyOf(n.Name)).Distinct().ToList();
            var begins = keys.Select(First).Where(w => w.Length > 2).Distinct().ToList();
            var found = await visible.Organisations.Where(o => EF.Parameter(keys).Contains(o.MatchKey)).Select(o => new { o.Reference, o.Name, o.MatchKey }).ToListAsync(cancel);
            foreach (var word in begins.Take(Keyset.PageSize))
                found.AddRange(await visible.Organisations.Where(o => o.NameKey.StartsWith(word)).OrderBy(o => o.NameKey).Select(o => new { o.Reference, o.Name, o.MatchKey }).Take(MostSuggested).ToListAsync(cancel));
            return name =>
            {
                var key = Organisation.MatchKeyOf(name.Name);
                return [.. found.Where(o => First(o.MatchKey) == First(key)).DistinctBy(o => o.Reference).OrderBy(o => o.MatchKey != key).Take(MostSuggested).Select(o => new Choice(o.Reference, Lookups.Named(o.Name, o.Reference)))];
            };
        }

        private static string First(string key) => key.Split(' ', 2)[0];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToChangeAsync(request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, import, cancellationToken);
            var ids = request.Names.Select(n => n.Id).ToList();
            var names = await visible.AwardImportNames.Where(n => n.ImportId == import.Id && EF.Parameter(ids).Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancellationToken);
            var (answered, made) = (0, new Dictionary<string, long>(StringComparer.Ordinal));
            foreach (var (answer, i) in request.Names.Select((n, i) => (n, i)))
            {
                if (!names.TryGetValue(answer.Id, out var name)) continue;
                if (Text.Clean(answer.Typed) is { } typed) (name.RecordId, name.Found) = (await visible.OrganisationIdAsync(typed, cancellationToken, $"Names[{i}].Typed"), NameFound.Chosen);
                else if (answer.Choice == MakeNew) (name.RecordId, name.Found) = (await NewAsync(name, request, made, cancellationToken), NameFound.Recorded);
                else if (answer.Choice == LeaveOut && name.Kind is NameKind.Recipient) (name.RecordId, name.Found) = (null, NameFound.LeftOut);
                else if (!string.IsNullOrEmpty(answer.Choice)) (name.RecordId, name.Found) = (await visible.OrganisationIdAsync(answer.Choice, cancellationToken, $"Names[{i}].Choice"), NameFound.Chosen);
                else continue;
                answered++;
            }
            if (answered == 0) throw new DomainRuleException("Say of at least one name which organisation it is.", "Names[0].Choice");
            import.CheckAgain(viewer.PersonId);
            return answered;
        }

        // One that is named as a funder and as a recipient is one organisation.
        private async Task<long> NewAsync(AwardImportName name, Command request, Dictionary<string, long> made, CancellationToken cancel)
        {
            if (!AccessRules.Allows(Act.KeepOrganisations, viewer, Standing.None)) throw new DomainRuleException($"Ask an administrator to record ‘{name.Name}’ first: you may not record organisations.");
            var key = Organisation.MatchKeyOf(name.Name);
            if (made.TryGetValue(key, out var same)) return same;
            IReadOnlyCollection<OrgId> identifiers = OrgId.TryParse(name.Identifier, out var id, out _) ? [id] : [];
            var organisation = Organisation.Record(await db.NextReferenceAsync("ORG", cancel), new OrganisationDetails(name.Name, request.Sector ?? default, request.Type ?? default), identifiers);
            db.Add(organisation);
            return made[key] = organisation.Id;
        }
    }
}
