using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Contributions;

namespace CollabCase.Web.Features.Partners;

/// <summary>One thing that a joining sets in motion: what it is, whether the records have it, and where it is done.</summary>
/// <param name="Title">As a task.</param>
/// <param name="IsDone">Whether the records have it.</param>
/// <param name="Words">What is there, or what is still to come.</param>
/// <param name="Path">Where it is done, from the partnership's address.</param>
/// <param name="LinkText">What the link there says.</param>
/// <param name="Needs">Who can do it there.</param>
public sealed record JoiningStep(string Title, bool IsDone, string Words, string Path, string LinkText, JoiningStepNeeds Needs = JoiningStepNeeds.Speaker);

/// <summary>Who can do something where its link leads.</summary>
public enum JoiningStepNeeds
{
    /// <summary>Those who speak for the partner.</summary>
    Speaker,

    /// <summary>Those who look after the partnership.</summary>
    Coordinator,

    /// <summary>There is something to see for everybody.</summary>
    Nobody,
}

/// <summary>What a joining sets in motion, from the records, in the order in which it helps.</summary>
public static class JoiningSteps
{
    /// <param name="partnership">With its partners and what was said at its gates.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="hasAnswered">Whether it has answered the three questions as they were last asked; null while nobody has asked.</param>
    /// <param name="facts">What was agreed and signed.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<JoiningStep> Of(Partnership partnership, Partner partner, bool? hasAnswered, GateFacts facts, DateOnly today)
    {
        var steps = new List<JoiningStep> { Contact(partner), Induction(partner), Vision(partnership, partner), Contributions(partner), Questions(partner, hasAnswered) };
        const string Title = "Sign the agreement", Path = "gate/criteria/" + Criteria.SignedMemorandum;
        if (partnership.HasSigned(partner, facts, today) is { } signed)
            steps.Add(signed
                ? new(Title, true, "It has signed.", Path, "See how the agreement stands", JoiningStepNeeds.Nobody)
                : new(Title, false, "The agreement stands, and this partner has not signed it yet. Ask it to.", Path, "Go to the agreement at the gate", JoiningStepNeeds.Nobody));
        return steps;
    }

    private static JoiningStep Contact(Partner partner)
    {
        var missing = new List<string>();
        if (partner.ContactName is null) missing.Add("whom to speak to");
        if (partner.MoneyAuthority is null) missing.Add("how much the contact can commit");
        if (partner.DeputyName is null) missing.Add("who stands in");
        return new("Name a contact and a deputy", missing.Count == 0,
            missing.Count == 0 ? "It is known whom to speak to, what they can decide and who stands in." : $"Still to come: {Text.Listed(missing)}.",
            partner.ContactName is null ? $"partners/{partner.Number}/change" : $"partners/{partner.Number}/authority",
            partner.ContactName is null ? "Say whom to speak to" : "Say what they can decide", partner.ContactName is null ? JoiningStepNeeds.Coordinator : JoiningStepNeeds.Speaker);
    }

    private static JoiningStep Induction(Partner partner) => partner.InductedOn is { } on
        ? new("Hold an induction", true, $"Held on {PlainDate.Say(on)}.", $"partners/{partner.Number}/induction", "Correct the day")
        : new("Hold an induction", false, "What was agreed, who is who and what is open stands on one page, to read or to print.", $"partners/{partner.Number}/induction", "Say when it was held");

    private static JoiningStep Vision(Partnership partnership, Partner partner)
    {
        const string Title = "Agree to the purpose and the vision";
        var path = $"partners/{partner.Number}/vision";
        return partnership switch
        {
            { Vision: null } => new(Title, false, "The vision is not written down yet.", "", "Go to the overview", JoiningStepNeeds.Coordinator),
            _ when partnership.HasAgreedToVision(partner) => new(Title, true, $"Agreed on {PlainDate.Say(partner.AgreedVisionOn!.Value)}.", path, "See what it agreed to"),
            _ when partner.AgreedVisionNumber is not null => new(Title, false, "It agreed before they were changed, and is asked again.", path, "Read them and say whether it agrees"),
            _ => new(Title, false, "Every partner agrees to the same words.", path, "Read them and say whether it agrees"),
        };
    }

    private static JoiningStep Questions(Partner partner, bool? hasAnswered)
    {
        const string Title = "Answer the three questions";
        return hasAnswered switch
        {
            null => new(Title, false, "What is this for, what happens at the end, what do you expect from it? They have not been asked here yet.", "shared-understanding", "Go to the shared understanding", JoiningStepNeeds.Nobody),
            true => new(Title, true, "Its answers stand beside those of the others.", "shared-understanding", "See the answers", JoiningStepNeeds.Nobody),
            false => new(Title, false, "What is this for, what happens at the end, what do you expect from it?", $"shared-understanding/{partner.Number}", "Answer"),
        };
    }

    private static JoiningStep Contributions(Partner partner)
    {
        var open = partner.Contributions().Where(c => c.Answer is null).Select(c => c.Kind).ToList();
        return new("Say what it can bring", open.Count == 0, open.Count switch
        {
            0 => "It has said about all five.",
            5 => "It has not said yet.",
            _ => $"Not said yet: {ContributionSentences.Listed(open)}.",
        }, $"contributions/{partner.Number}", ContributionSentences.ActOf(partner.Contributions()));
    }
}
