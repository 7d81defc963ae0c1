using CollabCase.Domain.Reminders;
using CollabCase.Web.Features.Actions;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Reminders;

/// <summary>Says with the link in a reminder that a milestone or an action is done today: the same act as on its own page.</summary>
public static class DoneByLink
{
    public sealed record Query(string Token, ReminderLink Link) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required OpenReminder.Page About { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Token { get; set; } = "";

        /// <summary>What the token says; what a form says of it does not count.</summary>
        [BindNever]
        public ReminderLink Link { get; set; } = null!;

        /// <inheritdoc cref="Link"/>
        [BindNever]
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(IRequestHandler<OpenReminder.Query, OpenReminder.Page> open) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var about = await open.Handle(new(request.Token, request.Link), cancellationToken);
            return new Page { About = about, Form = new Command { Token = request.Token, Version = about.Subject?.Version ?? 0 } };
        }
    }

    public sealed class Handler(IRequestHandler<OpenReminder.Query, OpenReminder.Page> open, IRequestHandler<MarkMilestoneDone.Command, MilestoneActed> milestone, IRequestHandler<MarkActionDone.Command, ActionActed> action) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            // Asked again under the lock: what was so when the page was opened may not be so now.
            var about = await open.Handle(new(request.Token, request.Link), cancellationToken);
            if (about.Subject is { IsOpen: false }) return Done.It;
            if (!about.CanBeDone) throw new RecordNotFoundException();
            var (reference, number) = (about.Subject!.Reference, about.Subject.Number);
            if (request.Link.Kind is ReminderKind.Milestone) await milestone.Handle(new() { Reference = reference, Number = number, Version = request.Version, IsToday = true }, cancellationToken);
            else await action.Handle(new() { Reference = reference, Number = number, Version = request.Version, IsToday = true }, cancellationToken);
            return Done.It;
        }
    }
}
