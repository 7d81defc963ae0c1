using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Memoranda;

// Who signs, in what order, and who has.
public sealed partial class AgreedDocument
{
    /// <summary>
    /// Lists a signatory for each partner of today, or of the effective day where that lies ahead, who has none yet, with the partner's contact. For a version
    /// that is agreed or in force: a partner who joins later has to sign too. Refused: a version that is not, or that needs no signatures.
    /// </summary>
    public IReadOnlyList<Signatory> ListSignatories(int versionNumber, AgreementFacts facts, DateOnly today)
    {
        var version = ToSign(versionNumber, facts, today);
        return
        [
            .. facts.PartnersOn(DayToAsk(version, today))
                .Where(p => version.SignatoryList.TrueForAll(s => s.PartnerId != p.PartnerId))
                .Select(p => Add(version, p, new(p.ContactName, null, p.ContactEmail))),
        ];
    }

    /// <summary>Lists somebody who signs for a partner. Refused: a partner who has a signatory already or has left, and otherwise as for <see cref="ListSignatories"/>.</summary>
    public Signatory AddSignatory(int versionNumber, long partnerId, SignatoryDetails details, AgreementFacts facts, DateOnly today)
    {
        var version = ToSign(versionNumber, facts, today);
        var partner = facts.Partners.FirstOrDefault(p => p.PartnerId == partnerId && (p.LeftOn is null || p.LeftOn >= today))
            ?? throw new DomainRuleException("Choose a partner of today.", nameof(Signatory.PartnerId));
        if (version.SignatoryList.Exists(s => s.PartnerId == partnerId)) throw new DomainRuleException($"Somebody is listed to sign for {partner.Name} already. Change who it is there.", nameof(Signatory.PartnerId));
        return Add(version, partner, details);
    }

    /// <summary>Says who signs for a partner. Links that were sent to another address stop working. Refused: once they have signed.</summary>
    public void DescribeSignatory(int versionNumber, int signatoryNumber, SignatoryDetails details, AgreementFacts facts, DateOnly today, DateTime nowUtc)
    {
        var signatory = Unsigned(ToSign(versionNumber, facts, today), signatoryNumber);
        var before = signatory.Email;
        signatory.Describe(details);
        if (signatory.Email != before) signatory.WithdrawLinks(nowUtc);
    }

    /// <summary>
    /// Says whether partners sign in any order or one after another, and whose turn is when: the numbers of the signatories in their
    /// order; those who are not named come after, as they were. Refused: an order that is not known.
    /// </summary>
    public void SetOrder(int versionNumber, SigningOrder order, IReadOnlyList<int> signatoryNumbers, AgreementFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(signatoryNumbers);
        var version = ToSign(versionNumber, facts, today);
        version.SigningOrder = Choice.Known(order, nameof(AgreedVersion.SigningOrder));
        var named = signatoryNumbers.Distinct().Select(n => SignatoryNumbered(version, n)).ToList();
        foreach (var (turn, signatory) in named.Concat(version.SignatoryList.Except(named).OrderBy(s => s.Order)).ToList().Index()) signatory.Order = turn + 1;
    }

    /// <summary>
    /// Makes a link to sign, of which only the hash of its secret is kept; an earlier one stops working. Refused: one who has signed, one whose
    /// turn has not come, one whose partner has left, more than 50 links for one.
    /// </summary>
    public SignatureRequest Ask(int versionNumber, int signatoryNumber, string tokenHash, DateTime expiresAtUtc, AgreementFacts facts, DateOnly today, DateTime nowUtc, long? byPersonId)
    {
        var version = ToSign(versionNumber, facts, today);
        var signatory = WhoseTurnItIs(version, signatoryNumber, facts, today);
        return signatory.Ask(version.TextHash!, tokenHash, expiresAtUtc, nowUtc, byPersonId);
    }

    /// <summary>Takes the links of a signatory back: they stop working.</summary>
    public void WithdrawLinks(int versionNumber, int signatoryNumber, AgreementFacts facts, DateTime nowUtc)
    {
        Ensure(facts);
        SignatoryNumbered(VersionNumbered(versionNumber), signatoryNumber).WithdrawLinks(nowUtc);
    }

    /// <summary>
    /// Signs with a link. Refused: a link that was used, withdrawn or has expired, no name, no position, no consent, another text than
    /// the agreed one, one whose turn has not come, a version that has ended.
    /// </summary>
    public void SignByLink(SignatureRequest request, SignatureGiven given, AgreementFacts facts, DateOnly today, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (version, signatory) = Behind(request, facts, today, nowUtc);
        EnsureTurn(version, signatory, facts, today);
        request.Use(nowUtc);
        signatory.Sign(given, version.TextHash!, SignedHow.Link, today, nowUtc, null, null);
        Settle(facts, today);
    }

    /// <summary>Declines with a link, which is used up by that; another can be sent. Refused: no reason, and otherwise as for signing.</summary>
    public void DeclineByLink(SignatureRequest request, string reason, AgreementFacts facts, DateOnly today, DateTime nowUtc)
    {
        var (_, signatory) = Behind(request, facts, today, nowUtc);
        signatory.Decline(reason, today);
        request.Use(nowUtc);
    }

    /// <summary>Signs as somebody who is signed in here. Whether they may sign for that partner is for the caller to check. Refused: as with a link.</summary>
    public void Sign(int versionNumber, int signatoryNumber, SignatureGiven given, AgreementFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        ArgumentNullException.ThrowIfNull(given);
        var version = ToSign(versionNumber, facts, today);
        WhoseTurnItIs(version, signatoryNumber, facts, today).Sign(given, version.TextHash!, SignedHow.SignedIn, today, nowUtc, byPersonId, null);
        Settle(facts, today);
    }

    /// <summary>Declines as somebody who is signed in here, or records that a partner declined; can still sign. Refused: no reason, one who has signed.</summary>
    public void Decline(int versionNumber, int signatoryNumber, string reason, AgreementFacts facts, DateOnly today, DateTime nowUtc)
    {
        var signatory = Unsigned(ToSign(versionNumber, facts, today), signatoryNumber);
        signatory.Decline(reason, today);
        signatory.WithdrawLinks(nowUtc);
    }

    /// <summary>
    /// Records a signature on paper, by the day that stands there, with its scan among the partnership's documents. Refused: a day in the future or
    /// outside 1990 to 2100, no name or position, one who has signed, a version that has ended. The turn does not matter: it was signed.
    /// </summary>
    public void SignOnPaper(int versionNumber, int signatoryNumber, string name, string position, DateOnly signedOn, long scanDocumentId, AgreementFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        var version = ToSign(versionNumber, facts, today);
        var signatory = Unsigned(version, signatoryNumber);
        if (GovernanceFacts.Checked(signedOn, "the day on which it was signed", nameof(Signatory.SignedOn)) > today)
            throw new DomainRuleException($"Enter the day on which it was signed. It is {PlainDate.Say(today)} or earlier.", nameof(Signatory.SignedOn));
        signatory.Sign(new(name, position, true, version.TextHash!), version.TextHash!, SignedHow.Paper, signedOn, nowUtc, byPersonId, scanDocumentId);
        Settle(facts, today);
    }

    /// <summary>The partners of today, or of the effective day where that lies ahead, who have not signed a version that needs it. A partner who left by then is not required any more.</summary>
    public IReadOnlyList<PartyLine> MissingSignatures(int versionNumber, AgreementFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return VersionNumbered(versionNumber).Facts(Kind).MissingOn(today, facts.Partners);
    }

    /// <summary>Whether it is this signatory's turn: always, where partners sign in any order; else once all before have signed or left.</summary>
    public bool IsTurnOf(int versionNumber, int signatoryNumber, AgreementFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var version = VersionNumbered(versionNumber);
        return Before(version, SignatoryNumbered(version, signatoryNumber), facts, today) is null;
    }

    /// <summary>
    /// Whether somebody who was asked is reminded on a day: they have an address, and a link that was neither used nor taken back; their partner has not left, it
    /// is their turn, and the version is agreed or in force. Not with <see cref="Signatory.MostWhenReminded"/> links or more, those of reminders included.
    /// </summary>
    /// <param name="versionNumber">The version.</param>
    /// <param name="signatoryNumber">The signatory.</param>
    /// <param name="linksMore">Links that they will have been sent until then, beside those that they have.</param>
    /// <param name="facts">What there is to know of the partnership.</param>
    /// <param name="day">The day.</param>
    public bool IsReminded(int versionNumber, int signatoryNumber, int linksMore, AgreementFacts facts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var signatory = SignatoryNumbered(VersionNumbered(versionNumber), signatoryNumber);
        return signatory is { State: SignatoryState.Asked, Email: not null, LastRequest: { UsedAtUtc: null, WithdrawnAtUtc: null } } && signatory.Requests.Count + linksMore < Signatory.MostWhenReminded
            && facts.Partners.Any(p => p.PartnerId == signatory.PartnerId && (p.LeftOn is null || p.LeftOn >= day))
            && StateOn(versionNumber, facts, day) is VersionState.Agreed or VersionState.InForce && IsTurnOf(versionNumber, signatoryNumber, facts, day);
    }

    // Whoever leaves before it counts need not sign, and whoever joins before that has to.
    private static DateOnly DayToAsk(AgreedVersion version, DateOnly today) => version.EffectiveOn > today ? version.EffectiveOn.Value : today;

    private static Signatory Add(AgreedVersion version, PartyLine partner, SignatoryDetails details)
    {
        var signatory = new Signatory(version, version.SignatoryList.Select(s => s.Number).DefaultIfEmpty().Max() + 1, partner.PartnerId, details);
        version.SignatoryList.Add(signatory);
        return signatory;
    }

    private (AgreedVersion Version, Signatory Signatory) Behind(SignatureRequest request, AgreementFacts facts, DateOnly today, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.WorksAt(nowUtc)) throw new DomainRuleException("This link no longer works. Ask the coordinator for another one.");
        var version = _versions.Find(v => v.SignatoryList.Exists(s => s.Id == request.SignatoryId)) ?? throw new InvalidOperationException("The link is for another document.");
        ToSign(version.Number, facts, today);
        var signatory = Unsigned(version, version.SignatoryList.Single(s => s.Id == request.SignatoryId).Number);
        return request.TextHash == version.TextHash ? (version, signatory) : throw new DomainRuleException("This is not the text that was agreed. Ask the coordinator for another link.");
    }

    private static Signatory WhoseTurnItIs(AgreedVersion version, int signatoryNumber, AgreementFacts facts, DateOnly today)
    {
        var signatory = Unsigned(version, signatoryNumber);
        EnsureTurn(version, signatory, facts, today);
        return signatory;
    }

    private static void EnsureTurn(AgreedVersion version, Signatory signatory, AgreementFacts facts, DateOnly today)
    {
        if (facts.Partners.All(p => p.PartnerId != signatory.PartnerId || p.LeftOn < today)) throw new DomainRuleException("This partner has left, and need not sign any more.");
        if (Before(version, signatory, facts, today) is { } before)
            throw new DomainRuleException($"Partners sign one after another, and {facts.Partners.First(p => p.PartnerId == before.PartnerId).Name} comes before. Wait for that signature, or let them sign in any order.");
    }

    // Whoever has left does not hold up those after them.
    private static Signatory? Before(AgreedVersion version, Signatory signatory, AgreementFacts facts, DateOnly today) => version.SigningOrder is SigningOrder.AnyOrder ? null
        : version.SignatoryList.Where(s => s.Order < signatory.Order && s.SignedOn is null && facts.Partners.Any(p => p.PartnerId == s.PartnerId && (p.LeftOn is null || p.LeftOn >= today))).MinBy(s => s.Order);

    private static Signatory Unsigned(AgreedVersion version, int number)
    {
        var signatory = SignatoryNumbered(version, number);
        return signatory.SignedOn is { } on ? throw new DomainRuleException($"{signatory.Name} signed on {PlainDate.Say(on)} already. A signature stays.") : signatory;
    }

    private static Signatory SignatoryNumbered(AgreedVersion version, int number) =>
        version.SignatoryList.Find(s => s.Number == number) ?? throw new DomainRuleException("That signatory is no longer listed. Go back to the version and choose again.");

    private AgreedVersion ToSign(int versionNumber, AgreementFacts facts, DateOnly today)
    {
        Ensure(facts);
        var version = VersionNumbered(versionNumber);
        if (!Kind.NeedsSignatures()) throw new DomainRuleException("This document needs no signatures: it counts once it is agreed.");
        return StateOn(versionNumber, facts, today) switch
        {
            VersionState.Agreed or VersionState.InForce => version,
            VersionState.Draft or VersionState.InNegotiation => throw new DomainRuleException("Agree the text first. Partners sign what can no longer change."),
            var ended => throw new DomainRuleException($"Version {version.Number} is {ended.Label().ToLowerInvariant()}, so nobody signs it any more."),
        };
    }
}
