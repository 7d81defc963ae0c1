using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Reminders;

/// <summary>Puts a reminder off with its link: the person hears of it again after some days, and nobody else is concerned.</summary>
public static class PutOffByLink
{
    private static readonly (int Days, string Words)[] Offered = [(1, "Tomorrow"), (3, "In 3 days"), (7, "In a week"), (14, "In 2 weeks"), (Snoozes.MostDays, $"In {Snoozes.MostDays} days")];

    public sealed record Query(string Token, ReminderLink Link) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required OpenReminder.Page About { get; init; }
        public required Command Form { get; set; }

        public IReadOnlyList<Choice> Choices => [.. Offered.Select(o => new Choice(FormattableString.Invariant($"{o.Days}"), $"{o.Words}, on {Format.DayAndDate(About.Today.AddDays(o.Days))}"))];
    }

    public sealed class Command : ICommand<Done>, IChangesWhatWasShown
    {
        public string Token { get; set; } = "";

        /// <summary>What the token says; what a form says of it does not count.</summary>
        [BindNever]
        public ReminderLink Link { get; set; } = null!;
        public int? Days { get; set; }

        // A note of the person's own, in no history.
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Days).NotNull().WithMessage("Choose when you want to be reminded again.");
    }

    public sealed class QueryHandler(IRequestHandler<OpenReminder.Query, OpenReminder.Page> open) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            new() { About = await open.Handle(new(request.Token, request.Link), cancellationToken), Form = new Command { Token = request.Token } };
    }

    public sealed class Handler(Viewer viewer, Snoozes snoozes, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            // More than any rule allows, and less than any date ends at.
            await snoozes.PutOffAsync(viewer.PersonId, request.Link.Kind, request.Link.SubjectId, today.AddDays(Math.Clamp(request.Days.GetValueOrDefault(), 0, Snoozes.MostDays + 1)), today, WriteScope.Now(clock), cancellationToken);
            return Done.It;
        }
    }
}
