using CollabCase.Domain.Reminders;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reminders;

/// <summary>
/// Writes the one mail that somebody gets in a day: what they are reminded of, partnership by partnership, the most urgent first, and why. Its main link
/// opens their desk.
/// </summary>
public sealed class DigestLetter(PublicAddress address, ReminderLinks links)
{
    /// <summary>The most reminders of one mail. The rest is said to be on the desk, where all of them are.</summary>
    public const int MostLines = 30;

    /// <param name="reader">To whom it goes.</param>
    /// <param name="lines">What they are reminded of, in any order. Refused: nothing at all.</param>
    /// <param name="today">The day on which it is sent, in Europe/London.</param>
    public WrittenDigest Write(DigestReader reader, IReadOnlyCollection<DigestLine> lines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count, nameof(lines));
        var told = lines.MostUrgentFirst().Take(MostLines).ToList();
        var (counts, more) = (DigestWords.Counts(lines, today), lines.Count - told.Count);
        var letter = new Letter
        {
            Name = reader.Name,
            Paragraphs = [$"Of what you look after in CollabCase: {counts}.", .. more == 0 ? (string[])[] : [$"Here {(told.Count == 1 ? "is" : "are")} the {told.Count} most urgent, and {more} more on your desk."]],
            Link = new LetterLink("Open your desk", address.Of("/desk")),
            // In the order of the most urgent of each, which grouping keeps.
            Sections = [.. told.GroupBy(l => (l.PartnershipReference, l.PartnershipName)).Select(g => new LetterSection($"{g.Key.PartnershipName} ({g.Key.PartnershipReference})", [.. g.Select(l => ItemOf(reader, l, today))]))],
            Why = "You get this once a day at most, because you look after something in these partnerships, or stand in for somebody who does.",
            HowToChange = "You can choose of what you are reminded, at which hour, and whether by mail.",
            Change = new LetterLink("Change how you are reminded", address.Of("/account/notices")),
        };
        return new($"CollabCase: {counts}", letter.ToPlainText(), letter.ToHtml(), address.Of($"{SecretAddresses.NoMoreMail}/{links.TokenToTurnOff(reader.PersonId)}"));
    }

    private LetterItem ItemOf(DigestReader reader, DigestLine line, DateOnly today)
    {
        var act = address.Of($"{SecretAddresses.Reminders}/{links.TokenOf(new(reader.PersonId, line.Kind, line.SubjectId))}");
        // Only what is done with one press is offered to be done.
        LetterLink[] acts = line.Kind is ReminderKind.Milestone or ReminderKind.Action ? [new("Done", act + "/done"), new("Remind me later", act + "/later")] : [new("Remind me later", act + "/later")];
        return new(new(DigestWords.What(line.Kind, line.Title), address.Of(line.Path)), [UpperFirst(DigestWords.When(line.Kind, line.DueOn, today)) + ".", DigestWords.Why(line, today)], acts);
    }

    private static string UpperFirst(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
