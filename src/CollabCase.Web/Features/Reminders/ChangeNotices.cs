using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>A person says when and of what they are reminded, and whether by mail.</summary>
public static class ChangeNotices
{
    private const int HoursADay = 24;

    public static IReadOnlyList<Choice> Hours { get; } = [.. Enumerable.Range(0, HoursADay).Select(hour => new Choice(FormattableString.Invariant($"{hour}"), Format.Time(new TimeOnly(hour, 0))))];

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Of<ReminderKind>(kind => kind.Label());

    public sealed record Query : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>When they are away, or will be; null where nothing is said, or it is over.</summary>
        public required Absence? Absence { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        /// <summary>Whose: the person's who is signed in, never the form's.</summary>
        [BindNever]
        public string Reference { get; set; } = "";

        /// <summary>0 while the person has never changed anything.</summary>
        public int Version { get; set; }
        public int? Hour { get; set; }
        public bool ByMail { get; set; }

        /// <summary>What they are reminded of, as the boxes are ticked.</summary>
        public ReminderKinds Kinds { get; set; }

        /// <summary>The same as the record keeps it.</summary>
        [BindNever]
        public ReminderKinds KindsOff
        {
            get => NoticeWords.All & ~Kinds;
            set => Kinds = NoticeWords.All & ~value;
        }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Hour).NotNull().WithMessage("Choose an hour.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var settings = await visible.NoticeSettings.AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == viewer.PersonId, cancellationToken) ?? new NoticeSettings(viewer.PersonId);
            return new Page
            {
                Absence = await visible.AbsencesFrom(clock.Today()).SingleOrDefaultAsync(a => a.PersonId == viewer.PersonId, cancellationToken),
                Form = new Command { Version = settings.Version, Hour = settings.Hour, ByMail = settings.ByMail, KindsOff = settings.KindsOff },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var settings = await db.NoticesToChangeAsync(viewer, viewer.PersonId, cancellationToken);
            await merge.IntoAsync(request, request.Version, settings, cancel: cancellationToken);
            settings.Change(request.Hour.GetValueOrDefault(), request.KindsOff, request.ByMail);
            return Done.It;
        }
    }
}
