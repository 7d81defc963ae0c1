using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Searching;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Search;

/// <summary>One box for everything that the person may see: the first few of each kind, or all of one kind page by page.</summary>
public static class FindRecords
{
    /// <summary>How many of each kind are shown before 'see all'.</summary>
    public const int OfEachKind = 5;

    /// <summary>Of what was typed, more than this is not looked at.</summary>
    public const int SoughtMaxLength = 200;

    private static readonly string TooMuch = $"You typed more than is looked for at once. Only the first {Finding.MostWords} words, and no more than {SoughtMaxLength} characters, were looked for.";

    public sealed class Query : IRequest<Page>
    {
        public string? Q { get; set; }
        public string? Kind { get; set; }
        public string? After { get; set; }
    }

    public sealed record Page(string Sought, bool HasWords, Kind? Only, IReadOnlyList<FoundOfKind> Kinds, string? Previous, string? Next, bool IsFirst, string? Message)
    {
        public string Href(Kind? kind = null, string? after = null) =>
            new AddressQuery().With("q", Sought).With("kind", kind is { } k ? Codes.Of(k) : null).With("after", after).After("/search");
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var typed = Text.Clean(request.Q) ?? "";
            var sought = typed.Length > SoughtMaxLength ? typed[..SoughtMaxLength] : typed;
            var has = Finding.HasWords(sought);
            var cut = typed.Length > sought.Length || Finding.HasMoreWordsThanSought(sought) ? TooMuch : null;
            var only = Codes.Read<Kind>(request.Kind);
            if (!has) return new(sought, false, only, [], null, null, true, null);
            var few = await db.VisibleTo(viewer).FewPartnershipsAsync(viewer, cancellationToken);
            if (only is { } kind) return await OfOneKindAsync(sought, cut, kind, few, request.After, cancellationToken);

            var kinds = new List<FoundOfKind>();
            foreach (var each in Enum.GetValues<Kind>())
            {
                var rows = await Rows(each, sought, few).From(null, f => f.Word, f => f.Id, size: OfEachKind).ToListAsync(cancellationToken);
                if (rows.Count > 0) kinds.Add(new(each, [.. rows.Take(OfEachKind)], rows.Count > OfEachKind));
            }
            return new(sought, true, null, kinds, null, null, true, cut);
        }

        private async Task<Page> OfOneKindAsync(string sought, string? cut, Kind kind, IReadOnlyCollection<long>? few, string? after, CancellationToken cancel)
        {
            var list = $"search:{kind}:{Text.Fold(sought)}";
            var fits = Cursor.TryRead(after, list, out var cursor);
            var found = await Rows(kind, sought, few).From(cursor, f => f.Word, f => f.Id).SliceAsync(cursor, list, f => f.Word, f => f.Id, cancel);
            IReadOnlyList<FoundOfKind> kinds = found.Rows.Count == 0 ? [] : [new(kind, found.Rows, found.Next is not null)];
            return new(sought, true, kind, kinds, found.Previous, found.Next, cursor is null, fits ? cut : Cursor.DoesNotFit);
        }

        private IQueryable<Found> Rows(Kind kind, string sought, IReadOnlyCollection<long>? few)
        {
            var visible = db.VisibleTo(viewer);
            var partnerships = visible.Partnerships;
            return kind switch
            {
                Kind.Partnerships => from match in Finding.Partnerships(db, few, sought)
                                     join p in partnerships on match.RecordId equals p.Id
                                     select new Found { Word = match.Word, Id = match.RecordId, Title = p.Name, Reference = p.Reference, Stage = p.Stage, State = p.State },
                Kind.Milestones => from match in Finding.Within(db, SearchKind.Milestone, few, sought)
                                   join m in visible.Milestones on match.RecordId equals m.Id
                                   join p in partnerships on m.PartnershipId equals p.Id
                                   select new Found { Word = match.Word, Id = match.RecordId, Title = m.Title, Reference = p.Reference, Number = m.Number, Within = p.Name, Milestone = m.State, On = m.ActualOn ?? m.ForecastOn },
                Kind.Actions => from match in Finding.Within(db, SearchKind.Action, few, sought)
                                join a in visible.Actions(clock.Today()) on match.RecordId equals a.Id
                                join p in partnerships on a.PartnershipId equals p.Id
                                select new Found { Word = match.Word, Id = match.RecordId, Title = a.Title, Reference = p.Reference, Number = a.Number, Within = p.Name, Action = a.State, On = a.ClosedOn ?? a.DueOn },
                Kind.Notes => from match in Finding.Within(db, SearchKind.Note, few, sought)
                              join n in visible.Notes on match.RecordId equals n.Id
                              join p in partnerships on n.PartnershipId equals p.Id
                              join author in visible.Names on n.AuthorPersonId equals author.Id
                              select new Found { Word = match.Word, Id = match.RecordId, Title = n.Body, Reference = p.Reference, Number = n.Number, Within = p.Name, From = author.Name, AtUtc = n.WrittenAtUtc },
                Kind.Documents => from match in Finding.Within(db, SearchKind.Document, few, sought)
                                  join d in visible.Documents on match.RecordId equals d.Id
                                  join p in partnerships on d.PartnershipId equals p.Id
                                  select new Found
                                  {
                                      Word = match.Word, Id = match.RecordId, Title = d.Title, Reference = p.Reference, Number = d.Number, Within = p.Name,
                                      From = d.Versions.Where(v => v.Number == d.CurrentVersion).Select(v => v.FileName).FirstOrDefault(), AtUtc = d.AddedAtUtc,
                                  },
                Kind.Organisations => from match in Finding.Organisations(db, sought)
                                      join o in visible.Organisations on match.RecordId equals o.Id
                                      select new Found { Word = match.Word, Id = match.RecordId, Title = o.Name, Reference = o.Reference },
                Kind.People => People(visible, sought),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
        }

        // Whoever opens people needs no more than the name. Others find a person in a partnership that they both have to do with.
        private IQueryable<Found> People(Visible visible, string sought)
        {
            var people = from match in Finding.People(db, sought) join person in visible.People on match.RecordId equals person.Id select new { match.Word, match.RecordId, Person = person };
            if (viewer.SeesEverything) return people.Select(x => new Found { Word = x.Word, Id = x.RecordId, Title = x.Person.Name, Reference = x.Person.Reference });
            var coordinated = visible.Partnerships;
            var joined = from member in visible.Members join partnership in visible.Partnerships on member.PartnershipId equals partnership.Id select new { member.PersonId, partnership.Reference, partnership.Name, partnership.NameKey };
            return people.Select(x => new Found
            {
                Word = x.Word, Id = x.RecordId, Title = x.Person.Name,
                Within = coordinated.Where(p => p.CoordinatorPersonId == x.Person.Id).OrderBy(p => p.NameKey).Select(p => p.Name).FirstOrDefault()
                    ?? joined.Where(m => m.PersonId == x.Person.Id).OrderBy(m => m.NameKey).Select(m => m.Name).FirstOrDefault(),
                WithinReference = coordinated.Where(p => p.CoordinatorPersonId == x.Person.Id).OrderBy(p => p.NameKey).Select(p => p.Reference).FirstOrDefault()
                    ?? joined.Where(m => m.PersonId == x.Person.Id).OrderBy(m => m.NameKey).Select(m => m.Reference).FirstOrDefault(),
            });
        }
    }
}
