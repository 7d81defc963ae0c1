using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Money of an award that is to come on a day.</summary>
public static class SchedulePayment
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>, IPaymentPage
    {
        IPaymentTyped IPaymentPage.Form => Form;
    }

    public sealed class Command : AddsToAward, IPaymentTyped
    {
        public Money? Amount { get; set; }
        public DateOnly? DueOn { get; set; }
        public string? Funder { get; set; }
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
            var award = await db.VisibleTo(viewer).AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Form = new Command { Reference = request.Reference, Number = award.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var payer = await visible.GiverAsync(request.Funder, nameof(request.Funder), cancellationToken);
            award.SchedulePayment(new PaymentDetails(request.Amount.GetValueOrDefault(), request.DueOn.GetValueOrDefault(), payer, request.Note));
            return Done.It;
        }
    }
}
