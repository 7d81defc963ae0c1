namespace CollabCase.Domain.Funding;

/// <content>Amounts that move to other years by decision, with how they stood before.</content>
public sealed partial class Award
{
    /// <summary>The most revisions that one award can have.</summary>
    public const int MostRevisions = 100;

    private readonly List<AwardRevision> _revisions = [];

    /// <summary>How the amounts stood: the original first, then after each decision. None where nothing was re-profiled.</summary>
    public IReadOnlyCollection<AwardRevision> Revisions => _revisions;

    /// <summary>
    /// Puts amounts on other years by a decision and keeps how they stood before and stand now. What each funder gives in all stays the same to the
    /// penny, committed and indicative each for itself. Refused: a total that is another, no change at all, a decision to come, neither a recorded
    /// decision nor who decided, no reason, and what <see cref="ReviseAmounts"/> refuses.
    /// </summary>
    public AwardRevision Reprofile(IReadOnlyCollection<AwardAmount> amounts, RevisionDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureCounts();
        if (Choice.Known(details.Kind, nameof(AwardRevision.Kind)) is RevisionKind.Original) throw new DomainRuleException("Choose why the amounts move.", nameof(AwardRevision.Kind));
        CheckDay(details.DecidedOn, nameof(AwardRevision.DecidedOn));
        if (details.DecidedOn > today) throw new DomainRuleException("Enter a day of the decision that is today or earlier.", nameof(AwardRevision.DecidedOn));
        if (details.DecisionId is null && Text.Clean(details.Authority) is null) throw new DomainRuleException("Choose the decision, or say who decided.", nameof(AwardRevision.Authority));
        if (_revisions.Count >= MostRevisions) throw new DomainRuleException($"This award was re-profiled {MostRevisions} times already, which is the most.", nameof(Revisions));
        var wanted = LinesOf([.. _funders.Select(f => f.OrganisationId)], amounts);
        EnsureSameTotals(wanted);
        if (wanted.Count == _lines.Count && wanted.TrueForAll(w => _lines.Exists(l => l.IsFor(w) && l.Amount == w.Amount && l.IsIndicative == w.IsIndicative)))
            throw new DomainRuleException("The amounts are as they were, so there is nothing to re-profile.", nameof(Lines));

        var original = _revisions.Count == 0 ? new AwardRevision(Id, 1, RevisionKind.Original, _lines) : null;
        // Its words are checked before anything is changed.
        _ = AwardRevision.Decided(Id, 1, details, []);
        SetLines(wanted);
        if (original is not null) _revisions.Add(original);
        var revision = AwardRevision.Decided(Id, Next(_revisions.Select(r => r.Number)), details, _lines);
        _revisions.Add(revision);
        return revision;
    }

    private void EnsureSameTotals(List<AwardAmount> wanted)
    {
        foreach (var (funder, indicative) in _lines.Select(l => (l.FunderOrganisationId, l.IsIndicative)).Concat(wanted.Select(w => (w.FunderOrganisationId, w.IsIndicative))).Distinct())
        {
            var before = Money.Sum(_lines.Where(l => l.FunderOrganisationId == funder && l.IsIndicative == indicative).Select(l => l.Amount));
            var after = Money.Sum(wanted.Where(w => w.FunderOrganisationId == funder && w.IsIndicative == indicative).Select(w => w.Amount));
            if (before == after) continue;
            var whose = _funders.Count == 1 ? "" : funder is null ? " that are given together" : " of one funder";
            throw new DomainRuleException($"Re-profiling moves money between years and neither adds nor takes away. The {(indicative ? "indicative" : "committed")} amounts{whose} come to {after}, "
                + $"{(after > before ? $"{after - before} more" : $"{before - after} less")} than the {before} there were. For another total, revise the amounts instead.", nameof(Lines));
        }
    }
}
