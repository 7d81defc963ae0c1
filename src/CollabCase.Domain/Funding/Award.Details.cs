using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <content>What is said about an award besides its funders, its amounts and its state.</content>
public sealed partial class Award
{
    /// <summary>In characters.</summary>
    public const int IdentifierMaxLength = 140;
    /// <summary>In characters.</summary>
    public const int DescriptionMaxLength = 4000;
    /// <summary>In characters.</summary>
    public const int ProgrammeMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int ProgrammeCodeMaxLength = 60;

    /// <summary>
    /// What the award is called where it was published, such as a 360Giving grant identifier; null: not published elsewhere.
    /// No two awards have the same one: whoever records it checks that.
    /// </summary>
    public string? Identifier { get; private set; }

    /// <summary>What it pays for, as the funder published it.</summary>
    public string? Description { get; private set; }

    /// <summary>The first day of what it pays for, as planned.</summary>
    public DateOnly? PlannedFrom { get; private set; }

    /// <summary>The last day of what it pays for, as planned.</summary>
    public DateOnly? PlannedUntil { get; private set; }

    /// <summary>The organisation that the money is paid to; null: not recorded.</summary>
    public long? RecipientOrganisationId { get; private set; }

    /// <summary>The funder's programme that it comes from.</summary>
    public string? Programme { get; private set; }

    /// <summary>What the funder calls that programme in its own lists.</summary>
    public string? ProgrammeCode { get; private set; }

    /// <summary>What was asked for, which may be more or less than what was awarded.</summary>
    public Money? AppliedFor { get; private set; }

    /// <summary>Whether anybody could apply for it; null: not recorded.</summary>
    public bool? FromOpenCall { get; private set; }

    /// <summary>Where it is published.</summary>
    public string? WebAddress { get; private set; }

    private void SetDetails(AwardDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        var title = Text.Required(details.Title, TitleMaxLength, "a title for the award", nameof(Title));
        var ringFencedFor = Text.Optional(details.RingFencedFor, RingFencedForMaxLength, "what the award is ring-fenced for", nameof(RingFencedFor));
        var conditions = Text.Optional(details.Conditions, ConditionsMaxLength, "the conditions", nameof(Conditions), lines: true);
        var source = Text.Optional(details.Source, SourceMaxLength, "the source", nameof(Source), lines: true);
        var basis = Text.Optional(details.InKindBasis, InKindBasisMaxLength, "how the in-kind contribution was valued", nameof(InKindBasis), lines: true);
        var kind = Choice.Known(details.Kind, nameof(Kind));
        if (ringFencedFor is not null && details.IsRingFenced is not true)
            throw new DomainRuleException("Say that the award is ring-fenced, or leave out what it is ring-fenced for.", nameof(RingFencedFor));
        if (kind is AwardKind.InKind && basis is null)
            throw new DomainRuleException("Say how the in-kind contribution was valued, for example hours and rate, premises or services.", nameof(InKindBasis));
        if (kind is not AwardKind.InKind && basis is not null)
            throw new DomainRuleException("Choose 'In-kind' as the kind of award, or leave out how it was valued.", nameof(InKindBasis));
        if (kind is AwardKind.InKind && _payments.Count > 0) throw new DomainRuleException("This award has payments, so it is cash. Record what is given in kind as an award of its own.", nameof(Kind));
        if (kind is not AwardKind.InKind && _contributions.Count > 0) throw new DomainRuleException("Contributions in kind are recorded for this award, so it stays in kind.", nameof(Kind));
        CheckAwardedOn(State, details.AwardedOn, today);
        var identifier = Text.Optional(details.Identifier, IdentifierMaxLength, "the identifier of the award", nameof(Identifier));
        var description = Text.Optional(details.Description, DescriptionMaxLength, "the description", nameof(Description), lines: true);
        var programme = Text.Optional(details.Programme, ProgrammeMaxLength, "the name of the funder's programme", nameof(Programme));
        var programmeCode = Text.Optional(details.ProgrammeCode, ProgrammeCodeMaxLength, "the code of the funder's programme", nameof(ProgrammeCode));
        var webAddress = WebLink.Optional(details.WebAddress, nameof(WebAddress));
        CheckPlanned(details.PlannedFrom, details.PlannedUntil);
        if (details.AppliedFor is { } applied && (applied.IsNegative || applied > MostOfALine))
            throw new DomainRuleException($"Enter what was applied for as an amount from £0 to £10,000,000,000. It is {applied} now.", nameof(AppliedFor));

        Title = title;
        Kind = kind;
        AwardedOn = details.AwardedOn;
        IsRingFenced = details.IsRingFenced;
        RingFencedFor = ringFencedFor;
        Conditions = conditions;
        Source = source;
        InKindBasis = basis;
        Identifier = identifier;
        Description = description;
        PlannedFrom = details.PlannedFrom;
        PlannedUntil = details.PlannedUntil;
        RecipientOrganisationId = details.RecipientOrganisationId;
        Programme = programme;
        ProgrammeCode = programmeCode;
        AppliedFor = details.AppliedFor;
        FromOpenCall = details.FromOpenCall;
        WebAddress = webAddress;
    }

    private static void CheckPlanned(DateOnly? from, DateOnly? until)
    {
        if (from is { } first) CheckDay(first, nameof(PlannedFrom));
        if (until is { } last) CheckDay(last, nameof(PlannedUntil));
        if (from is not null && until < from) throw new DomainRuleException("Enter a planned end that is on or after the planned start.", nameof(PlannedUntil));
    }

    private static void CheckAwardedOn(AwardState state, DateOnly? awardedOn, DateOnly today)
    {
        if (awardedOn is null) return;
        if (state is AwardState.Applied or AwardState.Offered or AwardState.Declined)
            throw new DomainRuleException($"Leave out the date of the award: it is '{state.Label()}', so it has not been awarded.", nameof(AwardedOn));
        if (awardedOn > today)
            throw new DomainRuleException("Enter a date of the award that is today or earlier. For an award still to come, choose 'Offered'.", nameof(AwardedOn));
        if (awardedOn < FinancialYear.Earliest.FirstDay)
            throw new DomainRuleException("Enter a date of the award that is 1 April 1990 or later.", nameof(AwardedOn));
    }
}
