using System.Globalization;
using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

// What a gate asks, how each answer is known, and what people say about it.
public sealed partial class Partnership
{
    private const int MostQuoted = 300;

    private readonly List<Attestation> _attestations = [];
    private readonly List<ProfileAdaptation> _adaptations = [];

    /// <summary>Everything that people said about the criteria, withdrawn or not.</summary>
    public IReadOnlyCollection<Attestation> Attestations => _attestations;

    /// <summary>Every decision of the steering group on what a criterion weighs here.</summary>
    public IReadOnlyCollection<ProfileAdaptation> Adaptations => _adaptations;

    /// <summary>
    /// How each criterion of a gate stands today: its own by number, then those that return from the gate before where
    /// they weigh anything here. Nothing is changed by looking.
    /// </summary>
    public IReadOnlyList<GateCheck> CheckGate(Gate gate, GateFacts facts, DateOnly today) =>
        [.. Criteria.At(gate).Select(criterion => Check(gate, criterion, facts, today))
            .Where(check => check.Criterion.Gate == gate || check.Weight is not CriterionWeight.LeftOut)];

    /// <summary>
    /// The required criteria of the gate ahead that are still to come; none at the last stage. The page shows this list
    /// and <see cref="AdvanceStage"/> asks it.
    /// </summary>
    public IReadOnlyList<GateCheck> BlockersToAdvance(GateFacts facts, DateOnly today) =>
        NextGate is { } gate ? [.. CheckGate(gate, facts, today).Where(check => check.IsStillToCome)] : [];

    /// <summary>How far it is on the way to the gate ahead; null at the last stage.</summary>
    public GateProgress? WhatsNext(GateFacts facts, DateOnly today)
    {
        if (NextGate is not { } gate) return null;
        var required = CheckGate(gate, facts, today).Where(check => check.Weight is CriterionWeight.Required).ToList();
        return new(gate, required.Count(check => check.IsInPlace), required.Count, [.. required.Where(check => !check.IsInPlace).Take(2)]);
    }

    /// <summary>What a criterion weighs at a gate here: what the steering group decided last, or else what the profile says.</summary>
    public CriterionWeight WeightOf(Gate gate, Criterion criterion) =>
        AdaptationOf(gate, criterion)?.Weight ?? criterion.WeightAt(gate, Profile);

    /// <summary>
    /// Adds what a person says about a criterion: in place, or does not apply. It takes the place of what was said about
    /// it at this gate before. Refused: no note, a link that is not https, and a criterion that the gate does not ask for.
    /// </summary>
    public Attestation Attest(Gate gate, string criterionKey, AttestedState state, string note, string? link, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        var criterion = CriterionAt(gate, criterionKey);
        Choice.Known(state, nameof(Attestation.State));
        var said = Text.Required(note, Attestation.NoteMaxLength,
            state is AttestedState.Met ? "a note on what is in place and where it can be seen" : "the reason why this does not apply", nameof(Attestation.Note), lines: true);
        var address = WebLink.Optional(link, nameof(Attestation.Link));

        StandingAt(gate, criterion)?.Withdraw(nowUtc, byPersonId);
        var attestation = new Attestation(this, _attestations.Select(a => a.Number).DefaultIfEmpty().Max() + 1, gate, criterion.Key, state, said, address,
            _partners.Select(p => p.Number).DefaultIfEmpty().Max(), today, nowUtc, byPersonId);
        _attestations.Add(attestation);
        return attestation;
    }

    /// <summary>Withdraws what a person said; it stays in the records as withdrawn. Refused where it was withdrawn or replaced already.</summary>
    public void WithdrawAttestation(int number, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        var attestation = _attestations.FirstOrDefault(a => a.Number == number)
            ?? throw new DomainRuleException("That statement is not on the list. Go back to the gate and choose again.");
        if (!attestation.Stands) throw new DomainRuleException("That statement was withdrawn or replaced already. The gate shows what stands now.");
        attestation.Withdraw(nowUtc, byPersonId);
    }

    /// <summary>
    /// Records the steering group's decision that a criterion weighs something else here than the profile says. Refused:
    /// a criterion that the gate cannot ask for, a decision after today, no note, and a weight that it has already.
    /// </summary>
    public ProfileAdaptation AdaptProfile(Gate gate, string criterionKey, CriterionWeight weight, SteeringDecision decision, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        var criterion = CriterionAt(gate, criterionKey);
        Choice.Known(weight, nameof(ProfileAdaptation.Weight));
        var authority = Text.Required(decision.Authority, GateDecision.AuthorityMaxLength, "the group or the people who decided", nameof(SteeringDecision.Authority));
        var note = Text.Required(decision.Note, GateDecision.NoteMaxLength, "the reason for the decision", nameof(SteeringDecision.Note), lines: true);
        if (decision.DecidedOn > today)
            throw new DomainRuleException("Give the day the steering group decided. It cannot be in the future.", nameof(SteeringDecision.DecidedOn));
        if (WeightOf(gate, criterion) == weight)
            throw new DomainRuleException($"'{criterion.TitleFor(Profile)}' is {weight.Label().ToLowerInvariant()} here already, so there is nothing to change.", nameof(ProfileAdaptation.Weight));
        var adaptation = new ProfileAdaptation(this, _adaptations.Select(a => a.Number).DefaultIfEmpty().Max() + 1, gate, criterion.Key, weight,
            decision with { Authority = authority, Note = note }, nowUtc, byPersonId);
        _adaptations.Add(adaptation);
        return adaptation;
    }

    private GateCheck Check(Gate gate, Criterion criterion, GateFacts facts, DateOnly today)
    {
        var recorded = CriterionRecords.Answer(criterion, this, facts, today);
        var said = StandingAt(gate, criterion) ?? SaidAtGateBefore(gate, criterion);
        var (result, knownBy, explanation) = Conclude(criterion, recorded, said, today);
        List<RecordLink> records = [.. recorded?.Records ?? []];
        if (criterion.SpeaksForEveryPartner && records.All(r => r.Kind is not RecordKind.Partners)) records.Add(new(RecordKind.Partners));
        if (said is not null) records.Add(new(RecordKind.Attestation, said.Number.ToString(CultureInfo.InvariantCulture)));
        return new(gate, criterion, criterion.TitleFor(Profile), criterion.CountsAsMetFor(Profile), WeightOf(gate, criterion),
            result, knownBy, explanation, records, said, AdaptationOf(gate, criterion));
    }

    private (CriterionResult Result, CriterionSource KnownBy, string Explanation) Conclude(Criterion criterion, RecordedAnswer? recorded, Attestation? said, DateOnly today)
    {
        if (recorded is { IsMet: true } && criterion.Source is CriterionSource.Computed)
            return (CriterionResult.Met, said is { State: AttestedState.Met } ? CriterionSource.Both : CriterionSource.Computed, recorded.Explanation);
        if (said is null)
            return (CriterionResult.NotYetMet, criterion.Source, recorded switch
            {
                null => "Next: tell us once it is in place, with a note on where it can be seen.",
                { IsMet: true } => $"{recorded.Explanation} Next: {criterion.TheRest}.",
                _ => recorded.Explanation,
            });

        var quoted = $"{PlainDate.Say(said.On)}: {Quoted(said.Note)}";
        if (said.State is AttestedState.NotApplicable)
            return (CriterionResult.NotApplicable, CriterionSource.Attested, $"Does not apply, as said on {quoted}");
        if (criterion.SpeaksForEveryPartner && PartnersOn(today).Count(p => p.Number > said.LastPartnerNumber) is > 0 and var joined)
            return (CriterionResult.NotYetMet, CriterionSource.Both,
                $"In place on {PlainDate.Say(said.On)}; {(joined == 1 ? "one partner has" : $"{joined} partners have")} joined the list since. Next: ask them too, then tell us again.");
        return recorded switch
        {
            null => (CriterionResult.Met, CriterionSource.Attested, $"In place, as said on {quoted}"),
            { IsMet: true } => (CriterionResult.Met, CriterionSource.Both, $"{recorded.Explanation} In place, as said on {quoted}"),
            _ => (CriterionResult.Met, CriterionSource.Attested, $"The record is kept outside this system. In place, as said on {quoted}"),
        };
    }

    // What was in place at the gate before is not asked again; a reason why something did not apply then may not hold now.
    private Attestation? SaidAtGateBefore(Gate gate, Criterion criterion) =>
        criterion.Gate < gate && StandingAt(criterion.Gate, criterion) is { State: AttestedState.Met } said ? said : null;

    private Attestation? StandingAt(Gate gate, Criterion criterion) =>
        _attestations.FirstOrDefault(a => a.Stands && a.Gate == gate && a.CriterionKey == criterion.Key);

    private ProfileAdaptation? AdaptationOf(Gate gate, Criterion criterion) =>
        _adaptations.Where(a => a.Gate == gate && a.CriterionKey == criterion.Key).MaxBy(a => a.Number);

    private static Criterion CriterionAt(Gate gate, string key)
    {
        Choice.Known(gate, "Gate");
        return Criteria.At(gate).FirstOrDefault(c => c.Key == key)
            ?? throw new DomainRuleException("That is not one of the things this gate asks about. Go back to the gate and choose again.");
    }

    private string TitleOf(string key) => Criteria.Find(key)?.TitleFor(Profile) ?? key;

    private static string Quoted(string note)
    {
        var line = note.ReplaceLineEndings(" ");
        return line.Length <= MostQuoted ? line : line[..MostQuoted].TrimEnd() + "…";
    }
}
