using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

/// <summary>Adds the demonstration's accounts that are not there yet, all with the password that its sign-in page shows.</summary>
public static class LoadAccounts
{
    public sealed record Command(IReadOnlyList<DemonstrationAccount> Accounts) : ICommand<Done>
    {
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, UserManager<Credentials> accounts) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var file = DemonstrationFiles.AccountsFile;
            var visible = db.VisibleTo(viewer);
            var addresses = request.Accounts.Select(a => a.Email).ToList();
            var there = await visible.People.Where(p => addresses.Contains(p.Email)).Select(p => p.Email).ToListAsync(cancellationToken);
            var organisations = await visible.IdsOfOrganisationsAsync(request.Accounts.Select(a => a.Organisation), cancellationToken);
            foreach (var account in request.Accounts.Where(a => !there.Contains(a.Email)))
            {
                var where = $"line {account.Line}";
                var organisation = account.Organisation is { } named ? file.Named<long?>(where, organisations, named, "organisation", "organisations.csv") : null;
                var reference = await db.NextReferenceAsync("PER", cancellationToken);
                var person = file.At(where, () => new Person(reference, account.Name, account.Email, account.Roles, organisation));
                db.Add(person);
                await accounts.OpenAsync(db, person, Demonstration.Password);
            }
            return Done.It;
        }
    }
}
