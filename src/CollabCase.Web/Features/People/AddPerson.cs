using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.People;

/// <summary>An administrator adds somebody who can sign in, with a password to pass on.</summary>
public static class AddPerson
{
    public sealed record Query : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public SystemRoles Roles { get; set; }

        /// <summary>The organisation's reference, or its name.</summary>
        public string? Organisation { get; set; }

        public string? Password { get; set; }

        /// <summary>True for whoever chose their password themselves. On the page an administrator does, so they have to choose their own.</summary>
        [BindNever]
        public bool IsOwnPassword { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed record Result(string Reference, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the person's name.");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter the person's e-mail address.");
            RuleFor(c => c.Password).NotEmpty().WithMessage("Enter a password to begin with.");
        }
    }

    public sealed class QueryHandler : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult(new Page { Form = new Command { Password = FirstPassword.Suggest() } });
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, UserManager<Credentials> accounts, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var organisationId = await db.VisibleTo(viewer).OrganisationIdAsync(request.Organisation, cancellationToken);
            var person = new Person(await db.NextReferenceAsync("PER", cancellationToken), request.Name ?? "", request.Email ?? "", request.Roles, organisationId);
            await accounts.OpenAsync(db, person, request.Password ?? "");
            if (request.IsOwnPassword) person.ChoosePassword(WriteScope.Now(clock));
            else person.GivePassword(WriteScope.Now(clock));
            db.Add(person);
            return new Result(person.Reference, person.Name);
        }
    }
}
