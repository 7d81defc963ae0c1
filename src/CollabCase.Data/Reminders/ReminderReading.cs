using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>
/// Works out who is reminded of what. What goes out today and what will go out in the days to come is worked out here, by the same rule.
/// </summary>
public sealed class ReminderReading(CollabCaseDb db, WorkingDays workingDays)
{
    internal WorkingDays WorkingDays => workingDays;

    // A step that lies further back is not sent any more, so that what was said need not be looked up for ever.
    private const int Remembered = ReminderSchedule.LongestBetween + 30;

    /// <summary>
    /// What goes out in some partnerships from one day to another, in the order of the days, if nothing changes until then. A fixed number of statements;
    /// what it holds grows with the partnerships, so ask for some at a time.
    /// </summary>
    public async Task<IReadOnlyList<PlannedReminder>> PlanAsync(IQueryable<Partnership> partnerships, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var facts = await ReminderFacts.ReadAsync(db, partnerships, workingDays, from, cancel);
        if (facts.Partnerships.Length == 0) return [];
        var (remindables, due) = (new Remindables(db, from), new List<Remindable>());
        foreach (var kind in Remindables.Kinds) due.AddRange(await remindables.ReadAsync(kind, facts.Partnerships, to.AddDays(facts.ReachOf(kind)), cancel));
        var unsigned = await Unsigned.ReadAsync(db, facts.Partnerships, workingDays, cancel);
        if (due.Count + unsigned.Count == 0) return [];

        var said = await SaidAsync(facts.Partnerships, from, cancel);
        var snoozes = await SnoozesAsync(due, facts, from, cancel);
        var planned = new List<PlannedReminder>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var what in due)
                if (facts.ScheduleOf(what.PartnershipId, what.Kind) is { } schedule)
                    foreach (var (person, role) in facts.ReadersOf(what)) Plan(day, what, person, role, schedule, facts, said, snoozes, planned);
            foreach (var one in unsigned)
                if (facts.WritesToPartners(one.What.PartnershipId) && facts.ScheduleOf(one.What.PartnershipId, one.What.Kind) is { } schedule) Plan(day, one, schedule, said, planned);
        }
        return planned;
    }

    private static void Plan(DateOnly day, Unsigned one, ReminderSchedule schedule, Said said, List<PlannedReminder> planned)
    {
        var told = said.To(one.What, one.SignatoryId);
        if (!one.IsRemindedOn(day) || ReminderPlan.On(day, one.What.DueOn, schedule, new ReminderReader(ReminderRole.Signatory, one.WorkingDays, null, told, said.LastTo(one.SignatoryId) >= one.LinkOn ? null : one.LinkOn)) is not { } step) return;
        if (IsForgotten(day, one.What.DueOn, step) || !told.Add(step.Code)) return;
        // From now on the link that they have is that of a reminder.
        said.Add(one.SignatoryId, day);
        one.WillBeSentALink();
        planned.Add(new(day, one.What, null, ReminderRole.Signatory, null, step, null, one));
    }

    private static bool IsForgotten(DateOnly day, DateOnly dueOn, DueReminder step) => dueOn.AddDays(step.Days) < day.AddDays(30 - Remembered);

    private static void Plan(DateOnly day, Remindable what, long person, ReminderRole role, ReminderSchedule schedule, ReminderFacts facts, Said said, Dictionary<(long, ReminderKind, long), DateOnly> snoozes, List<PlannedReminder> planned)
    {
        var recipient = facts.InPlaceOf(person, what, day);
        if (what.OverOn <= day || !facts.IsWrittenTo(what.PartnershipId, recipient)) return;
        var told = said.To(what, recipient);
        var until = snoozes.TryGetValue((recipient, what.Kind, what.SubjectId), out var asked) ? asked : (DateOnly?)null;
        if (ReminderPlan.On(day, what.DueOn, schedule, new ReminderReader(role, facts.WorkingDaysOf(recipient), until, told)) is not { } step) return;
        if (IsForgotten(day, what.DueOn, step) || !told.Add(step.Code)) return;
        planned.Add(new(day, what, recipient, role, recipient == person ? null : person, step, facts.Wants(recipient, what.Kind) ? null : WhyNot.KindIsOff));
    }

    private async Task<Said> SaidAsync(long[] partnerships, DateOnly from, CancellationToken cancel)
    {
        var since = from.AddDays(-Remembered);
        var said = new Said();
        // As it is read, so that what was said is held once.
        await foreach (var row in db.Set<Reminder>().Where(r => EF.Parameter(partnerships).Contains(r.PartnershipId) && r.PlannedOn >= since)
            .Select(r => new { r.Kind, r.SubjectId, r.RecipientPersonId, r.DueOn, r.Rule }).AsAsyncEnumerable().WithCancellation(cancel))
            said.Add(row.Kind, row.SubjectId, row.RecipientPersonId, row.DueOn, row.Rule);
        await foreach (var row in db.Set<SignatureReminder>().Where(r => EF.Parameter(partnerships).Contains(r.PartnershipId) && r.PlannedOn >= since)
            .Select(r => new { r.SubjectId, r.SignatoryId, r.DueOn, r.Rule, r.PlannedOn, r.State }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            said.Add(ReminderKind.Signature, row.SubjectId, row.SignatoryId, row.DueOn, row.Rule);
            if (row.State is not ReminderState.Suppressed) said.Add(row.SignatoryId, row.PlannedOn);
        }
        return said;
    }

    private async Task<Dictionary<(long, ReminderKind, long), DateOnly>> SnoozesAsync(List<Remindable> due, ReminderFacts facts, DateOnly from, CancellationToken cancel)
    {
        var people = due.SelectMany(facts.ReadersOf).Select(r => r.Person).Concat(facts.StandIns).Distinct().ToArray();
        var since = from.AddDays(-Remembered);
        return await db.Set<ReminderSnooze>().Where(s => EF.Parameter(people).Contains(s.PersonId) && s.Until >= since).ToDictionaryAsync(s => (s.PersonId, s.Kind, s.SubjectId), s => s.Until, cancel);
    }

    // What the ledger holds, by thing and reader: a person, or who is to sign. A reminder that somebody asked for counts whatever the date was.
    private sealed class Said
    {
        private readonly Dictionary<(ReminderKind, long, long, DateOnly), HashSet<string>> _codes = [];
        private readonly Dictionary<(ReminderKind, long, long), List<string>> _asked = [];
        private readonly Dictionary<long, DateOnly> _last = [];

        /// <summary>The day on which somebody who is to sign was last reminded; null for never.</summary>
        public DateOnly? LastTo(long signatory) => _last.TryGetValue(signatory, out var on) ? on : null;

        public void Add(long signatory, DateOnly on)
        {
            if (LastTo(signatory) is not { } last || last < on) _last[signatory] = on;
        }

        public void Add(ReminderKind kind, long subject, long person, DateOnly dueOn, string code)
        {
            if (code.StartsWith("asked-for", StringComparison.Ordinal))
            {
                if (!_asked.TryGetValue((kind, subject, person), out var asked)) _asked[(kind, subject, person)] = asked = [];
                asked.Add(code);
            }
            else if (_codes.TryGetValue((kind, subject, person, dueOn), out var codes)) codes.Add(code);
            else _codes[(kind, subject, person, dueOn)] = new(StringComparer.Ordinal) { code };
        }

        public HashSet<string> To(Remindable what, long person)
        {
            var key = (what.Kind, what.SubjectId, person, what.DueOn);
            if (!_codes.TryGetValue(key, out var codes)) _codes[key] = codes = new(StringComparer.Ordinal);
            if (_asked.TryGetValue((what.Kind, what.SubjectId, person), out var asked)) codes.UnionWith(asked);
            return codes;
        }
    }
}
