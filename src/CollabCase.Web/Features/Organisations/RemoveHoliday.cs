using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>A local holiday is taken away: a working day again for the organisation's people.</summary>
public static class RemoveHoliday
{
    public sealed record Query(string Reference, DateOnly? Day) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Organisation { get; init; }
        public required HolidayLine Holiday { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public DateOnly? Day { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            await db.VisibleTo(viewer).Organisations.Where(o => o.Reference == request.Reference)
                .SelectMany(o => o.Holidays.Where(h => h.On == request.Day), (o, h) => new Page
                {
                    Organisation = o.Name,
                    Holiday = new HolidayLine(h.On, h.Name),
                    Form = new Command { Reference = o.Reference, Day = h.On },
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var organisation = await db.VisibleTo(viewer).WholeOrganisationAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var day = organisation.Holidays.SingleOrDefault(h => h.On == request.Day)?.On ?? throw new RecordNotFoundException();
            organisation.RemoveHoliday(day);
            return Done.It;
        }
    }
}
