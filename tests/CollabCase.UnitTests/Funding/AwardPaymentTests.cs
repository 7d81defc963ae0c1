using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class AwardPaymentTests
{
    private const long FunderA = 11, FunderB = 12, Stranger = 99, Asker = 5, Approver = 6;
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_payment_goes_from_scheduled_to_paid_and_counts_once()
    {
        var award = Of([FunderA]);
        var payment = award.SchedulePayment(new(Pounds(600), Today.AddDays(5)));
        Assert.Equal((1, FunderA, PaymentState.Scheduled), (payment.Number, payment.FunderOrganisationId, payment.State));
        Assert.Equal((Money.Zero, Pounds(600)), (award.Paid, award.ToCome));

        award.MovePayment(1, new(PaymentState.Claimed, Today.AddDays(-3)), Today);
        Assert.Equal((Money.Zero, Pounds(600)), (award.Paid, award.ToCome));
        award.MovePayment(1, new(PaymentState.Paid, Today), Today);
        Assert.Equal((Pounds(600), Money.Zero), (award.Paid, award.ToCome));

        award.MovePayment(1, new(PaymentState.Returned, Today, Pounds(100), "Not needed."), Today);
        Assert.Equal((Pounds(500), Pounds(100)), (award.Paid, payment.Returned!.Value));
        award.MovePayment(1, new(PaymentState.Paid), Today);
        Assert.Equal((Pounds(600), Today, null), (award.Paid, payment.PaidOn!.Value, payment.ReturnReason));
        award.MovePayment(1, new(PaymentState.Scheduled), Today);
        Assert.Equal((null, null, Pounds(600)), (payment.PaidOn, payment.ClaimedOn, award.ToCome));
    }

    [Fact]
    public void More_than_was_awarded_may_be_paid()
    {
        var award = Of([FunderA]);
        award.SchedulePayment(new(Pounds(5_000), Today));
        award.MovePayment(1, new(PaymentState.Paid, Today), Today);
        Assert.True(award.Paid > award.Total);
    }

    [Theory]
    [InlineData(PaymentState.Scheduled, PaymentState.Returned)]
    [InlineData(PaymentState.Scheduled, PaymentState.WrittenOff)]
    [InlineData(PaymentState.Claimed, PaymentState.Returned)]
    [InlineData(PaymentState.Paid, PaymentState.Claimed)]
    [InlineData(PaymentState.Returned, PaymentState.Scheduled)]
    public void Other_moves_are_refused(PaymentState from, PaymentState to)
    {
        var award = Of([FunderA]);
        award.SchedulePayment(new(Pounds(1), Today));
        if (from is PaymentState.Claimed) award.MovePayment(1, new(PaymentState.Claimed, Today), Today);
        if (from is PaymentState.Paid or PaymentState.Returned) award.MovePayment(1, new(PaymentState.Paid, Today), Today);
        if (from is PaymentState.Returned) award.MovePayment(1, new(PaymentState.Returned, Today, null, "Why"), Today);
        Refused("as what comes next", () => award.MovePayment(1, new(to, Today, null, "Why"), Today));
    }

    [Fact]
    public void What_cannot_be_paid_is_refused_with_its_reason()
    {
        var award = Of([FunderA]);
        Refused("more than £0", () => award.SchedulePayment(new(Money.Zero, Today)));
        Refused("1 April 1990", () => award.SchedulePayment(new(Pounds(1), new(1989, 1, 1))));
        Refused("one of the funders", () => award.SchedulePayment(new(Pounds(1), Today, Stranger)));
        Refused("in kind", () => Of([FunderA], AwardKind.InKind).SchedulePayment(new(Pounds(1), Today)));
        Refused("once an award was made", () => Of([FunderA], state: AwardState.Offered).SchedulePayment(new(Pounds(1), Today)));

        award.SchedulePayment(new(Pounds(10), Today));
        Refused("today or earlier", () => award.MovePayment(1, new(PaymentState.Paid, Today.AddDays(1)), Today));
        Refused("the day on which", () => award.MovePayment(1, new(PaymentState.Paid), Today));
        award.MovePayment(1, new(PaymentState.Paid, Today), Today);
        Refused("why the money went back", () => award.MovePayment(1, new(PaymentState.Returned, Today), Today));
        Refused("up to £10.00", () => award.MovePayment(1, new(PaymentState.Returned, Today, Pounds(11), "Why"), Today));
        Refused("the money arrived", () => award.MovePayment(1, new(PaymentState.Returned, Today.AddDays(-1), null, "Why"), Today));
        award.MovePayment(1, new(PaymentState.Returned, Today, Pounds(4), "Why"), Today);
        Refused("£4.00 of this payment went back", () => award.CorrectPayment(1, new(Pounds(3), Today)));
    }

    [Fact]
    public void Somebody_else_agrees_to_a_write_off()
    {
        var award = Of([FunderA]);
        var payment = award.SchedulePayment(new(Pounds(10), Today));
        Refused("why the money will not come", () => award.AskWriteOff(1, " ", Asker, Today));
        Refused("Nobody has asked", () => award.AnswerWriteOff(1, true, Approver, Today));
        award.AskWriteOff(1, "The funder closed.", Asker, Today);
        Assert.Equal((true, Pounds(10)), (payment.WriteOffWaits, award.ToCome));

        Refused("somebody else has to agree", () => award.AnswerWriteOff(1, true, Asker, Today));
        Refused("Answer that first", () => award.MovePayment(1, new(PaymentState.Paid, Today), Today));
        Refused("Answer that first", () => award.CorrectPayment(1, new(Pounds(9), Today)));
        Refused("Answer that first", () => award.AskWriteOff(1, "Again", Asker, Today));

        award.AnswerWriteOff(1, false, Asker, Today);
        Assert.Equal((false, null, PaymentState.Scheduled), (payment.WriteOffWaits, payment.WriteOffReason, payment.State));
        award.AskWriteOff(1, "The funder closed.", Asker, Today);
        award.AnswerWriteOff(1, true, Approver, Today);
        Assert.Equal((PaymentState.WrittenOff, Approver, Money.Zero), (payment.State, payment.WrittenOffByPersonId!.Value, award.ToCome));
        Refused("written off", () => award.MovePayment(1, new(PaymentState.Paid, Today), Today));
        Refused("written off", () => award.CorrectPayment(1, new(Pounds(9), Today)));
        Refused("still to come", () => award.AskWriteOff(1, "Again", Asker, Today));
    }

    [Fact]
    public void A_funder_with_payments_stays_and_cash_stays_cash()
    {
        var award = Of([FunderA, FunderB]);
        award.SchedulePayment(new(Pounds(10), Today, FunderB));
        Refused("funder who would be left out", () => award.CorrectFunders([FunderA], []));
        Assert.Equal(2, award.Funders.Count);
        award.CorrectPayment(1, new(Pounds(10), Today));
        Assert.Null(award.Payments.Single().FunderOrganisationId);
        Refused("it is cash", () => award.CorrectDetails(new AwardDetails("Room") { Kind = AwardKind.InKind, InKindBasis = "premises" }, Today));
    }

    private static Award Of(long[] funders, AwardKind kind = AwardKind.Catalytic, AwardState state = AwardState.Awarded) => Award.Record("AW-1", 1, funders, state,
        new AwardDetails("Grant") { Kind = kind, InKindBasis = kind is AwardKind.InKind ? "premises" : null }, [new AwardAmount(FinancialYear.Starting(2026), Pounds(1_000))], Today);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static void Refused(string because, Action act) => Assert.Contains(because, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}
