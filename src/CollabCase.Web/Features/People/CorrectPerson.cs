using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Web.Features.People;

/// <summary>A person's name and address are put right. They sign in with the new address from then on.</summary>
public static class CorrectPerson
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the person's name.");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter the person's e-mail address.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).PersonIdentityAsync(request.Reference, cancellationToken);
            return new Page { Name = person.Name, Form = new Command { Reference = person.Reference, Version = person.Version, Name = person.Name, Email = person.Email } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, UserManager<Credentials> accounts) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, person, cancel: cancellationToken);
            person.Describe(request.Name ?? "", request.Email ?? "");
            await accounts.NameAsync(await accounts.OfAsync(person), person.Email);
            return Done.It;
        }
    }
}
