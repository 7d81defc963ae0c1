namespace CollabCase.Domain.Memoranda;

/// <summary>Who signs for a partner. All of it is optional until they sign.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Position">What they are at their organisation.</param>
/// <param name="Email">Where a link to sign goes.</param>
public sealed record SignatoryDetails(string? Name = null, string? Position = null, string? Email = null);

/// <summary>What somebody enters who signs.</summary>
/// <param name="Name">Their name, as they type it.</param>
/// <param name="Position">What they are at their organisation.</param>
/// <param name="Consents">Whether they said that they sign for their organisation.</param>
/// <param name="TextHash">The hash of the text that they had before them.</param>
public sealed record SignatureGiven(string Name, string Position, bool Consents, string TextHash);

/// <summary>Who signs a version for one partner, and how far that has come.</summary>
public sealed class Signatory : Entity, IPartOf<AgreedDocument>
{
    /// <summary>In characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int PositionMaxLength = 200;

    /// <summary>The longest reason for declining, in characters.</summary>
    public const int ReasonMaxLength = 2000;

    /// <summary>With so many links nobody is reminded any more by itself: it is for the coordinator to speak to them.</summary>
    public const int MostWhenReminded = 7;

    /// <summary>The most links that are sent to one signatory.</summary>
    public const int MostRequests = 50;

    internal readonly List<SignatureRequest> RequestList = [];

    /// <summary>The document it is part of.</summary>
    public long AgreedDocumentId { get; private set; }

    /// <summary>The version.</summary>
    public long AgreedVersionId { get; private set; }

    /// <summary>1 for the first signatory of the version, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The membership that they sign for.</summary>
    public long PartnerId { get; private set; }

    /// <summary>Their name; as they typed it, once they have signed.</summary>
    public string? Name { get; private set; }

    /// <summary>What they are at their organisation; as they typed it, once they have signed.</summary>
    public string? Position { get; private set; }

    /// <summary>Where a link to sign goes.</summary>
    public string? Email { get; private set; }

    /// <summary>Their turn, where partners sign one after another, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>Not asked, asked, signed or declined.</summary>
    public SignatoryState State { get; private set; }

    /// <summary>How they signed.</summary>
    public SignedHow? SignedHow { get; private set; }

    /// <summary>The day they signed; on paper, the day that stands there.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>When the signature was given or recorded here, UTC.</summary>
    public DateTime? SignedAtUtc { get; private set; }

    /// <summary>Who signed while signed in, or recorded a signature on paper; null for a link.</summary>
    public long? SignedByPersonId { get; private set; }

    /// <summary>The scan of a signature on paper, among the partnership's documents.</summary>
    public long? ScanDocumentId { get; private set; }

    /// <summary>The hash of the text that they signed.</summary>
    public string? SignedTextHash { get; private set; }

    /// <summary>The day they declined.</summary>
    public DateOnly? DeclinedOn { get; private set; }

    /// <summary>Why they declined.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>Every link that was sent to them.</summary>
    public IReadOnlyCollection<SignatureRequest> Requests => RequestList;

    /// <summary>The link that was made last; null for none.</summary>
    public SignatureRequest? LastRequest => RequestList.MaxBy(r => r.Id);

    internal Signatory(AgreedVersion version, int number, long partnerId, SignatoryDetails details)
    {
        AgreedDocumentId = version.AgreedDocumentId;
        AgreedVersionId = version.Id;
        Number = number;
        Order = number;
        PartnerId = partnerId;
        State = SignatoryState.Waiting;
        Describe(details);
    }

    private Signatory() { }

    internal void Describe(SignatoryDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var name = Text.Optional(details.Name, NameMaxLength, "the name", nameof(Name));
        var position = Text.Optional(details.Position, PositionMaxLength, "the position", nameof(Position));
        Email = EmailAddress.Optional(details.Email, nameof(Email));
        (Name, Position) = (name, position);
    }

    internal SignatureRequest Ask(string textHash, string tokenHash, DateTime expiresAtUtc, DateTime nowUtc, long? byPersonId)
    {
        if (RequestList.Count >= MostRequests) throw new DomainRuleException($"{MostRequests} links were made for this partner already. Speak to them, or record a signature on paper.");
        WithdrawLinks(nowUtc);
        var request = new SignatureRequest(this, textHash, tokenHash, expiresAtUtc, nowUtc, byPersonId);
        RequestList.Add(request);
        if (State is SignatoryState.Waiting or SignatoryState.Declined) State = SignatoryState.Asked;
        return request;
    }

    internal void Sign(SignatureGiven given, string textHash, SignedHow how, DateOnly on, DateTime nowUtc, long? byPersonId, long? scanDocumentId)
    {
        var name = Text.Required(given.Name, NameMaxLength, "the name of who signs", nameof(Name));
        var position = Text.Required(given.Position, PositionMaxLength, "the position of who signs", nameof(Position));
        if (!given.Consents) throw new DomainRuleException("Tick that you sign for your organisation.", "Consents");
        if (given.TextHash != textHash) throw new DomainRuleException("This is not the text that was agreed. Open the document again and read it before you sign.");
        (Name, Position, SignedHow, SignedOn, SignedAtUtc, SignedByPersonId, ScanDocumentId, SignedTextHash) = (name, position, how, on, nowUtc, byPersonId, scanDocumentId, textHash);
        State = SignatoryState.Signed;
        WithdrawLinks(nowUtc);
    }

    internal void Decline(string reason, DateOnly today)
    {
        DeclineReason = Text.Required(reason, ReasonMaxLength, "why you do not sign, so that the others can answer", nameof(DeclineReason), lines: true);
        (State, DeclinedOn) = (SignatoryState.Declined, today);
    }

    internal void WithdrawLinks(DateTime nowUtc)
    {
        foreach (var open in RequestList.Where(r => r.UsedAtUtc is null && r.WithdrawnAtUtc is null)) open.Withdraw(nowUtc);
    }
}

/// <summary>
/// A link to sign with, for one signatory, sent to their address or handed over. Works once, until it expires or is withdrawn, and for one exact
/// text. Only the hash of its secret is kept.
/// </summary>
public sealed class SignatureRequest : Entity, IPartOf<AgreedDocument>
{
    /// <summary>The document it is part of.</summary>
    public long AgreedDocumentId { get; private set; }

    /// <summary>Who was asked.</summary>
    public long SignatoryId { get; private set; }

    /// <summary>The SHA-256 of the secret in the link, as 64 small hexadecimal digits.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The hash of the text that it is for.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>The address of the signatory when it was made; null where there was none, and the link was handed over.</summary>
    public string? SentTo { get; private set; }

    /// <summary>Who was named to sign when it was made: whoever has the link may type another name.</summary>
    public string? SentToName { get; private set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime AskedAtUtc { get; private set; }

    /// <summary>Who asked; null for a job.</summary>
    public long? AskedByPersonId { get; private set; }

    /// <summary>From when it no longer works, UTC.</summary>
    public DateTime ExpiresAtUtc { get; private set; }

    /// <summary>When it was used to sign or to decline, UTC.</summary>
    public DateTime? UsedAtUtc { get; private set; }

    /// <summary>When it was taken back, or another took its place, UTC.</summary>
    public DateTime? WithdrawnAtUtc { get; private set; }

    internal SignatureRequest(Signatory signatory, string textHash, string tokenHash, DateTime expiresAtUtc, DateTime nowUtc, long? byPersonId)
    {
        if (expiresAtUtc <= nowUtc) throw new ArgumentOutOfRangeException(nameof(expiresAtUtc), expiresAtUtc, "It would have expired already.");
        (AgreedDocumentId, SignatoryId, TextHash, TokenHash) = (signatory.AgreedDocumentId, signatory.Id, textHash, SecretToken.CheckedHash(tokenHash));
        (SentTo, SentToName) = (signatory.Email, signatory.Name);
        (AskedAtUtc, AskedByPersonId, ExpiresAtUtc) = (nowUtc, byPersonId, expiresAtUtc);
    }

    private SignatureRequest() { }

    /// <summary>Whether it still works.</summary>
    public bool WorksAt(DateTime nowUtc) => UsedAtUtc is null && WithdrawnAtUtc is null && nowUtc < ExpiresAtUtc;

    internal void Use(DateTime nowUtc) => UsedAtUtc = nowUtc;

    internal void Withdraw(DateTime nowUtc) => WithdrawnAtUtc = nowUtc;
}
