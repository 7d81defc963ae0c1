using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Web.Features.People;

/// <summary>An administrator gives somebody a new password to pass on. Their sessions end, and they have to choose their own.</summary>
public static class SetPassword
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public string? Password { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).NotEmpty().WithMessage("Enter a password to pass on.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).PersonIdentityAsync(request.Reference, cancellationToken);
            return new Page { Name = person.Name, Form = new Command { Reference = person.Reference, Version = person.Version, Password = FirstPassword.Suggest() } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, UserManager<Credentials> accounts, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, person, cancellationToken);
            if (person.Id == viewer.PersonId) throw new DomainRuleException("This is your own account. Change your password under 'Your account', where it asks for the one you have.");
            var account = await accounts.OfAsync(person);
            await accounts.SetPasswordAsync(account, request.Password ?? "");
            account.Unlock();
            person.GivePassword(WriteScope.Now(clock));
            return new Result(person.Name);
        }
    }
}
