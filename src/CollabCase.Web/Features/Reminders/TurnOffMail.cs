using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>Turns reminders by mail off for the person that a mail was written to, by its own link. They stay to be read in the program.</summary>
public static class TurnOffMail
{
    public sealed record Query(string Token) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required bool IsOff { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Token { get; set; } = "";

        /// <summary>Whose: the person's whom the link names, never the form's.</summary>
        [BindNever]
        public string Reference { get; set; } = "";

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Name = viewer.Name,
            IsOff = await db.VisibleTo(viewer).NoticeSettings.AnyAsync(n => n.PersonId == viewer.PersonId && !n.ByMail, cancellationToken),
            Form = new Command { Token = request.Token },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            (await db.NoticesToChangeAsync(viewer, viewer.PersonId, cancellationToken)).TurnMailOff();
            return Done.It;
        }
    }
}
