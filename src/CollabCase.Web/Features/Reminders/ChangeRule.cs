using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>Says when a partnership's people are reminded of one kind of thing. What belongs together is never merged from two people's answers.</summary>
public static class ChangeRule
{
    /// <summary>What is chosen first: the usual rule, one of the partnership's own, or none.</summary>
    public enum Answer
    {
        Usual = 1,
        Own = 2,
        Off = 3,
    }

    public sealed record Query(string Reference, string Kind) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required ReminderKind Kind { get; init; }
        public required string Usual { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public string Kind { get; set; } = "";

        /// <summary>0 while the partnership has no rule of its own.</summary>
        public int Version { get; set; }
        public Answer? Answer { get; set; }

        /// <summary>Such as `30, 14, 7`.</summary>
        public string? DaysAhead { get; set; }
        public bool OnTheDay { get; set; }
        public int? EveryDaysAfter { get; set; }
        public int? DeputyAfterDays { get; set; }
        public int? ChairAfterDays { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var kind = RuleCodes.Read(request.Kind) ?? throw new RecordNotFoundException();
            var own = await db.VisibleTo(viewer).ReminderRulesOf(request.Reference).AsNoTracking().SingleOrDefaultAsync(r => r.Kind == kind, cancellationToken);
            var usual = ReminderSchedule.Usual(kind);
            var schedule = own?.Schedule ?? usual;
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken),
                Kind = kind,
                Usual = usual.Say(),
                Form = new()
                {
                    Reference = request.Reference, Kind = request.Kind, Version = own?.Version ?? 0,
                    Answer = own is null || own.IsUsual ? ChangeRule.Answer.Usual : own.IsOff ? ChangeRule.Answer.Off : ChangeRule.Answer.Own,
                    DaysAhead = string.Join(", ", schedule.DaysAhead), OnTheDay = schedule.OnTheDay, EveryDaysAfter = schedule.EveryDaysAfter,
                    DeputyAfterDays = schedule.DeputyAfterDays, ChairAfterDays = schedule.ChairAfterDays,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var kind = RuleCodes.Read(request.Kind) ?? throw new RecordNotFoundException();
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.Partnerships.Where(p => p.Reference == request.Reference).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            partnership.EnsureOpenToChange();
            var schedule = request.Answer switch
            {
                ChangeRule.Answer.Usual => ReminderSchedule.Usual(kind),
                ChangeRule.Answer.Own => new ReminderSchedule(Days(request.DaysAhead), request.OnTheDay, request.EveryDaysAfter, request.DeputyAfterDays, request.ChairAfterDays),
                ChangeRule.Answer.Off => null,
                _ => throw new DomainRuleException("Choose whether people are reminded as usual, otherwise, or not at all.", nameof(Command.Answer)),
            };
            var own = await visible.ReminderRulesOf(request.Reference).SingleOrDefaultAsync(r => r.Kind == kind, cancellationToken);
            if (own is not null)
            {
                await merge.RefuseIfStaleAsync(request.Version, own, cancellationToken);
                own.Change(schedule);
            }
            else db.Add(new ReminderRule(partnership.Id, kind, schedule));
            return Done.It;
        }

        private static List<int> Days(string? typed)
        {
            var days = new List<int>();
            foreach (var word in (typed ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word is "and") continue;
                if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    throw new DomainRuleException($"'{word}' is not a number of days. Enter days from 1 to {ReminderSchedule.FurthestAhead}, such as 30, 14, 7.", nameof(Command.DaysAhead));
                days.Add(number);
            }
            return days;
        }
    }
}
