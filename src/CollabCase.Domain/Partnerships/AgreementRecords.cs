using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;

namespace CollabCase.Domain.Partnerships;

/// <summary>The criteria that memoranda and other agreed documents answer.</summary>
internal static class AgreementRecords
{
    private static readonly RecordLink Reviews = new(RecordKind.Reviews);
    private static readonly RecordLink All = new(RecordKind.AgreedDocuments);

    private static readonly AgreedDocumentKind[] Reviewed =
        [AgreedDocumentKind.Memorandum, AgreedDocumentKind.ShortAgreement, AgreedDocumentKind.PartnershipAgreement, AgreedDocumentKind.TermsOfReference, AgreedDocumentKind.DataSharingAgreement];

    /// <summary>How one document stands: the version that counts, or the newest where none does. Until its words are agreed, not everybody who sees the gate may know of it more than its kind.</summary>
    private sealed record Standing(AgreementFact Document, AgreementVersionFact Version, VersionState State, DateOnly? InForceOn, int Missing)
    {
        public RecordLink Link => IsForEverybody ? new(RecordKind.AgreedDocument, Document.Number.ToString(CultureInfo.InvariantCulture)) : All;

        public string Called => IsForEverybody ? $"'{Document.Title}'" : $"The {Document.Kind.Label().ToLowerInvariant()}";

        private bool IsForEverybody => Document.Versions.Any(v => v.Facts.AgreedOn is not null);
    }

    public static RecordedAnswer SignedMemorandum(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var called = partnership.Profile is PartnershipProfile.Light ? "short agreement" : "memorandum";
        var found = Of(partnership, facts, today, d => d.Kind.IsMemorandum());
        if (found.Count == 0) return new(false, $"Next: begin a {called}, agree its words and ask every partner to sign it.", [All]);
        if (found.FirstOrDefault(s => s is { State: VersionState.InForce, Missing: 0 }) is { } signed)
            return new(true, $"{signed.Called} is in force since {PlainDate.Say(signed.InForceOn!.Value)}, and every current partner has signed it.", [signed.Link]);
        var nearest = found.OrderByDescending(s => s.State is VersionState.InForce).ThenByDescending(s => s.State is VersionState.Agreed).ThenBy(s => s.Missing).First();
        return new(false, $"{nearest.Called} {nearest.State switch
        {
            VersionState.InForce => $"is in force. {Partners(nearest.Missing)} not signed it yet. Next: ask them.",
            VersionState.Agreed when nearest.Missing > 0 => $"is agreed. {Partners(nearest.Missing)} not signed it yet. Next: ask them.",
            VersionState.Agreed => $"is signed by every partner{(nearest.InForceOn is { } on ? $" and comes into force on {PlainDate.Say(on)}" : "")}.",
            VersionState.Draft or VersionState.InNegotiation => "is being written. Next: agree its words, and ask every partner to sign it.",
            _ => "is no longer in force. Next: agree the next version, and ask every partner to sign it.",
        }}", [nearest.Link]);
    }

    public static RecordedAnswer DataSharing(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var found = Of(partnership, facts, today, d => d.Kind is AgreedDocumentKind.DataSharingAgreement);
        if (found.FirstOrDefault(s => s.State is VersionState.InForce) is { } inForce)
            return new(true, $"{inForce.Called} is in force since {PlainDate.Say(inForce.InForceOn!.Value)}.", [inForce.Link]);
        return found.Count > 0
            ? new(false, $"{found[0].Called} is not in force yet. Next: agree it and have it signed.", [found[0].Link])
            : new(false, "Next: begin a data sharing agreement, or tell us why none is needed.", [All]);
    }

    public static RecordedAnswer PlanBegun(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var plans = Of(partnership, facts, today, d => d.Kind is AgreedDocumentKind.SustainabilityPlan);
        if (plans.FirstOrDefault(p => p.Document.Versions.Any(v => v.ReviewOn is not null)) is { } plan)
            return new(true, $"{plan.Called} is begun, and is to be reviewed on {PlainDate.Say(plan.Document.Versions.Select(v => v.ReviewOn).OfType<DateOnly>().Max())}.", [plan.Link]);
        return plans.Count > 0
            ? new(false, $"{plans[0].Called} is begun. Next: say when it is to be reviewed.", [plans[0].Link])
            : new(false, "Next: begin a sustainability plan, with a date for its review.", [All]);
    }

    public static RecordedAnswer PlanAgreed(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var plans = Of(partnership, facts, today, d => d.Kind is AgreedDocumentKind.SustainabilityPlan);
        if (plans.Count == 0) return new(false, "Next: begin a sustainability plan, and bring it to the steering group.", [All]);
        var plan = plans.OrderByDescending(p => p.State is VersionState.Agreed or VersionState.InForce).First();
        if (plan.State is not (VersionState.Agreed or VersionState.InForce))
            return new(false, $"{plan.Called} is not agreed yet. Next: bring it to the steering group.", [plan.Link]);
        return facts.Decisions.FirstOrDefault(d => d.Id == plan.Version.DecisionId || (d.Matter is Governance.DecisionMatters.Memorandum && d.BindsId == plan.Document.Id)) is { } decision
            ? new(true, $"The steering group has agreed {plan.Called}.", [plan.Link, new(RecordKind.Decision, decision.Number.ToString(CultureInfo.InvariantCulture))])
            : new(false, $"{plan.Called} is agreed. Next: record the steering group's decision on it.", [plan.Link, new(RecordKind.Decisions)]);
    }

    public static RecordedAnswer ReviewedMemorandum(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var inForce = Of(partnership, facts, today, d => d.Kind.IsMemorandum()).Where(s => s.State is VersionState.InForce).ToList();
        if (inForce.Count == 0) return new(false, $"Next: bring the {(partnership.Profile is PartnershipProfile.Light ? "short agreement" : "memorandum")} into force.", [All]);
        var (on, latest) = inForce.Select(s => (On: s.Version.ReviewedOn > s.InForceOn ? s.Version.ReviewedOn!.Value : s.InForceOn!.Value, s)).MaxBy(s => s.On);
        return on.AddYears(1) >= today
            ? new(true, $"{latest.Called} is in force, and {(latest.Version.ReviewedOn == on ? "was reviewed" : "came into force")} on {PlainDate.Say(on)}.", [latest.Link])
            : new(false, $"{latest.Called} is in force, and was last looked at on {PlainDate.Say(on)}. Next: review it.", [latest.Link]);
    }

    public static RecordedAnswer GovernanceReviews(Partnership partnership, GateFacts facts, DateOnly today)
    {
        var planned = Of(partnership, facts, today, d => Reviewed.Contains(d.Kind)).Where(s => s is { State: VersionState.InForce, Version.ReviewOn: not null }).ToList();
        if (planned.Count == 0) return new(false, "Next: say when the memorandum and the terms of reference are to be reviewed.", [All]);
        List<(string Called, DateOnly On, RecordLink Link)> due = [.. planned.Select(s => (s.Called, s.Version.ReviewOn!.Value, s.Link)), .. facts.Reviews.Where(r => r.DueOn is not null).Select(r => ($"'{r.Title}'", r.DueOn!.Value, Reviews))];
        var overdue = due.Where(r => r.On < today).ToList();
        return overdue.Count == 0
            ? new(true, $"No review is overdue. The next one is on {PlainDate.Say(due.Min(r => r.On))}.", [.. due.Select(r => r.Link).Distinct()])
            : new(false, $"{(overdue.Count == 1 ? $"The review of {overdue[0].Called} was due on" : $"{overdue.Count} reviews were due, the first on")} {PlainDate.Say(overdue.Min(r => r.On))}. Next: review {(overdue.Count == 1 ? "it" : "them")}.", [.. overdue.Select(r => r.Link).Distinct()]);
    }

    /// <summary>Whether a group's terms of reference are agreed.</summary>
    public static bool HasTerms(GroupFact group, Partnership partnership, GateFacts facts, DateOnly today) =>
        Of(partnership, facts, today, d => d.Kind is AgreedDocumentKind.TermsOfReference && d.TierId == group.Id).Exists(s => s.State is VersionState.InForce or VersionState.Agreed);

    /// <summary>Whether a partner has signed the memorandum that stands; null where none is agreed here.</summary>
    public static bool? HasSigned(Partner partner, Partnership partnership, GateFacts facts, DateOnly today)
    {
        var standing = Of(partnership, facts, today, d => d.Kind.IsMemorandum()).Where(s => s.State is VersionState.InForce or VersionState.Agreed).ToList();
        return standing.Count == 0 ? null : standing.Exists(s => s.Version.Facts.Signatures.Any(x => x.PartnerId == partner.Id));
    }

    private static List<Standing> Of(Partnership partnership, GateFacts facts, DateOnly today, Func<AgreementFact, bool> which)
    {
        List<PartyLine> partners = [.. partnership.Partners.Select(p => new PartyLine(p.Id, p.Number, p.OrganisationId, "", p.JoinedOn, p.LeftOn))];
        return [.. facts.Agreements.Where(which).Select(document =>
        {
            var states = VersionStates.On(today, document.Versions.Select(v => v.Facts), partners);
            var version = document.Versions.OrderByDescending(v => states[v.Facts.Number].State is VersionState.InForce)
                .ThenByDescending(v => states[v.Facts.Number].State is VersionState.Agreed).ThenByDescending(v => v.Facts.Number).First();
            var (state, inForceOn) = states[version.Facts.Number];
            var day = version.Facts.EffectiveOn > today ? version.Facts.EffectiveOn.Value : today;
            return new Standing(document, version, state, inForceOn, partners.Count(p => p.IsPartnerOn(day) && version.Facts.Signatures.All(s => s.PartnerId != p.PartnerId)));
        })];
    }

    private static string Partners(int missing) => missing == 1 ? "One partner has" : $"{missing} partners have";
}
