using static CollabCase.Domain.Partnerships.CriterionWeight;

namespace CollabCase.Domain.Partnerships;

/// <summary>
/// The criteria of both gates: 11 to Test and embed, 9 to Sustain and embed. What each weighs for a profile is explained
/// in docs/gates.md, which a test compares with this list. Source: Report, to date, of the Strategic Public Social
/// Partnership Model in Scotland (Scottish Government, 2018) for the stages and what marks their ends.
/// </summary>
public static class Criteria
{
    /// <summary>The longest key.</summary>
    public const int KeyMaxLength = 60;

    /// <summary>The key of the criterion that every partner has signed.</summary>
    public const string SignedMemorandum = "signed-memorandum";

    /// <summary>Every criterion, by gate and number.</summary>
    public static IReadOnlyList<Criterion> All { get; } =
    [
        new(Gate.ToTestAndEmbed, 1, "agreed-vision",
            "A vision and purpose that every partner has agreed",
            "The vision and the purpose are written down, and every partner has agreed to them.",
            new(Required, Required, Required))
        {
            Record = "The vision in the overview, and which partners have agreed to it as it reads now.",
            SpeaksForEveryPartner = true,
        },
        new(Gate.ToTestAndEmbed, 2, SignedMemorandum,
            "A memorandum that every partner has signed",
            "A memorandum of understanding, or a simpler agreement, is in force and every current partner has signed it.",
            new(Required, Advised, Required))
        {
            LightTitle = "A short agreement that every partner has signed",
            LightCountsAsMet = "A short agreement is in force and every current partner has signed it. A page is enough.",
            Record = "The memorandum, the short agreement or the partnership agreement that is in force, and who has signed it.",
            SpeaksForEveryPartner = true,
            WeightsAtNextGate = new(LeftOut, Required, LeftOut),
        },
        new(Gate.ToTestAndEmbed, 3, "steering-group",
            "A steering group that is ready to decide",
            "The steering group has terms of reference, a rhythm of meetings, a quorum and a chair, and each partner sits on one of the groups.",
            new(LeftOut, Required, Required))
        {
            Record = "The steering group with its terms of reference, its rhythm, its quorum and its chair, and who sits in which group.",
        },
        new(Gate.ToTestAndEmbed, 4, "paid-lead",
            "A lead person whose time is paid for",
            "A lead person is named, and an award or a contribution in kind pays for their time.",
            new(Required, Required, Required))
        {
            Record = "The lead person in the overview, and the award or the contribution in kind that pays for their time.",
            TellsOfMoney = true,
        },
        new(Gate.ToTestAndEmbed, 5, "commissioner-and-target",
            "A named commissioner, and what they would commission",
            "A commissioner is named, with what would be commissioned, by when and roughly for how much.",
            new(Advised, Advised, Required))
        {
            TellsOfMoney = true,
            WeightsAtNextGate = new(LeftOut, Required, LeftOut),
        },
        new(Gate.ToTestAndEmbed, 6, "catalytic-funding",
            "Money to form and to test",
            "At least one award of catalytic funding is made.",
            new(Advised, Advised, Required))
        {
            Record = "The awards of catalytic funding that are awarded or completed.",
            TellsOfMoney = true,
        },
        new(Gate.ToTestAndEmbed, 7, "sustainability-plan-begun",
            "A start on the plan for what sustains the work",
            "A sustainability plan is begun and has a date for its review.",
            new(Advised, Advised, Required))
        {
            Record = "The sustainability plan among the documents, and the date of its review.",
        },
        new(Gate.ToTestAndEmbed, 8, "measured-outcome",
            "An outcome that can be measured",
            "At least one outcome has an indicator, a baseline and a target.",
            new(Required, Required, Required)),
        new(Gate.ToTestAndEmbed, 9, "lived-experience",
            "People with lived experience taking part in deciding",
            "People with lived experience are involved at 'Involve' or a higher step of the ladder, and sit on at least one of the groups.",
            new(Required, Required, Required))
        {
            Record = "The seats kept for lived experience, and who holds them. Somebody says at which step of the ladder people are involved.",
            TheRest = "tell us at which step of the ladder people are involved, and in what",
        },
        new(Gate.ToTestAndEmbed, 10, "approved-pilot",
            "A pilot that is designed and approved",
            "At least one pilot is designed, and the steering group has decided that it can start.",
            new(Advised, Required, Required))
        {
            Record = "The steering group's decisions on pilots. Somebody says that the pilot is designed.",
            TheRest = "tell us that the pilot is designed, and where the design can be seen",
        },
        new(Gate.ToTestAndEmbed, 11, "data-sharing",
            "An agreement on sharing data, or the reason why none is needed",
            "A data sharing agreement is in place, or it is recorded why none is needed.",
            new(Advised, Advised, Required))
        {
            Record = "The data sharing agreement that is in force.",
            WeightsAtNextGate = new(LeftOut, Required, LeftOut),
        },
        new(Gate.ToSustainAndEmbed, 1, "evaluated-pilots",
            "Every pilot evaluated, and its future decided",
            "Every pilot that has run is evaluated and has a decision: continue, adapt or stop.",
            new(Required, Required, Required)),
        new(Gate.ToSustainAndEmbed, 2, "measured-progress",
            "Figures that show what changed",
            "Every headline indicator has an actual figure from after the pilot began.",
            new(Required, Required, Required)),
        new(Gate.ToSustainAndEmbed, 3, "commissioning-route",
            "A decided route to commissioning",
            "The commissioner, the procurement route and the target date are decided.",
            new(Advised, Required, Required)),
        new(Gate.ToSustainAndEmbed, 4, "sustainability-funding",
            "Committed money for the next 12 months",
            "Committed sustainability funding covers at least the 12 months after the gate.",
            new(Advised, Required, Required))
        {
            Record = "The awards of sustainability funding that are awarded or completed, in each financial year that the 12 months touch.",
            TellsOfMoney = true,
        },
        new(Gate.ToSustainAndEmbed, 5, "agreed-sustainability-plan",
            "A sustainability plan that the steering group has agreed",
            "The steering group has decided on the sustainability plan.",
            new(Advised, Required, Required))
        {
            Record = "The sustainability plan that is agreed, and the steering group's decision on it.",
        },
        new(Gate.ToSustainAndEmbed, 6, "reviewed-memorandum",
            "A memorandum that was reviewed in the last 12 months",
            "The memorandum is in force and was reviewed within 12 months.",
            new(Advised, Advised, Required))
        {
            Record = "The memorandum in force, and the day on which it was reviewed last or came into force.",
            LightTitle = "A short agreement that was reviewed in the last 12 months",
            LightCountsAsMet = "The short agreement is in force and was reviewed within 12 months.",
        },
        new(Gate.ToSustainAndEmbed, 7, "recorded-learning",
            "What was learned from each pilot",
            "The learning log has at least one entry for each pilot.",
            new(Advised, Required, Required)),
        new(Gate.ToSustainAndEmbed, 8, "readiness-round",
            "A readiness round in the last 12 months",
            "A readiness round was completed within 12 months.",
            new(LeftOut, Advised, Required)),
        new(Gate.ToSustainAndEmbed, 9, "governance-reviews",
            "Governance reviews up to date",
            "No governance review is overdue.",
            new(Advised, Advised, Required))
        {
            Record = "The review dates of the memoranda, terms of reference and data sharing agreements in force, and the reviews of the governance structure, delegated authorities and member terms.",
        },
    ];

    /// <summary>Everything that the gate can ask about: its own criteria by number, then those that return from the gate before.</summary>
    public static IReadOnlyList<Criterion> At(Gate gate) =>
        [.. All.Where(c => c.Gate == gate), .. All.Where(c => c.Gate < gate && c.ReturnsAtNextGate)];

    /// <summary>The criterion with the key, or null.</summary>
    public static Criterion? Find(string key) => All.FirstOrDefault(c => c.Key == key);
}
