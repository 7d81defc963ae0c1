using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Signing;

/// <summary>What is written to those who are asked to sign, and to the coordinator about them. The reason somebody gives for declining stays here.</summary>
public sealed record SigningLetter
{
    /// <summary>Why somebody is asked now.</summary>
    public enum Occasion
    {
        /// <summary>For the first time, or once more by the coordinator.</summary>
        Asked,

        /// <summary>Those before them have signed.</summary>
        TheirTurn,

        /// <summary>They were asked a while ago, and have not signed yet.</summary>
        Reminded,
    }

    private SigningLetter() { }

    public required string Kind { get; init; }
    public required string Key { get; init; }
    public required string Subject { get; init; }
    public required Letter Letter { get; init; }
    public required long PartnershipId { get; init; }
    public string? ToName { get; init; }
    public string? Page { get; init; }
    public bool IsToPartner { get; init; }

    /// <summary>The key of the message that holds a link.</summary>
    public static string KeyOf(long request) => FormattableString.Invariant($"signature:{request}");

    public static SigningLetter ToSign(Occasion occasion, WhoAsks who, AgreedVersion version, Signatory signatory, LinkMade link, SignatureRequest request)
    {
        var (title, organisation) = (version.AgreedTitle!, link.Organisation);
        return new SigningLetter
        {
            Kind = occasion is Occasion.Reminded ? "signature reminder" : "signature",
            Key = KeyOf(request.Id),
            Subject = Cut((occasion is Occasion.Reminded ? "Still to sign: " : "Please sign: ") + title, OutboxMessage.SubjectMaxLength),
            PartnershipId = who.PartnershipId,
            ToName = signatory.Name,
            IsToPartner = true,
            Letter = new Letter
            {
                Name = signatory.Name,
                Paragraphs =
                [
                    occasion switch
                    {
                        Occasion.Reminded => $"You were asked to sign ‘{title}’ of {who.Partnership} on behalf of {organisation}, and have not done so yet.",
                        Occasion.TheirTurn => $"Those before you have signed ‘{title}’ of {who.Partnership}. Now it is your turn to sign it on behalf of {organisation}.",
                        _ => $"{who.Partnership} asks you to sign ‘{title}’ on behalf of {organisation}.",
                    },
                    occasion is Occasion.Reminded
                        ? "Here is a new link; the earlier one does not work any more. Read the text, and sign it or decline, with a reason, if you do not agree."
                        : "Open the link to read what it commits to and the whole text. Then sign it, or decline, with a reason, if you do not agree.",
                ],
                Link = new LetterLink("Read it, and sign or decline", link.Address),
                BelowLink = $"The link works once, until {Format.Date(request.ExpiresAtUtc.LastDay())}. To open it signs nothing. If somebody else signs for {organisation}, pass it on to them and to nobody else.",
                Why = $"You get this because you are named to sign for {organisation}.",
                HowToChange = who.CoordinatorEmail is null ? "If that is not right, ask whoever coordinates the partnership." : $"If that is not right, or you have a question, write to {who.Coordinator}, {who.CoordinatorEmail}.",
            },
        };
    }

    public static SigningLetter Declined(WhoAsks who, AgreedDocument document, AgreedVersion version, Signatory signatory, string organisation, DateTime atUtc) => ToCoordinator(who, document, version,
        string.Create(CultureInfo.InvariantCulture, $"declined:{signatory.Id}:{atUtc.Ticks}"), $"{organisation} declined to sign",
        $"{organisation} declined to sign ‘{version.AgreedTitle}’. The reason stands with the signatures. Talk about it with them; you can ask them again, or start the next version.");

    public static SigningLetter NextToAsk(WhoAsks who, AgreedDocument document, AgreedVersion version, Signatory signatory, string organisation) => ToCoordinator(who, document, version,
        FormattableString.Invariant($"next-to-sign:{signatory.Id}"), $"{organisation} is next to sign",
        $"Those before have signed ‘{version.AgreedTitle}’, and it is the turn of {organisation}. Nobody wrote to them: {(who.MessagesOn ? "there is no e-mail address" : "messages are off")}. Make a link and hand it over.");

    public static SigningLetter AllSigned(WhoAsks who, AgreedDocument document, AgreedVersion version) => ToCoordinator(who, document, version,
        // Once for each last signature: a partner who joins later makes another.
        string.Create(CultureInfo.InvariantCulture, $"all-signed:{version.Id}:{version.Signatories.Count}"), "Everybody has signed",
        $"Every partner has signed ‘{version.AgreedTitle}’.{(version.InForceOn is { } on ? $" It is in force since {Format.Date(on)}." : version.EffectiveOn is { } from ? $" It comes into force on {Format.Date(from)}, by itself." : "")}");

    /// <summary>With its link, where that is a page of this program.</summary>
    public SigningLetter LeadingTo(PublicAddress address) => Page is null ? this : this with { Letter = Letter with { Link = new LetterLink("See the signatures", address.Of(Page)) } };

    public MessageToSend To(string email) => new()
    {
        Kind = Kind, Key = Key, Subject = Subject, ToAddress = email, ToName = ToName, PartnershipId = PartnershipId, IsToPartner = IsToPartner, PlainText = Letter.ToPlainText(), Html = Letter.ToHtml(),
    };

    private static SigningLetter ToCoordinator(WhoAsks who, AgreedDocument document, AgreedVersion version, string key, string what, string words) => new()
    {
        Kind = "signature news",
        Key = key,
        Subject = Cut($"{what}: {version.AgreedTitle}", OutboxMessage.SubjectMaxLength),
        PartnershipId = who.PartnershipId,
        ToName = who.Coordinator,
        Page = FormattableString.Invariant($"/partnerships/{who.Reference}/documents/{document.Number}/versions/{version.Number}/signatures"),
        Letter = new Letter
        {
            Name = who.Coordinator,
            Paragraphs = [words],
            Why = $"You get this because you coordinate {who.Partnership}.",
            HowToChange = "It is written once, when it happens.",
        },
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
