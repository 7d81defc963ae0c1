namespace CollabCase.Domain.Memoranda;

// What it says, clause by clause, and what people say about that.
public sealed partial class AgreedDocument
{
    /// <summary>Adds a clause at a place, from 1; without one, at the end. Refused: no heading or text, more than 80 clauses, a version whose text is fixed.</summary>
    public VersionClause AddClause(int versionNumber, ClauseDetails details, int? position, AgreementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        var version = Open(versionNumber, facts);
        if (version.ClauseList.Count >= AgreedVersion.MostClauses) throw new DomainRuleException($"There are {AgreedVersion.MostClauses} clauses already. Put what belongs together into one.");
        var clause = new VersionClause(version, LastClauseNumber + 1, version.ClauseList.Count + 1, details);
        LastClauseNumber++;
        version.ClauseList.Add(clause);
        Place(version, clause, position ?? version.ClauseList.Count);
        return clause;
    }

    /// <summary>Changes what a clause says. Refused: as for adding.</summary>
    public void ChangeClause(int versionNumber, int clauseNumber, ClauseDetails details, AgreementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        ClauseNumbered(Open(versionNumber, facts), clauseNumber).Describe(details);
    }

    /// <summary>Puts a clause at another place, from 1; a place beyond the end is the end. The others keep their order.</summary>
    public void MoveClause(int versionNumber, int clauseNumber, int position, AgreementFacts facts)
    {
        var version = Open(versionNumber, facts);
        Place(version, ClauseNumbered(version, clauseNumber), position);
    }

    /// <summary>Takes a clause out of a version; those after it move up. What was said about it stays, and earlier versions keep it.</summary>
    public void RemoveClause(int versionNumber, int clauseNumber, AgreementFacts facts)
    {
        var version = Open(versionNumber, facts);
        version.ClauseList.Remove(ClauseNumbered(version, clauseNumber));
        Renumber(version.ClauseList.OrderBy(c => c.Position));
    }

    /// <summary>
    /// Says something about a clause, or about the version as a whole. Refused: nothing said, a draft that was not shared or a version whose
    /// text is fixed, more than 500 comments.
    /// </summary>
    public ClauseComment Comment(int versionNumber, int? clauseNumber, string text, AgreementFacts facts, DateTime nowUtc, long byPersonId)
    {
        var version = Open(versionNumber, facts);
        if (version.SharedAtUtc is null) throw new DomainRuleException("This version is still being written. Partners comment on it once it is shared.");
        if (version.CommentList.Count >= AgreedVersion.MostComments) throw new DomainRuleException($"There are {AgreedVersion.MostComments} comments already. Bring what is left to a meeting.");
        if (clauseNumber is { } number) ClauseNumbered(version, number);
        var comment = new ClauseComment(version, clauseNumber, text, byPersonId, nowUtc);
        version.CommentList.Add(comment);
        return comment;
    }

    private static void Place(AgreedVersion version, VersionClause clause, int position)
    {
        var order = version.ClauseList.Where(c => c != clause).OrderBy(c => c.Position).ToList();
        order.Insert(Math.Clamp(position - 1, 0, order.Count), clause);
        Renumber(order);
    }

    private static void Renumber(IEnumerable<VersionClause> inOrder)
    {
        foreach (var (place, clause) in inOrder.ToList().Index()) clause.MoveTo(place + 1);
    }

    private static VersionClause ClauseNumbered(AgreedVersion version, int number) =>
        version.ClauseList.Find(c => c.Number == number) ?? throw new DomainRuleException("That clause is no longer there. Go back to the version and choose again.");
}
