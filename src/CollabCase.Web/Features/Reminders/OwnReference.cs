using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>The reference of the person who is signed in: a form never says whose settings it changes.</summary>
public static class OwnReference
{
    public sealed record Query : IRequest<string>;

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken) =>
            await db.VisibleTo(viewer).People.Where(p => p.Id == viewer.PersonId).Select(p => p.Reference).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
    }
}
