using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>Everybody who can sign in or could: sought, narrowed, page by page.</summary>
public static class ListPeople
{
    /// <summary>The number of people is counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed record Query(string? Q, string? Role, string? State, string? View, string? After) : IRequest<Page>
    {
        public List<string> Columns { get; init; } = [];
    }

    public sealed record Row(string Reference, string Name, string? Email, SystemRoles Roles, string? Organisation, int Links, PersonState State);

    public sealed record Page(PersonFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<string> Messages, bool MayManage)
    {
        public string CountInWords => Count switch
        {
            1 => "1 person",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} people",
            _ => $"{Format.Number(Count)} people",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = PersonFilter.Read(request.Q, request.Role, request.State, request.Columns, request.View);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var (mayManage, now) = (AccessRules.Allows(Act.ManagePeople, viewer, Standing.None), clock.GetUtcNow());
            var visible = db.VisibleTo(viewer);
            var left = Narrow(visible, filter, mayManage, now);

            var found = await left.From(cursor, p => p.NameKey, p => p.Id).Select(p => new
            {
                p.Id, p.NameKey, p.Reference, p.Name, Email = mayManage ? p.Email : null, p.Roles, p.IsActive, p.MustChoosePassword,
                Organisation = visible.Organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                Links = visible.Members.Count(m => m.PersonId == p.Id),
                IsLocked = visible.Accounts.Any(a => a.Id == p.Id && a.LockoutEnd > now),
            }).Counting(left.Select(p => p.Id), CountedUpTo).SliceAsync(cursor, list, r => r.Row.NameKey, r => r.Row.Id, cancellationToken);
            var rows = found.Select(r => r.Row).Select(r => new Row(r.Reference, r.Name, r.Email, r.Roles, r.Organisation, r.Links, StateOf(r.IsActive, r.IsLocked, r.MustChoosePassword, r.Roles, r.Links)));
            return new Page(filter, rows, found.Count(), cursor is null, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], mayManage);
        }

        private static IQueryable<Person> Narrow(Visible visible, PersonFilter filter, bool byAddress, DateTimeOffset now)
        {
            var left = visible.People;
            if (filter.Words is { } words)
            {
                // An address is found by those alone who may read it.
                var (key, reference, address) = (Domain.Text.Fold(words), words.ToUpperInvariant(), words.ToLowerInvariant());
                left = left.Where(p => p.Reference == reference || (key != "" && p.NameKey.Contains(key)) || (byAddress && p.Email.Contains(address)));
            }
            if (filter.Role is SystemRoles.None) left = left.Where(p => p.Roles == SystemRoles.None);
            else if (filter.Role is { } role) left = left.Where(p => (p.Roles & role) != 0);
            return filter.State switch
            {
                PersonState.CanSignIn => left.Where(p => p.IsActive),
                PersonState.SwitchedOff => left.Where(p => !p.IsActive),
                PersonState.Locked => left.Where(p => visible.Accounts.Any(a => a.Id == p.Id && a.LockoutEnd > now)),
                PersonState.PasswordToChoose => left.Where(p => p.IsActive && p.MustChoosePassword),
                PersonState.NothingOpen => left.Where(p => p.IsActive && p.Roles == SystemRoles.None && !visible.Members.Any(m => m.PersonId == p.Id)),
                _ => left,
            };
        }

        // The one that somebody has to do something about comes first.
        private static PersonState StateOf(bool isActive, bool isLocked, bool mustChoosePassword, SystemRoles roles, int links) =>
            !isActive ? PersonState.SwitchedOff
            : isLocked ? PersonState.Locked
            : roles == SystemRoles.None && links == 0 ? PersonState.NothingOpen
            : mustChoosePassword ? PersonState.PasswordToChoose
            : PersonState.CanSignIn;
    }
}
