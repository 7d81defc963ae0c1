using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Memoranda;

// When a version counts, and how it ends.
public sealed partial class AgreedDocument
{
    /// <summary>
    /// The state of a version on a day: a draft until it is shared, in negotiation until it is agreed, agreed until it is in force, and then
    /// until a later version is in force, its last day has passed, or notice has run out. Follows from the records alone, so that the order in which
    /// independent signatures were recorded never matters.
    /// </summary>
    public VersionState StateOn(int versionNumber, AgreementFacts facts, DateOnly today) => States(facts, today)[VersionNumbered(versionNumber).Number].State;

    /// <summary>The version in force on a day; null when there is none.</summary>
    public AgreedVersion? InForceOn(AgreementFacts facts, DateOnly today) =>
        States(facts, today).Where(s => s.Value.State is VersionState.InForce).Select(s => VersionNumbered(s.Key)).FirstOrDefault();

    /// <summary>
    /// Writes down what the state of each version has become by today. A first day in force that has come is kept: a partner who joins
    /// later has to sign, and does not undo it. Says whether anything changed.
    /// </summary>
    public bool Settle(AgreementFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.PartnershipId != PartnershipId) throw new InvalidOperationException("The facts are those of another partnership.");
        var changed = false;
        foreach (var (number, (state, inForceOn)) in States(facts, today))
        {
            var version = VersionNumbered(number);
            var kept = inForceOn <= today ? inForceOn : version.InForceOn;
            changed |= version.State != state || version.InForceOn != kept;
            (version.State, version.InForceOn) = (state, kept);
        }
        return changed;
    }

    /// <summary>
    /// Ends a version in force with notice. Its last day is at the earliest the day of the notice and the period that the version
    /// says; without a day given, that one. Refused: an earlier day or one that has passed, notice given in the future, no reason, a version that is not in force, and notice
    /// that was given already.
    /// </summary>
    public void GiveNotice(int versionNumber, DateOnly givenOn, DateOnly? endsOn, string reason, AgreementFacts facts, DateOnly today)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        if (StateOn(versionNumber, facts, today) is not VersionState.InForce) throw new DomainRuleException("Only a version in force is ended with notice.");
        if (version.EndsOn is { } given) throw new DomainRuleException($"Notice was given already: it ends on {PlainDate.Say(given)}. Take that back first.");
        NoticePeriod.CheckedGiven(givenOn, today);
        var earliest = version.Notice?.EarliestEnd(givenOn) ?? givenOn;
        if (earliest < today) earliest = today;
        var last = GovernanceFacts.Checked(endsOn ?? earliest, "its last day", nameof(AgreedVersion.EndsOn));
        if (last < earliest)
            throw new DomainRuleException(version.Notice is { } notice && earliest > today
                ? $"Notice is {notice.Say()}. Given on {PlainDate.Say(givenOn)}, its last day is {PlainDate.Say(earliest)} or later."
                : $"Enter a last day from {PlainDate.Say(earliest)} on.", nameof(AgreedVersion.EndsOn));
        version.GiveNotice(givenOn, last, reason);
    }

    /// <summary>Takes notice back before it has run out. Refused: without notice, and after its last day.</summary>
    public void TakeNoticeBack(int versionNumber, AgreementFacts facts, DateOnly today)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        if (version.EndsOn is not { } last) throw new DomainRuleException("No notice was given, so there is nothing to take back.");
        if (last < today) throw new DomainRuleException($"It ended on {PlainDate.Say(last)}. Start the next version to agree again.");
        version.TakeNoticeBack();
    }

    private IReadOnlyDictionary<int, (VersionState State, DateOnly? InForceOn)> States(AgreementFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return VersionStates.On(today, _versions.Select(v => v.Facts(Kind)), facts.Partners);
    }
}
