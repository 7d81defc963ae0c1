using System.Diagnostics.CodeAnalysis;
using CollabCase.Data.Access;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Searching;

/// <summary>A record in which every word sought begins a word, and the first of its words that does so.</summary>
public sealed class Match
{
    public string Word { get; init; } = "";
    public long RecordId { get; init; }
}

/// <summary>
/// Finds records by the beginnings of their words. A record is there once, under the word that comes closest: the word itself
/// sorts before those that only begin with it. What the person may see is for the caller to join.
/// </summary>
public static class Finding
{
    /// <summary>Of what is sought, more words than this are not looked for.</summary>
    public const int MostWords = FoldedWords.MostSought;

    /// <param name="db">Where to look.</param>
    /// <param name="few">The partnerships that the person sees, where they can be named one by one; null: all are looked through.</param>
    /// <param name="sought">What was typed.</param>
    public static IQueryable<Match> Partnerships(CollabCaseDb db, IReadOnlyCollection<long>? few, string sought)
    {
        var words = db.Set<PartnershipWord>().Select(w => new Match { Word = w.WordKey, RecordId = w.PartnershipId });
        return few is null ? Matching(words, sought) : Matching(words, sought).Where(m => few.Contains(m.RecordId));
    }

    public static IQueryable<Match> Organisations(CollabCaseDb db, string sought) =>
        Matching(db.Set<OrganisationWord>().Select(w => new Match { Word = w.WordKey, RecordId = w.OrganisationId }), sought);

    public static IQueryable<Match> People(CollabCaseDb db, string sought) => Matching(Words(db, SearchKind.Person), sought);

    /// <inheritdoc cref="Partnerships"/>
    /// <param name="kind">Of records that belong to a partnership.</param>
    public static IQueryable<Match> Within(CollabCaseDb db, SearchKind kind, IReadOnlyCollection<long>? few, string sought)
    {
        if (few is null) return Matching(Words(db, kind), sought);
        // The sum keeps SQLite from beginning with every word of that kind, and so leads it to those of the few partnerships.
        var theirs = db.Set<SearchWord>().Where(w => few.Contains(w.PartnershipId!.Value) && (int)w.Kind + 0 == (int)kind).Select(w => new Match { Word = w.WordKey, RecordId = w.RecordId });
        return Matching(theirs, Words(db, kind), sought);
    }

    /// <summary>The partnerships that the person sees, where they are few enough to be named; null otherwise. One statement, or none.</summary>
    public static async Task<IReadOnlyCollection<long>?> FewPartnershipsAsync(this Visible visible, Viewer viewer, CancellationToken cancel) =>
        viewer.SeesEverything ? null : await visible.Partnerships.FewAsync(cancel);

    /// <summary>Whether more was typed than is looked for.</summary>
    public static bool HasMoreWordsThanSought(string sought) => FoldedWords.Split(Text.Fold(sought)).Skip(MostWords).Any();

    /// <summary>Whether there is anything to look for: a letter or a digit.</summary>
    public static bool HasWords(string sought) => Text.Fold(sought).Length > 0;

    private static IQueryable<Match> Words(CollabCaseDb db, SearchKind kind) =>
        db.Set<SearchWord>().Where(w => w.Kind == kind).Select(w => new Match { Word = w.WordKey, RecordId = w.RecordId });

    private static IQueryable<Match> Matching(IQueryable<Match> words, string sought) => Matching(words, words, sought);

    // Looks through some of the words, and beside a record at all of them.
    [SuppressMessage("Globalization", "CA1309", Justification = "the database compares, by byte")]
    private static IQueryable<Match> Matching(IQueryable<Match> some, IQueryable<Match> words, string sought)
    {
        // A number, and then the longest, is likely to be the rarest: the database begins with it, and looks for the others beside what it finds.
        var beginnings = FoldedWords.Split(Text.Fold(sought)).Select(FoldedWords.Kept).Take(FoldedWords.MostSought).OrderByDescending(w => w.Length > 1 && w.Any(char.IsAsciiDigit)).ThenByDescending(w => w.Length).ToList();
        if (beginnings.Count == 0) return some.Where(w => false);
        var (first, beyondFirst) = (beginnings[0], FoldedWords.Beyond(beginnings[0]));
        var found = some.Where(w => string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, beyondFirst) < 0
            && !words.Any(closer => closer.RecordId == w.RecordId && string.Compare(closer.Word, first) >= 0 && string.Compare(closer.Word, w.Word) < 0));
        foreach (var (at, beginning) in beginnings.Index().Skip(1))
        {
            var beyond = FoldedWords.Beyond(beginning);
            var others = words.Where(other => string.Compare(other.Word, beginning) >= 0 && string.Compare(other.Word, beyond) < 0);
            // PostgreSQL may begin with the second word where that is rarer. Left to weigh every order of more, it takes longer
            // for that than the search: asked as a value, a word is only looked for beside what is found.
            found = at == 1
                ? found.Where(w => others.Any(other => other.RecordId == w.RecordId))
                : found.Where(w => others.Where(other => other.RecordId == w.RecordId).Select(other => (long?)other.RecordId).FirstOrDefault() != null);
        }
        return found;
    }
}
