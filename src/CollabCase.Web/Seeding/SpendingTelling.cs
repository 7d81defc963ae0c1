using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

/// <summary>Tells what a partnership plans and spends, each day as if it were that day.</summary>
internal sealed class SpendingTelling(Timeline timeline, Func<string, string, long> personOf)
{
    private SpendingPlan? _plan;
    private PeopleSupported? _supported;

    /// <summary>Null where the entry tells of something else; otherwise the plan, where it is new.</summary>
    public IReadOnlyList<AggregateRoot>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership)
    {
        if (story.Supports is { } people) return Tell(people, day, partnership);
        if (story is { PlansSpending: null, Spends: null, Sustains: null }) return null;
        var isNew = _plan is null;
        var plan = _plan ??= new SpendingPlan(partnership.Id);
        switch (story)
        {
            case { PlansSpending: { } planned }:
                var revision = plan.Revise(Quarters(planned.From, planned.Quarters), planned.Reason, personOf(where, planned.By), day);
                if (planned.ApprovedBy is { } approver) plan.Approve(revision.Number, personOf(where, approver), day);
                break;
            case { Spends: { } spent }:
                plan.RecordSpent([.. Quarters(spent.From, spent.Quarters).Select(q => (q.Quarter, (Money?)q.Amount))], day);
                break;
            case { Sustains: { } next }:
                plan.SayWhatFollows(next.With, timeline.Of(next.From), next.Certainty, next.Note);
                break;
        }
        return isNew ? [plan] : [];
    }

    /// <summary>How many people were supported; the record of it, where it is new.</summary>
    public IReadOnlyList<AggregateRoot> Tell(SupportedEntry people, DateOnly day, Partnership partnership)
    {
        var isNew = _supported is null;
        var supported = _supported ??= new PeopleSupported(partnership.Id);
        supported.Record(timeline.Of(people.Year), people.People, people.Source, day);
        return isNew ? [supported] : [];
    }

    private List<QuarterSpending> Quarters(DateOnly from, IReadOnlyList<decimal> pounds)
    {
        var first = Quarter.Containing(timeline.Of(from));
        return [.. pounds.Select((amount, i) => new QuarterSpending(first.Later(i), Money.FromPounds(amount)))];
    }
}
