using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>A person whose account rests after wrong passwords may try again at once.</summary>
public static class UnlockPerson
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required DateTimeOffset? LockedUntil { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, now) = (db.VisibleTo(viewer), clock.GetUtcNow());
            var person = await visible.PersonIdentityAsync(request.Reference, cancellationToken);
            return new Page
            {
                Name = person.Name,
                LockedUntil = await visible.Accounts.Where(a => a.Id == person.Id && a.LockoutEnd > now).Select(a => a.LockoutEnd).SingleOrDefaultAsync(cancellationToken),
                Form = new Command { Reference = person.Reference, Version = person.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, UserManager<Credentials> accounts, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, person, cancellationToken);
            var account = await accounts.OfAsync(person);
            if (!(account.LockoutEnd > clock.GetUtcNow())) throw new DomainRuleException($"{person.Name}'s account is not locked. They can try again now.");
            account.Unlock();
            person.Unlock(WriteScope.Now(clock));
            return new Result(person.Name);
        }
    }
}
