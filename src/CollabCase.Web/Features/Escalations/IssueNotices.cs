using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>Writes at once to those in charge of the group that an issue comes to: it waits for them. What is asked is on the page and not in the mail.</summary>
public sealed class IssueNotices(CollabCaseDb db, Viewer viewer, Outbox outbox, PublicAddress address, TimeProvider clock)
{
    /// <summary>Tells of the issue's last step. Whoever took it there is not told; nobody twice.</summary>
    public async Task TellAsync(Escalation issue, string reference, GovernanceFacts facts, CancellationToken cancel)
    {
        var step = issue.Steps.MaxBy(s => s.Number)!;
        var (from, to) = (facts.Tier(step.FromTierId)!.Name, facts.Tier(step.ToTierId)!.Name);
        var officers = (await db.OfficersOfAsync(facts.PartnershipId, step.ToTierId, clock.Today(), cancel)).Where(o => o.PersonId != viewer.PersonId).ToList();
        if (officers.Count == 0) return;
        var partnership = await db.VisibleTo(viewer).Partnerships.Where(p => p.Id == facts.PartnershipId).Select(p => p.Name).SingleAsync(cancel);
        await outbox.SendAsync([.. officers.Select(officer =>
        {
            var letter = new Letter
            {
                Name = officer.Name,
                Paragraphs = [$"{from} has an issue that it cannot settle, and brings it to {to} of {partnership}: ‘{issue.Title}’.", "Read what is asked, and answer it, or take it further up where there is a group above."],
                Link = new LetterLink("Read the issue", address.Of(IssueCrumbs.AddressOf(reference, issue.Number))),
                Why = officer.StandsInFor is { } name ? $"You get this because you stand in for {name}, who is away and is in charge of {to}." : $"You get this because you are in charge of {to}, as its chair, vice chair or secretary.",
                HowToChange = "It is written once, when the issue comes to the group. You can choose to have no reminders by e-mail.",
                Change = new LetterLink("Change how you are reminded", address.Of("/account/notices")),
            };
            return new MessageToSend
            {
                Kind = "issue", Key = FormattableString.Invariant($"issue:{step.Id}:{officer.PersonId}"), ToAddress = officer.Email, ToName = officer.Name, Subject = Cut($"An issue for {to}: {issue.Title}"),
                PartnershipId = facts.PartnershipId, IsToPartner = !officer.Coordinates, PlainText = letter.ToPlainText(), Html = letter.ToHtml(),
            };
        })], cancel);
    }

    private static string Cut(string text) => text.Length <= OutboxMessage.SubjectMaxLength ? text : text[..(OutboxMessage.SubjectMaxLength - 1)] + "…";
}
