using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Schedules one meeting of a group; one that was held already is scheduled on its day and then recorded.</summary>
public static class ScheduleMeeting
{
    /// <summary>A link from a group's page knows which one.</summary>
    public sealed record Query(string Reference, int? Tier = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IMeetingTypedPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Groups { get; init; }
        public required Command Form { get; set; }

        MeetingTyped IMeetingTypedPage.Form => Form;
    }

    public sealed class Command : MeetingTyped, ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The number of the group.</summary>
        public int? Tier { get; set; }

        /// <summary>Whether what the group's last meeting carried forward goes on the agenda.</summary>
        public bool CarriesOver { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string Saved);

    public sealed class Validator : MeetingTyped.Validator<Command>
    {
        public Validator() => RuleFor(c => c.Tier).NotNull().WithMessage("Choose which group meets.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, MeetingGroups groups, PartnershipFrames frames, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var kept = await groups.ReadAsync(request.Reference, cancellationToken);
            var chosen = kept.FirstOrDefault(g => g.Number == request.Tier) ?? (kept is [var only] ? only : null);
            var form = new Command { Reference = request.Reference, Tier = chosen?.Number, CarriesOver = true };
            if (chosen is not null) await BeginAsync(form, chosen, visible, today, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Groups = [.. kept.Select(g => new Choice(MeetingFilter.CodeOf(g), g.Name))],
                Form = form,
            };
        }

        // As the group met last, on the next day of its series for which nothing is scheduled.
        private async Task BeginAsync(Command form, MeetingGroup group, Visible visible, DateOnly today, CancellationToken cancel)
        {
            var tier = await visible.Tiers.Where(t => t.Id == group.Id).Select(t => new
            {
                t.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn,
                Last = visible.Meetings(today).Where(m => m.TierId == t.Id && m.State != MeetingState.Cancelled).OrderByDescending(m => m.On).ThenByDescending(m => m.Id)
                    .Select(m => new { m.StartsAt, m.PlannedMinutes, m.Place, m.Link }).FirstOrDefault(),
            }).SingleAsync(cancel);
            if (GovernanceTier.SeriesOf(GovernanceTier.CadenceOf(tier.CadenceUnit, tier.CadenceEvery, tier.CadenceBy), tier.FirstMeetingOn, workingDays) is { } series)
            {
                var taken = await visible.TakenAsync(group.Id, today, cancel);
                form.On = series.From(today).FirstOrDefault(day => taken.WhyNot(day) is null)?.On;
            }
            (form.StartsAt, form.PlannedMinutes, form.Place, form.Link) = (tier.Last?.StartsAt, tier.Last?.PlannedMinutes, tier.Last?.Place, tier.Last?.Link);
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MeetingGroups groups, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var group = await groups.ChosenAsync(request.Reference, request.Tier, nameof(Command.Tier), cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, group.Number, cancellationToken);
            var details = request.ToDetails();
            var taken = await visible.TakenAsync(tier.Id, details.On, cancellationToken);
            var day = tier.SeriesIn(workingDays)?.From(details.On).FirstOrDefault() is { } next && next.On == details.On && !taken.Turns.ContainsKey(next.Nominal) ? next : null;
            var meeting = Meeting.Schedule(await db.NextMeetingNumberAsync(facts.PartnershipId, cancellationToken), tier, details, day?.Nominal, facts);
            if (request.CarriesOver && await CarriedForward.ToAsync(visible, meeting, today, cancellationToken) is { } earlier) meeting.CarryOverFrom(earlier.Meeting, facts, earlier.Continued);
            db.Add(meeting);
            var dayOff = workingDays.WhyNotWorking(details.On) is { } why ? $" {Format.Date(details.On)} is {why}." : "";
            return new(meeting.Number, $"The meeting is scheduled.{dayOff}");
        }
    }
}
