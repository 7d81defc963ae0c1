namespace CollabCase.Domain.Funding;

// What an import of many awards needs.
public sealed partial class Award
{
    /// <summary>What is said about the award now, as it can be given to <see cref="CorrectDetails"/>.</summary>
    public static AwardDetails DetailsOf(Award award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return new AwardDetails(award.Title)
        {
            Kind = award.Kind,
            AwardedOn = award.AwardedOn,
            IsRingFenced = award.IsRingFenced,
            RingFencedFor = award.RingFencedFor,
            Conditions = award.Conditions,
            Source = award.Source,
            InKindBasis = award.InKindBasis,
            Identifier = award.Identifier,
            Description = award.Description,
            PlannedFrom = award.PlannedFrom,
            PlannedUntil = award.PlannedUntil,
            RecipientOrganisationId = award.RecipientOrganisationId,
            Programme = award.Programme,
            ProgrammeCode = award.ProgrammeCode,
            AppliedFor = award.AppliedFor,
            FromOpenCall = award.FromOpenCall,
            WebAddress = award.WebAddress,
        };
    }

    /// <summary>The amounts of the award now, as they can be given to <see cref="ReviseAmounts"/>: by year, those of no published year last.</summary>
    public static IReadOnlyList<AwardAmount> AmountsOf(Award award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return [.. award._lines.OrderBy(l => l.Year is null).ThenBy(l => l.Year).ThenBy(l => l.FunderOrganisationId)
            .Select(l => new AwardAmount(l.Year, l.Amount, l.FunderOrganisationId) { IsIndicative = l.IsIndicative })];
    }

    /// <summary>
    /// Records what a source says was paid in all up to a day as one payment that arrived by then; answers its number. Refused as for <see cref="SchedulePayment"/>
    /// and <see cref="MovePayment"/>, and where payments are recorded already: nobody could tell which of them it repeats.
    /// </summary>
    public int RecordPaidSoFar(Money amount, DateOnly by, string note, DateOnly today)
    {
        if (_payments.Count > 0) throw new DomainRuleException("Payments are recorded for this award already. Correct those instead.", nameof(Payments));
        var payment = SchedulePayment(new PaymentDetails(amount, by, Note: note));
        MovePayment(payment.Number, new PaymentMove(PaymentState.Paid, by), today);
        return payment.Number;
    }

    /// <summary>
    /// Sets the award back to what it was before an import changed it, its state too: what was imported is taken back, and is no move of its own. Refused as
    /// for <see cref="Record"/>.
    /// </summary>
    /// <param name="state">The state before.</param>
    /// <param name="details">What was said about it before.</param>
    /// <param name="amounts">Its amounts before.</param>
    /// <param name="today">The date it is where people are.</param>
    /// <param name="paymentAdded">The number of the payment that the import recorded; null: none.</param>
    public void SetBack(AwardState state, AwardDetails details, IReadOnlyCollection<AwardAmount> amounts, DateOnly today, int? paymentAdded = null)
    {
        _payments.RemoveAll(p => p.Number == paymentAdded);
        State = Choice.Known(state, nameof(State));
        SetDetails(details, today);
        SetLines(amounts);
    }
}
