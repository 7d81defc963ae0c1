using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Schedules the next days of a group's series, those that are chosen, all at once.</summary>
public static class ScheduleSeries
{
    public const int UsualTurns = 6, MostTurns = 24;

    public sealed record Query(string Reference, int? Tier = null, int? Turns = null) : IRequest<Page>;

    /// <summary>A day of the series: why it gave way to another, and the meeting that is there already.</summary>
    public sealed record Day(DateOnly Nominal, DateOnly On, string? GaveWay, TakenDay? Taken)
    {
        public string? TakenInWords => Taken?.InWords(new(Nominal, On));
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<MeetingGroup> Groups { get; init; }
        public required MeetingGroup? Group { get; init; }
        public required string? Cadence { get; init; }
        public required int Turns { get; init; }
        public required IReadOnlyList<Day> Days { get; init; }

        /// <summary>Why there is no day to propose; null where there is one.</summary>
        public required string? WhyNone { get; init; }
        public required string? HolidaysNotKnown { get; init; }
        public required Command Form { get; set; }

        public IReadOnlyList<Choice> Choices => [.. Days.Where(d => d.Taken is null).Select(d => new Choice(Format.Iso(d.Nominal), $"{Format.DayAndDate(d.On)} {d.On.Year}", d.GaveWay))];
        public IEnumerable<Day> TakenOnes => Days.Where(d => d.Taken is not null);
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public int? Tier { get; set; }

        /// <summary>How many were proposed, to propose as many again.</summary>
        public int? Turns { get; set; }

        /// <summary>The days that were chosen, as the series names them.</summary>
        public List<string?> Days { get; set; } = [];
        public TimeOnly? StartsAt { get; set; }
        public int? PlannedMinutes { get; set; }
        public string? Place { get; set; }
        public string? Link { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Count);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Tier).NotNull().WithMessage("Choose which group meets.");
            RuleFor(c => c.Days).NotEmpty().WithMessage("Choose at least one day.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, MeetingGroups groups, PartnershipFrames frames, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var kept = await groups.ReadAsync(request.Reference, cancellationToken);
            var group = kept.FirstOrDefault(g => g.Number == request.Tier) ?? (kept is [var only] ? only : null);
            var turns = Math.Clamp(request.Turns ?? UsualTurns, 1, MostTurns);
            var found = await visible.Tiers.Where(t => group != null && t.Id == group.Id).Select(t => new
            {
                t.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn,
                Last = visible.Meetings(today).Where(m => m.TierId == t.Id && m.State != MeetingState.Cancelled).OrderByDescending(m => m.On).ThenByDescending(m => m.Id)
                    .Select(m => new { m.StartsAt, m.PlannedMinutes, m.Place, m.Link }).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
            var cadence = GovernanceTier.CadenceOf(found?.CadenceUnit, found?.CadenceEvery, found?.CadenceBy);
            var series = GovernanceTier.SeriesOf(cadence, found?.FirstMeetingOn, workingDays);
            var taken = group is null ? null : await visible.TakenAsync(group.Id, today, cancellationToken);
            List<Day> days = series is null || taken is null ? [] : [.. series.From(today).Take(turns).Select(d => new Day(d.Nominal, d.On, GaveWay(d), taken.WhyNot(d)))];
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Groups = kept,
                Group = group,
                Cadence = cadence?.Say(),
                Turns = turns,
                Days = days,
                WhyNone = group is null || days.Count > 0 ? null
                    : cadence is null ? "It is not recorded how often this group meets, so there is no series to propose days from."
                    : series is null ? "It is not recorded from which day the series of this group is counted, so there are no days to propose."
                    : $"The series of this group goes no further than {PlainDate.Say(GovernanceFacts.Latest)}.",
                HolidaysNotKnown = days.Count > 0 ? workingDays.WhatIsNotKnown(days[0].Nominal, days[^1].On) : null,
                Form = new Command
                {
                    Reference = request.Reference, Tier = group?.Number, Turns = turns, Days = [.. days.Where(d => d.Taken is null).Select(d => Format.Iso(d.Nominal))],
                    StartsAt = found?.Last?.StartsAt, PlannedMinutes = found?.Last?.PlannedMinutes, Place = found?.Last?.Place, Link = found?.Last?.Link,
                },
            };
        }

        private string? GaveWay(SeriesDay day) => day.Nominal == day.On ? null
            : $"In place of {Format.DayAndDate(day.Nominal)}, which is {workingDays.WhyNotWorking(day.Nominal)}.";
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MeetingGroups groups, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var group = await groups.ChosenAsync(request.Reference, request.Tier, nameof(Command.Tier), cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, group.Number, cancellationToken);
            var series = tier.SeriesIn(workingDays) ?? throw new DomainRuleException("It is no longer recorded how often this group meets. Say so first, then choose days.", nameof(Command.Days));
            var taken = await visible.TakenAsync(tier.Id, today, cancellationToken);
            var offered = series.From(today).Take(MostTurns).ToDictionary(d => Format.Iso(d.Nominal), StringComparer.Ordinal);
            var number = await db.NextMeetingNumberAsync(facts.PartnershipId, cancellationToken);
            foreach (var chosen in request.Days.Distinct())
            {
                if (chosen is null || !offered.TryGetValue(chosen, out var day))
                    throw new DomainRuleException("One of the days that were chosen is no longer a day of the series. Look at the days again and choose from them.", nameof(Command.Days));
                if (taken.WhyNot(day) is { } there)
                    throw new DomainRuleException($"{Format.Date(day.On)} cannot be scheduled again. {there.InWords(day)} Leave it out.", nameof(Command.Days));
                db.Add(Meeting.Schedule(number++, tier, new(day.On, request.StartsAt, request.PlannedMinutes, request.Place, request.Link), day.Nominal, facts));
            }
            return new(request.Days.Distinct().Count());
        }
    }
}
