using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>What became of a payment: it was claimed, it arrived, it went back.</summary>
public static class MovePayment
{
    public sealed record Query(string Reference, string Number, int Payment) : IRequest<Page>;

    public sealed class Page : PaymentPage<Command>
    {
        public override string? WhyNot => Payment.State is PaymentState.WrittenOff ? "This payment was written off, so it stays as it is. Schedule a new one if the money comes after all."
            : Payment.WriteOffWaits ? "Somebody asked to write this payment off. Answer that first." : null;

        public bool MayGoBack => AwardPayment.MovesFrom(Payment.State).Contains(PaymentState.Returned);

        public IReadOnlyList<Choice> Moves => [.. AwardPayment.MovesFrom(Payment.State).Select(to => new Choice(to.ToString(), to.Label(), (Payment.State, to) switch
        {
            (PaymentState.Scheduled, PaymentState.Claimed) => "The funder was asked for it.",
            (_, PaymentState.Scheduled) => "That was recorded by mistake: it is still to come.",
            (PaymentState.Returned, PaymentState.Paid) => "That was recorded by mistake: nothing went back.",
            (_, PaymentState.Paid) => "The money arrived.",
            (_, PaymentState.Returned) => "All or some of it went back to the funder.",
            _ => null,
        }))];
    }

    public sealed class Command : ChangesAward
    {
        public int Payment { get; set; }
        public PaymentState? State { get; set; }
        public DateOnly? On { get; set; }
        public Money? Returned { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.State).NotNull().WithMessage("Choose what became of it.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var payment = await visible.PaymentAsync(award, request.Payment, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Payment = payment,
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version, Payment = payment.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var payment = award.Payment(request.Payment);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            award.MovePayment(payment.Number, new PaymentMove(request.State.GetValueOrDefault(), request.On, request.Returned, request.Reason), clock.Today());
            return Done.It;
        }
    }
}
