using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Partnerships;

/// <summary>What the records say about a criterion.</summary>
/// <param name="IsMet">Whether they show it in place.</param>
/// <param name="Explanation">What they show, or what comes next.</param>
/// <param name="Records">Where to look.</param>
internal sealed record RecordedAnswer(bool IsMet, string Explanation, IReadOnlyList<RecordLink> Records);

/// <summary>The criteria, or parts of criteria, that the records answer.</summary>
internal static class CriterionRecords
{
    private static readonly RecordLink Overview = new(RecordKind.Overview);
    private static readonly RecordLink Partners = new(RecordKind.Partners);
    private static readonly RecordLink Funding = new(RecordKind.Funding);

    /// <summary>What the records say, or null where they have nothing to say about the criterion.</summary>
    public static RecordedAnswer? Answer(Criterion criterion, Partnership partnership, GateFacts facts, DateOnly today) => criterion.Key switch
    {
        "agreed-vision" => AgreedVision(partnership, today),
        "steering-group" => GroupRecords.SteeringGroup(partnership, facts, today),
        "signed-memorandum" => AgreementRecords.SignedMemorandum(partnership, facts, today),
        "sustainability-plan-begun" => AgreementRecords.PlanBegun(partnership, facts, today),
        "data-sharing" => AgreementRecords.DataSharing(partnership, facts, today),
        "agreed-sustainability-plan" => AgreementRecords.PlanAgreed(partnership, facts, today),
        "reviewed-memorandum" => AgreementRecords.ReviewedMemorandum(partnership, facts, today),
        "governance-reviews" => AgreementRecords.GovernanceReviews(partnership, facts, today),
        "lived-experience" => GroupRecords.LivedExperience(facts),
        "approved-pilot" => GroupRecords.ApprovedPilot(facts),
        "paid-lead" => PaidLead(partnership, facts),
        "catalytic-funding" => CatalyticFunding(facts),
        "sustainability-funding" => SustainabilityFunding(facts, today),
        _ => null,
    };

    private static RecordedAnswer AgreedVision(Partnership partnership, DateOnly today)
    {
        var partners = partnership.PartnersOn(today);
        if (partnership.Vision is null)
            return new(false, "Next: write down the vision beside the purpose, so that every partner can agree to both.", [Overview]);
        if (partners.Count < 2)
            return new(false, "The vision is written down. Next: record the partners who are to agree to it.", [Overview, Partners]);
        var agreed = partners.Count(partnership.HasAgreedToVision);
        return agreed == partners.Count
            ? new(true, $"The vision is written down, and all {partners.Count} partners have agreed to it.", [Overview, Partners])
            : new(false, $"The vision is written down. {(agreed == 0 ? "None" : agreed)} of {partners.Count} partners {(agreed is 0 or 1 ? "has" : "have")} agreed to it as it reads now. Next: ask the others, on the list of partners.", [Partners, Overview]);
    }

    private static RecordedAnswer PaidLead(Partnership partnership, GateFacts facts)
    {
        if (partnership.LeadName is not { } lead)
            return new(false, "Next: name the lead person, and say what pays for their time.", [Overview]);
        var award = facts.Awards.FirstOrDefault(a => a.Id == partnership.LeadAwardId);
        if (award is { IsCommitted: true })
            return new(true, $"{lead} leads, and award {award.Number} pays for their time.", [Overview, new(RecordKind.Award, award.Number)]);
        if (partnership.LeadInKindNote is not null)
            return new(true, $"{lead} leads, and a contribution in kind pays for their time.", [Overview]);
        return award is null
            ? new(false, $"{lead} leads. Next: say which award or contribution in kind pays for their time.", [Overview])
            : new(false, $"{lead} leads, and award {award.Number} is to pay for their time. Next: record it as awarded once it is.", [Overview, new(RecordKind.Award, award.Number)]);
    }

    private static RecordedAnswer CatalyticFunding(GateFacts facts)
    {
        var awards = facts.Awards.Where(a => a.Kind is AwardKind.Catalytic).ToList();
        var committed = awards.Where(a => a.IsCommitted).ToList();
        if (committed.Count > 0)
        {
            var total = Money.Sum(committed.Select(a => a.Total));
            var number = committed.Count == 1 ? "one award" : $"{committed.Count} awards";
            return new(true,
                total == Money.Zero ? $"Catalytic funding is awarded in {number}, with no amount recorded." : $"{total} of catalytic funding is awarded in {number}.",
                LinksTo(committed));
        }
        return awards.Count > 0
            ? new(false, "An award of catalytic funding is recorded. Next: record it as awarded once it is.", LinksTo(awards))
            : new(false, "Next: record the award of catalytic funding once there is one.", [Funding]);
    }

    // The plan does not hold planned costs yet, so the records can show that money is committed in each financial year
    // and how much; whether it is enough is for the steering group, which sees the sums.
    private static RecordedAnswer SustainabilityFunding(GateFacts facts, DateOnly today)
    {
        var awards = facts.Awards.Where(a => a.Kind is AwardKind.Sustainability && a.IsCommitted).ToList();
        if (awards.Count == 0)
            return new(false, "Next: record what is committed to sustain the work in the 12 months ahead.", [Funding]);

        var lastDay = today.AddYears(1).AddDays(-1);
        FinancialYear[] years = [.. new[] { FinancialYear.Containing(today), FinancialYear.Containing(lastDay) }.Distinct()];
        var sums = years.Select(year => (Year: year, Sum: SumOf(awards, year))).ToList();
        var said = string.Join(" and ", sums.Select(s => $"{s.Sum} in {s.Year}"));
        var without = SumOf(awards, null) is var unknown && unknown > Money.Zero ? $" {unknown} more has no year recorded." : "";
        var empty = sums.FirstOrDefault(s => s.Sum <= Money.Zero);
        return sums.All(s => s.Sum > Money.Zero)
            ? new(true, $"Committed to sustain the work up to {PlainDate.Say(lastDay)}: {said}.{without}", LinksTo(awards))
            : new(false, $"Committed to sustain the work: {said}.{without} Next: record what is committed in {empty.Year}.", LinksTo(awards));
    }

    private static Money SumOf(IEnumerable<AwardFact> awards, FinancialYear? year) =>
        Money.Sum(awards.SelectMany(a => a.Amounts).Where(a => a.Year == year).Select(a => a.Amount));

    private static IReadOnlyList<RecordLink> LinksTo(IEnumerable<AwardFact> awards) =>
        [.. awards.Select(a => new RecordLink(RecordKind.Award, a.Number))];
}
