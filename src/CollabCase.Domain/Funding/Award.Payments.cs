using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <content>What is paid of an award, and when.</content>
public sealed partial class Award
{
    /// <summary>The most payments that one award can have.</summary>
    public const int MostPayments = 200;

    private readonly List<AwardPayment> _payments = [];

    /// <summary>What is to come and what came, in the order in which it was recorded.</summary>
    public IReadOnlyCollection<AwardPayment> Payments => _payments;

    /// <summary>What arrived and did not go back. It may be more than <see cref="Total"/>, of which a page warns.</summary>
    public Money Paid => Money.Sum(_payments.Select(p => p.Kept));

    /// <summary>What is scheduled or claimed and has not arrived.</summary>
    public Money ToCome => Money.Sum(_payments.Where(p => p.IsToCome).Select(p => p.Amount));

    /// <summary>
    /// Schedules a payment. Refused: an award that was not made or is in kind, an amount of £0 or less or above £10
    /// billion, a day before 1990 or after March 2100, and somebody who pays without being a funder of the award.
    /// </summary>
    public AwardPayment SchedulePayment(PaymentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsurePayable();
        if (_payments.Count >= MostPayments) throw new DomainRuleException($"This award has {MostPayments} payments already, which is the most.", nameof(Payments));
        var payment = new AwardPayment(Id, Next(_payments.Select(p => p.Number)), details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
        _payments.Add(payment);
        return payment;
    }

    /// <summary>
    /// Corrects the amount, the day, the payer or the note of a payment. Refused as for <see cref="SchedulePayment"/>; and of one that
    /// was written off, that is about to be, or of which more went back than it now comes to.
    /// </summary>
    public void CorrectPayment(int number, PaymentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var payment = PaymentOf(number);
        payment.EnsureNoWriteOffWaits();
        if (payment.State is PaymentState.WrittenOff) throw new DomainRuleException("This payment was written off, so it stays as it is. Schedule a new one if the money comes after all.", nameof(State));
        payment.Describe(details with { FunderOrganisationId = Payer(details.FunderOrganisationId) });
    }

    /// <summary>
    /// Records what became of a payment. Scheduled goes to Claimed or Paid; Claimed to Paid; Paid to Returned, with a reason and all or some
    /// of the money. Back again, where it was recorded by mistake: Claimed and Paid to Scheduled, Returned to Paid. Refused: any other move, a
    /// day to come, money that went back before it arrived, and a payment that somebody asked to write off.
    /// </summary>
    public void MovePayment(int number, PaymentMove move, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(move);
        EnsurePayable();
        PaymentOf(number).Move(move, today);
    }

    /// <summary>Asks to write a payment off that is still to come. Refused: no reason, and one that arrived or was asked about already.</summary>
    public void AskWriteOff(int number, string? reason, long byPersonId, DateOnly today) => PaymentOf(number).AskWriteOff(reason, byPersonId, today);

    /// <summary>
    /// Agrees to write a payment off, or says no, so that it is still to come. Refused: where nobody asked, and to agree to
    /// what one asked for oneself; to take back what one asked for is open to everybody.
    /// </summary>
    public void AnswerWriteOff(int number, bool agreed, long byPersonId, DateOnly today) => PaymentOf(number).AnswerWriteOff(agreed, byPersonId, today);

    internal static void CheckDay(DateOnly day, string field)
    {
        if (day < FinancialYear.Earliest.FirstDay || day > FinancialYear.Latest.LastDay) throw new DomainRuleException("Enter a date from 1 April 1990 to 31 March 2100.", field);
    }

    private static int Next(IEnumerable<int> numbers) => numbers.DefaultIfEmpty().Max() + 1;

    private AwardPayment PaymentOf(int number) => _payments.Find(p => p.Number == number) ?? throw new DomainRuleException("That payment is no longer there. Look at the award again.", nameof(Payments));

    private void EnsurePayable()
    {
        if (IsInKind) throw new DomainRuleException("This award is in kind, so no money is paid. Record what was given instead.", nameof(Payments));
        if (!IsCommitted) throw new DomainRuleException($"Payments are recorded once an award was made. This one is '{State.Label()}': change its state first.", nameof(Payments));
    }

    private long? Payer(long? organisationId, string field = nameof(AwardPayment.FunderOrganisationId))
    {
        if (organisationId is null) return _funders.Count == 1 ? _funders[0].OrganisationId : null;
        return _funders.Exists(f => f.OrganisationId == organisationId) ? organisationId : throw new DomainRuleException("Choose one of the funders of this award.", field);
    }
}
