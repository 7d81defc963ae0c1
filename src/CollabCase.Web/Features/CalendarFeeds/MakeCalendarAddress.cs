using System.Text.Json.Serialization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>Makes a private address at which a person's own calendar program reads what they may see.</summary>
public static class MakeCalendarAddress
{
    /// <param name="Partnership">The reference of the partnership that it is to be about; null for everything that concerns the person.</param>
    public sealed record Query(string? Partnership) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>Null for everything that concerns the person.</summary>
        public required string? PartnershipName { get; init; }
        public Command Form { get; set; } = new();

        public string Back => BackTo(Form.Partnership);
    }

    public sealed class Command : ICommand<Result>
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public string? Partnership { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    /// <summary>The answer is kept with the form that asked for it, without the address: a second sending is told that there is one, and not which.</summary>
    public sealed record Result(string Next)
    {
        [JsonIgnore]
        public string? Address { get; init; }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var about = await AboutAsync(db.VisibleTo(viewer), request.Partnership, cancellationToken);
            return new Page { PartnershipName = about?.Name, Form = new Command { Partnership = about?.Reference } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PublicAddress address, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var about = await AboutAsync(visible, request.Partnership, cancellationToken);
            var token = SecretToken.Next();
            db.Add(CalendarFeed.Make(viewer.PersonId, about?.Id, SecretToken.HashOf(token), WriteScope.Now(clock), await visible.OwnFeeds.ToListAsync(cancellationToken)));
            return new Result(BackTo(about?.Reference)) { Address = address.Of(SecretAddresses.OfCalendar(token)) };
        }
    }

    /// <summary>The page that shows the address, and those that stand beside it.</summary>
    internal static string BackTo(string? partnership) => partnership is null ? CalendarAddressesController.List : $"/partnerships/{partnership}/calendar-address";

    private sealed record About(long Id, string Reference, string Name);

    private static async Task<About?> AboutAsync(Visible visible, string? partnership, CancellationToken cancel) => string.IsNullOrEmpty(partnership) ? null
        : await visible.Partnerships.Where(p => p.Reference == partnership).Select(p => new About(p.Id, p.Reference, p.Name)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
}
