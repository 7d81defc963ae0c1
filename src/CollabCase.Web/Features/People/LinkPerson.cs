using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>
/// An administrator opens a partnership to a person, as what they are in it. It can be done whatever the partnership's
/// state: who may read it has to be right after it closed, too.
/// </summary>
public static class LinkPerson
{
    /// <summary>`Person` is the reference of one who was chosen on a page before.</summary>
    public sealed record Query(string Reference, string? Person) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>The person who was chosen before; null when the form asks who it is.</summary>
        public required string? ChosenName { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        /// <summary>The partnership's.</summary>
        public string Reference { get; set; } = "";

        /// <summary>A name, an e-mail address or a reference.</summary>
        public string? Person { get; set; }

        public MemberRole? Role { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name, MemberRole Role);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Person).NotEmpty().WithMessage("Say who it is: a name, an e-mail address, or a reference such as PER-0001.");
            RuleFor(c => c.Role).NotNull().WithMessage("Choose what they are in the partnership.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.People, cancellationToken),
            ChosenName = await db.VisibleTo(viewer).People.Where(p => p.Reference == request.Person).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken),
            Form = new Command { Reference = request.Reference, Person = request.Person },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnershipId = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RecordNotFoundException();
            var person = await visible.PersonAsync(request.Person, cancellationToken, nameof(request.Person));
            if (!person.IsActive) throw new DomainRuleException($"{person.Name}'s account is switched off. Switch it on first.", nameof(request.Person));
            var already = await visible.Members.Where(m => m.PartnershipId == partnershipId && m.PersonId == person.Id).Select(m => (MemberRole?)m.Role).SingleOrDefaultAsync(cancellationToken);
            if (already is { } role)
                throw new DomainRuleException($"{person.Name} is linked already, as {role.Label().ToLowerInvariant()}. Change that link in the list of people instead.", nameof(request.Person));
            db.Add(new PartnershipMember(partnershipId, person.Id, request.Role ?? default));
            return new Result(person.Name, request.Role ?? default);
        }
    }
}
