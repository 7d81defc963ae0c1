using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Web.Features.People;

/// <summary>An administrator adds somebody who can sign in.</summary>
public static class AddPerson
{
    public sealed class Command : ICommand<Result>
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
        public bool IsAdministrator { get; set; }
        public bool IsAuditor { get; set; }
        public bool IsCoordinator { get; set; }
        public bool IsFunder { get; set; }

        /// <summary>The organisation's reference.</summary>
        public string? Organisation { get; set; }

        public SystemRoles Roles =>
            (IsAdministrator ? SystemRoles.Administrator : 0) | (IsAuditor ? SystemRoles.Auditor : 0)
            | (IsCoordinator ? SystemRoles.Coordinator : 0) | (IsFunder ? SystemRoles.Funder : 0);

        public IEnumerable<string> Locks() => [];
    }

    public sealed record Result(string Reference);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the person's name.");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter an e-mail address.");
            RuleFor(c => c.Password).NotEmpty().WithMessage("Enter a password to begin with.");
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, UserManager<Credentials> accounts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var organisationId = await db.VisibleTo(viewer).OrganisationIdAsync(request.Organisation, cancellationToken);
            var person = new Person(await db.NextReferenceAsync("PER", cancellationToken), request.Name ?? "", request.Email ?? "", request.Roles, organisationId);
            db.Add(person);
            await accounts.OpenAsync(db, person, request.Password ?? "");
            return new Result(person.Reference);
        }
    }
}
