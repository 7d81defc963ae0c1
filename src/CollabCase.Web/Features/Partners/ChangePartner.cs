using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>What a partner does, since when, and whom to speak to.</summary>
public static class ChangePartner
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IPartnerForm
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required Command Form { get; set; }

        PartnerAnswers IPartnerForm.Form => Form;
    }

    public sealed class Command : PartnerAnswers, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new PartnerShape());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                where partner.Number == request.Number
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                select new
                {
                    organisation.Name,
                    Form = new Command
                    {
                        Reference = partnership.Reference, Number = partner.Number, Version = partnership.Version, Roles = partner.Roles, JoinedOn = partner.JoinedOn,
                        ContactName = partner.ContactName, ContactEmail = partner.ContactEmail, ContactPhone = partner.ContactPhone,
                    },
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page { Frame = frame, Organisation = found.Name, Form = found.Form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var partner = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, partner, cancellationToken);
            await visible.SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
            partnership.ChangePartner(request.Number, request.Roles, request.JoinedOn, request.Contact(), clock.Today());
            return Done.It;
        }
    }
}
