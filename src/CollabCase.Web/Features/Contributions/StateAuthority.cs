using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Contributions;

/// <summary>What a partner's contact can decide without asking anybody, and who stands in for the contact.</summary>
public static class StateAuthority
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required string? Contact { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? AuthorityScope { get; set; }
        public MoneyAuthority? MoneyAuthority { get; set; }

        [Display(Name = "The most that the contact can commit")]
        public Money? MoneyLimit { get; set; }
        public string? DeputyName { get; set; }
        public string? DeputyEmail { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.AuthorityScope).MaximumLength(Partner.AuthorityScopeMaxLength).WithMessage($"Shorten what the contact can decide to {Partner.AuthorityScopeMaxLength:N0} characters or fewer.");
            RuleFor(c => c.DeputyName).MaximumLength(Partner.ContactNameMaxLength).WithMessage($"Shorten the deputy's name to {Partner.ContactNameMaxLength} characters or fewer.");
            RuleFor(c => c.DeputyEmail).MaximumLength(EmailAddress.MaxLength).WithMessage($"Shorten the e-mail address to {EmailAddress.MaxLength} characters or fewer.");
        }
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
                from p in partnership.Partners
                where p.Number == request.Number
                join organisation in visible.Organisations on p.OrganisationId equals organisation.Id
                select new
                {
                    organisation.Name,
                    p.ContactName,
                    Form = new Command
                    {
                        Reference = partnership.Reference, Number = p.Number, Version = partnership.Version, AuthorityScope = p.AuthorityScope,
                        MoneyAuthority = p.MoneyAuthority, MoneyLimit = p.MoneyLimit, DeputyName = p.DeputyName, DeputyEmail = p.DeputyEmail,
                    },
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page { Frame = frame, Organisation = found.Name, Contact = found.ContactName, Form = found.Form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var partner = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, partner, cancellationToken);
            partnership.StateAuthority(request.Number, new DelegatedAuthority(request.AuthorityScope, request.MoneyAuthority, request.MoneyLimit),
                new PartnerDeputy(request.DeputyName, request.DeputyEmail), clock.Today());
            return Done.It;
        }
    }
}
