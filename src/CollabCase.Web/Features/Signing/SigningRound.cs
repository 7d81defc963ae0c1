using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Signing;

/// <summary>A link as it was made: the only moment at which its secret is there to be read.</summary>
/// <param name="Organisation">For whom somebody is asked to sign.</param>
/// <param name="Address">The whole address of the link.</param>
/// <param name="SentTo">Where it was sent; null where it is for the coordinator to hand over.</param>
public sealed record LinkMade(string Organisation, string Address, string? SentTo);

/// <summary>Asks for signatures, one link each, and says what became of them. Runs inside a command and saves nothing itself.</summary>
public sealed class SigningRound(CollabCaseDb db, Outbox outbox, PublicAddress address, TimeProvider clock)
{
    /// <summary>For so many days a link works, unless somebody says otherwise.</summary>
    public const int UsualDays = 30;

    /// <summary>The last moment of a link that is made today and works as long as is usual.</summary>
    public DateTime UsualEnd => clock.Today().AddDays(UsualDays).EndsAtUtc();

    /// <summary>
    /// Makes a link for one signatory; an earlier one stops working. It is sent by mail where messages are on and there is an address, and otherwise
    /// handed back for somebody to hand over.
    /// </summary>
    public async Task<LinkMade> AskAsync(AgreedDocument document, int version, int signatory, DateTime expiresAtUtc, AgreementFacts facts, long? byPersonId, SigningLetter.Occasion occasion, CancellationToken cancel)
    {
        var (token, who) = (SecretToken.Next(), await db.WhoAsksAsync(document, cancel));
        var request = document.Ask(version, signatory, SecretToken.HashOf(token), expiresAtUtc, facts, clock.Today(), WriteScope.Now(clock), byPersonId);
        var (text, asked) = (document.Numbered(version), document.Numbered(version).Signatories.Single(s => s.Number == signatory));
        var made = new LinkMade(facts.NameOf(asked), address.Of($"{SecretAddresses.Prefix}/{token}"), null);
        if (!who.MessagesOn || asked.Email is not { } email) return made;
        await outbox.SendAsync(SigningLetter.ToSign(occasion, who, text, asked, made, request).To(email), cancel);
        return made with { SentTo = email };
    }

    /// <summary>After a signature: asks whoever comes next, where partners sign one after another, or tells the coordinator to; and tells the coordinator when all have signed.</summary>
    public async Task GoOnAsync(AgreedDocument document, int version, AgreementFacts facts, CancellationToken cancel)
    {
        var (today, text) = (clock.Today(), document.Numbered(version));
        if (document.MissingSignatures(version, facts, today).Count == 0)
        {
            await TellAsync(document, who => SigningLetter.AllSigned(who, document, text), cancel);
            return;
        }
        if (text.SigningOrder is not SigningOrder.OneAfterAnother || text.Signatories.All(s => s.Requests.Count == 0)) return;
        var next = text.Signatories.OrderBy(s => s.Order).FirstOrDefault(s => s.State is not SignatoryState.Signed && document.IsTurnOf(version, s.Number, facts, today) && facts.IsPartner(s, today));
        if (next is not { State: SignatoryState.Waiting }) return;
        if (next.Email is not null && (await db.WhoAsksAsync(document, cancel)).MessagesOn) await AskAsync(document, version, next.Number, UsualEnd, facts, null, SigningLetter.Occasion.TheirTurn, cancel);
        else await TellAsync(document, who => SigningLetter.NextToAsk(who, document, text, next, facts.NameOf(next)), cancel);
    }

    /// <summary>Tells the coordinator that somebody declined.</summary>
    public Task TellOfDeclineAsync(AgreedDocument document, int version, int signatory, AgreementFacts facts, CancellationToken cancel)
    {
        var text = document.Numbered(version);
        var declined = text.Signatories.Single(s => s.Number == signatory);
        return TellAsync(document, who => SigningLetter.Declined(who, document, text, declined, facts.NameOf(declined), WriteScope.Now(clock)), cancel);
    }

    private async Task TellAsync(AgreedDocument document, Func<WhoAsks, SigningLetter> letter, CancellationToken cancel)
    {
        var who = await db.WhoAsksAsync(document, cancel);
        if (who.CoordinatorEmail is { } email) await outbox.SendAsync(letter(who).LeadingTo(address).To(email), cancel);
    }
}

internal static class SigningFacts
{
    public static AgreedVersion Numbered(this AgreedDocument document, int version) => document.Versions.Single(v => v.Number == version);

    public static string NameOf(this AgreementFacts facts, Signatory signatory) => facts.Partners.First(p => p.PartnerId == signatory.PartnerId).Name;

    public static bool IsPartner(this AgreementFacts facts, Signatory signatory, DateOnly today) =>
        facts.Partners.Any(p => p.PartnerId == signatory.PartnerId && (p.LeftOn is null || p.LeftOn >= today));
}
