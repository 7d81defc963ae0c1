using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Asks to write off a payment that will never come. Somebody else has to agree.</summary>
public static class AskWriteOff
{
    public sealed record Query(string Reference, string Number, int Payment) : IRequest<Page>;

    public sealed class Page : PaymentPage<Command>
    {
        public override string? WhyNot => !Payment.IsToCome ? $"This payment is ‘{Payment.State.Label()}’. Only one that is still to come can be written off."
            : Payment.WriteOffWaits ? "Somebody has asked to write this payment off already. It waits for an answer." : null;
    }

    public sealed class Command : ChangesAward
    {
        public int Payment { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why the money will not come.");
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
            award.AskWriteOff(payment.Number, request.Reason, viewer.PersonId, clock.Today());
            return Done.It;
        }
    }
}
