using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>Agrees to write a payment off, or says no. Whoever asked can only take it back.</summary>
public static class AnswerWriteOff
{
    public sealed record Query(string Reference, string Number, int Payment) : IRequest<Page>;

    public sealed class Page : PaymentPage<Command>
    {
        /// <summary>Who asked; null: this person.</summary>
        public required string? AskedBy { get; init; }

        public override string? WhyNot => !Payment.WriteOffWaits ? "Nobody has asked to write this payment off, or it has been answered." : null;

        public IReadOnlyList<Choice> Answers => AskedBy is null ? [new("false", "Take it back: the money is still to come")]
            : [new("true", "Agree: the payment is written off"), new("false", "Say no: the money is still to come")];
    }

    public sealed class Command : ChangesAward
    {
        public int Payment { get; set; }
        public bool? Agreed { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Agreed).NotNull().WithMessage("Choose your answer.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var payment = await visible.PaymentAsync(award, request.Payment, cancellationToken);
            var asked = await visible.Names.Where(p => p.Id == payment.WriteOffAskedByPersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Payment = payment,
                AskedBy = payment.WriteOffAskedByPersonId == viewer.PersonId ? null : asked ?? "Somebody",
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
            award.AnswerWriteOff(payment.Number, request.Agreed is true, viewer.PersonId, clock.Today());
            return Done.It;
        }
    }
}
