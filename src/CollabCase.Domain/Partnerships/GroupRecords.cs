using System.Globalization;
using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Partnerships;

/// <summary>The criteria that the groups and their decisions answer.</summary>
internal static class GroupRecords
{
    private static readonly RecordLink Groups = new(RecordKind.Groups);

    public static RecordedAnswer SteeringGroup(Partnership partnership, GateFacts facts, DateOnly today)
    {
        if (facts.Groups.FirstOrDefault(g => g.Kind is TierKind.Steering) is not { } steering)
            return new(false, "Next: set up the steering group, with how often it meets, who has to be there and who chairs it.", [Groups]);
        var link = LinkTo(steering);
        List<string> open = [];
        if (!AgreementRecords.HasTerms(steering, partnership, facts, today)) open.Add("its terms of reference");
        if (!steering.HasCadence) open.Add("how often it meets");
        if (!steering.HasQuorum) open.Add("its quorum");
        if (!steering.HasChair) open.Add("its chair");
        if (open.Count > 0) return new(false, $"'{steering.Name}' is there. Next: record {Text.Listed(open)}.", [link]);

        var partners = partnership.PartnersOn(today);
        var seated = facts.Groups.SelectMany(g => g.Organisations).ToHashSet();
        var away = partners.Count(p => !seated.Contains(p.OrganisationId));
        return away == 0
            ? new(true, $"'{steering.Name}' has terms of reference, a rhythm, a quorum and a chair, and each of the {partners.Count} partners sits in a group.", [link, Groups])
            : new(false, $"'{steering.Name}' is ready. {(away == 1 ? "One partner does" : $"{away} partners do")} not sit in any group yet. Next: give each a seat.", [Groups, new(RecordKind.Partners)]);
    }

    public static RecordedAnswer LivedExperience(GateFacts facts)
    {
        var with = facts.Groups.Where(g => g.LivedExperienceSeatsFilled > 0).ToList();
        if (with.Count > 0)
            return new(true, $"Somebody with lived experience sits in {Text.Listed(with.Select(g => $"'{g.Name}'"))}.", [.. with.Select(LinkTo)]);
        return facts.Groups.FirstOrDefault(g => g.LivedExperienceSeats > 0) is { } kept
            ? new(false, $"A seat is kept for lived experience in '{kept.Name}', and nobody holds it yet. Next: ask somebody to take it.", [LinkTo(kept)])
            : new(false, "Next: keep a seat for lived experience in one of the groups, and ask somebody to take it.", [Groups]);
    }

    public static RecordedAnswer ApprovedPilot(GateFacts facts)
    {
        var decisions = facts.Decisions.Where(d => d.Matter is DecisionMatters.Pilot).ToList();
        return decisions.Count > 0
            ? new(true, $"The steering group has decided on {(decisions.Count == 1 ? "a pilot" : "pilots")}.", [.. decisions.Select(d => new RecordLink(RecordKind.Decision, Number(d.Number)))])
            : new(false, "Next: have the steering group decide that a pilot can start, and record the decision.", [new(RecordKind.Decisions)]);
    }

    private static RecordLink LinkTo(GroupFact group) => new(RecordKind.Group, Number(group.Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
