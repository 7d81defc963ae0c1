using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects the amount of a payment, its day, who pays and its note.</summary>
public static class CorrectPayment
{
    public sealed record Query(string Reference, string Number, int Payment) : IRequest<Page>;

    public sealed class Page : PaymentPage<Command>, IPaymentPage
    {
        public override string? WhyNot => Payment.State is PaymentState.WrittenOff ? "This payment was written off, so it stays as it is."
            : Payment.WriteOffWaits ? "Somebody asked to write this payment off. Answer that first." : null;

        IPaymentTyped IPaymentPage.Form => Form;
    }

    public sealed class Command : ChangesAward, IPaymentTyped
    {
        public int Payment { get; set; }
        public Money? Amount { get; set; }
        public DateOnly? DueOn { get; set; }
        public string? Funder { get; set; }

        [BindNever]
        public long? FunderOrganisationId { get; set; }

        public string? Note { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new PaymentValidator());
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
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = award.Number,
                    Version = award.Version,
                    Payment = payment.Number,
                    Amount = payment.Amount,
                    DueOn = payment.DueOn,
                    Funder = award.Funders.FirstOrDefault(f => f.Id == payment.FunderOrganisationId)?.Reference,
                    Note = payment.Note,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var payment = award.Payment(request.Payment);
            request.FunderOrganisationId = await visible.GiverAsync(request.Funder, nameof(request.Funder), cancellationToken) ?? (award.IsJoint ? null : payment.FunderOrganisationId);
            await merge.IntoAsync(request, request.Version, award, payment, cancellationToken);
            award.CorrectPayment(request.Payment, new PaymentDetails(request.Amount.GetValueOrDefault(), request.DueOn.GetValueOrDefault(), request.FunderOrganisationId, request.Note));
            return Done.It;
        }
    }
}
