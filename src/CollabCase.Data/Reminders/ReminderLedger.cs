using CollabCase.Data.Mail;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>
/// Writes reminders down, each in the transaction of the command that calls it: first that one is due, then in which message it goes out. Whatever is broken off
/// is taken up where it stood, and what two programs do at once one of them does.
/// </summary>
public sealed class ReminderLedger(CollabCaseDb db, ReminderReading reading)
{
    /// <summary>The kind of the message that holds a day's reminders.</summary>
    public const string Digest = "digest";

    private const int DaysBack = 14;

    /// <summary>The key of somebody's message of a day: there is one.</summary>
    public static string KeyOf(long person, DateOnly on) => $"{Digest}:{person}:{on:yyyy-MM-dd}";

    /// <summary>Looks at the next partnerships for a day, and writes down what is due. Answers how much that was; null once all have been looked at.</summary>
    public async Task<int?> LookAsync(DateOnly day, int partnershipsAtOnce, CancellationToken cancel)
    {
        var write = Writing();
        var pass = await db.Set<ReminderPass>().SingleOrDefaultAsync(p => p.On == day, cancel);
        if (pass is null) db.Add(pass = new ReminderPass(day));
        if (pass.CompletedAtUtc is not null) return null;
        var after = pass.DoneThroughId;
        var ids = await db.Set<Partnership>().Where(p => p.Id > after).OrderBy(p => p.Id).Select(p => p.Id).Take(partnershipsAtOnce).ToListAsync(cancel);
        if (ids.Count < partnershipsAtOnce) pass.CompletedAtUtc = write.AtUtc;
        if (ids.Count == 0) return 0;
        var last = pass.DoneThroughId = ids[^1];
        var planned = await reading.PlanAsync(db.Set<Partnership>().Where(p => p.Id > after && p.Id <= last), day, day, cancel);
        db.AddRange(planned.Select(one => one.Signatory is null ? (LedgerLine)new Reminder(NewId.Next(), one) : new SignatureReminder(NewId.Next(), one)));
        return planned.Count;
    }

    /// <summary>The next people after one whom something waits for, in the order of their ids.</summary>
    public Task<List<long>> WaitingForAsync(long afterPersonId, int atMost, CancellationToken cancel) =>
        db.Set<Reminder>().Where(r => r.State == ReminderState.Planned && r.RecipientPersonId > afterPersonId).Select(r => r.RecipientPersonId).Distinct().OrderBy(id => id).Take(atMost).ToListAsync(cancel);

    /// <summary>
    /// What waits for some people, for them to be written to: what was done meanwhile, what they may not see any more and what a later reminder has overtaken is suppressed, and a
    /// message of an earlier day that was never handed over is taken back, so that they get one message and not one of each day. Whoever has had today's is left out.
    /// </summary>
    public async Task<IReadOnlyList<WaitingReminder>> TakeAsync(IReadOnlyCollection<long> people, DateOnly today, CancellationToken cancel)
    {
        Writing();
        var todays = people.ToDictionary(p => KeyOf(p, today), p => p);
        string[] keys = [.. todays.Keys];
        var had = await db.Set<OutboxMessage>().Where(m => EF.Parameter(keys).Contains(m.UniqueKey) && m.State != OutboxState.Suppressed).Select(m => m.UniqueKey).ToListAsync(cancel);
        var left = people.Except(had.Select(key => todays[key])).ToArray();
        if (left.Length == 0) return [];
        var earlier = left.SelectMany(p => Enumerable.Range(1, DaysBack).Select(n => KeyOf(p, today.AddDays(-n)))).ToArray();
        await TakeBackAsync(db.Set<OutboxMessage>().Where(m => EF.Parameter(earlier).Contains(m.UniqueKey)), "The message of a later day says it too.", cancel);

        var rows = await db.Set<Reminder>().Where(r => r.State == ReminderState.Planned && EF.Parameter(left).Contains(r.RecipientPersonId)).ToListAsync(cancel);
        var remindables = new Remindables(db, today);
        var standing = new Dictionary<(ReminderKind, long), Remindable>();
        foreach (var kind in rows.GroupBy(r => r.Kind))
            foreach (var what in await remindables.ReadAsync(kind.Key, [.. kind.Select(r => r.SubjectId).Distinct()], cancel)) standing[(what.Kind, what.SubjectId)] = what;
        var concerned = rows.Select(r => r.PartnershipId).Distinct().ToArray();
        var facts = await ReminderFacts.ReadAsync(db, db.Set<Partnership>().Where(p => EF.Parameter(concerned).Contains(p.Id)), reading.WorkingDays, today, cancel);
        var names = await db.Set<Partnership>().Where(p => EF.Parameter(concerned).Contains(p.Id)).Select(p => new { p.Id, p.Reference, p.Name }).ToDictionaryAsync(p => p.Id, cancel);

        var waiting = new List<WaitingReminder>();
        foreach (var same in rows.Where(r => facts.WorkingDaysOf(r.RecipientPersonId).IsWorkingDay(today)).GroupBy(r => (r.RecipientPersonId, r.Kind, r.SubjectId)))
        {
            var newest = same.MaxBy(r => (r.PlannedOn, r.Id))!;
            foreach (var old in same.Where(r => r != newest)) old.Suppress(WhyNot.Overtaken);
            if (!standing.TryGetValue((newest.Kind, newest.SubjectId), out var what) || what.DueOn != newest.DueOn) newest.Suppress(WhyNot.Done);
            else if (!facts.MaySee(newest.RecipientPersonId, newest.PartnershipId, newest.Kind)) newest.Suppress(WhyNot.MayNotSee);
            else if (!facts.IsWrittenTo(newest.PartnershipId, newest.RecipientPersonId)) newest.Suppress(WhyNot.MessagesAreOff);
            else if (!facts.Wants(newest.RecipientPersonId, newest.Kind)) newest.Suppress(WhyNot.KindIsOff);
            else waiting.Add(new(newest, what, names[newest.PartnershipId].Reference, names[newest.PartnershipId].Name));
        }
        return waiting;
    }

    /// <summary>The partnerships in which somebody who is to sign waits to be reminded, by their references.</summary>
    public Task<List<string>> WaitingToSignAsync(CancellationToken cancel) =>
        db.Set<SignatureReminder>().Where(r => r.State == ReminderState.Planned)
            .Join(db.Set<Partnership>(), r => r.PartnershipId, p => p.Id, (_, p) => p.Reference).Distinct().Order().ToListAsync(cancel);

    /// <summary>
    /// Those of a partnership who are to sign and wait to be reminded, for them to be sent another link. Whoever has signed meanwhile, was sent a link or is not waited for any more is suppressed.
    /// </summary>
    public async Task<IReadOnlyList<UnsignedReminder>> TakeToSignAsync(long partnershipId, DateOnly today, CancellationToken cancel)
    {
        Writing().ChainOf(partnershipId);
        var rows = await db.Set<SignatureReminder>().Where(r => r.State == ReminderState.Planned && r.PartnershipId == partnershipId).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var isOn = await db.Set<Partnership>().AnyAsync(p => p.Id == partnershipId && p.MessagesOn && p.State == PartnershipState.Active, cancel);
        var unsigned = (await Unsigned.ReadAsync(db, [partnershipId], reading.WorkingDays, cancel)).ToDictionary(u => u.SignatoryId);
        var waiting = new List<UnsignedReminder>();
        foreach (var same in rows.GroupBy(r => r.SignatoryId))
        {
            var newest = same.MaxBy(r => (r.PlannedOn, r.Id))!;
            foreach (var old in same.Where(r => r != newest)) old.Suppress(WhyNot.Overtaken);
            if (!isOn) newest.Suppress(WhyNot.MessagesAreOff);
            else if (!unsigned.TryGetValue(same.Key, out var who) || !who.IsRemindedOn(today) || who.What.DueOn != newest.DueOn) newest.Suppress(WhyNot.Done);
            else if (who.LinkOn >= newest.PlannedOn) newest.Suppress(WhyNot.LinkCameMeanwhile);
            else if (who.WorkingDays.IsWorkingDay(today)) waiting.Add(new(newest, who));
        }
        return waiting;
    }

    /// <summary>These go out in messages that were handed over in this command, by the keys of those.</summary>
    public void PutInto(IEnumerable<KeyValuePair<string, IReadOnlyList<LedgerLine>>> reminders)
    {
        // Looked through once: each look compares everything with what it was.
        var messages = db.Set<OutboxMessage>().Local.ToDictionary(m => m.UniqueKey, m => m.Id, StringComparer.Ordinal);
        foreach (var (key, rows) in reminders)
            foreach (var row in rows) row.PutInto(messages[key]);
    }

    /// <summary>
    /// Nobody but its coordinator is reminded of anything in a partnership from now on; what waits is not sent, and messages that hold some of it are written anew without. Answers how
    /// many reminders that were.
    /// </summary>
    public async Task<int> SilenceAsync(Partnership partnership, CancellationToken cancel)
    {
        Writing().ChainOf(partnership.Id);
        var (id, coordinator) = (partnership.Id, partnership.CoordinatorPersonId);
        var theirs = db.Set<Reminder>().Where(r => r.PartnershipId == id && (coordinator == null || r.RecipientPersonId != coordinator));
        var since = DateOnly.FromDateTime(Writing().AtUtc).AddDays(-DaysBack);
        var holding = theirs.Where(r => r.State == ReminderState.InMessage && r.PlannedOn >= since).Select(r => r.OutboxMessageId);
        await TakeBackAsync(db.Set<OutboxMessage>().Where(m => holding.Contains(m.Id)), WhyNot.MessagesAreOff, cancel);
        return await theirs.Where(r => r.State == ReminderState.Planned).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReminderState.Suppressed).SetProperty(r => r.Reason, WhyNot.MessagesAreOff), cancel)
            + await db.Set<SignatureReminder>().Where(r => r.PartnershipId == id && r.State == ReminderState.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReminderState.Suppressed).SetProperty(r => r.Reason, WhyNot.MessagesAreOff), cancel);
    }

    // Those that no program is sending at this moment. Their reminders wait again.
    private async Task TakeBackAsync(IQueryable<OutboxMessage> messages, string reason, CancellationToken cancel)
    {
        var mark = $"taken back/{Guid.NewGuid():N}";
        if (await messages.Where(m => m.Kind == Digest && (m.State == OutboxState.Waiting || m.State == OutboxState.TryingAgain)).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Suppressed).SetProperty(m => m.TakeFromUtc, (DateTime?)null).SetProperty(m => m.LeasedBy, mark)
            .SetProperty(m => m.Reason, reason).SetProperty(m => m.PlainText, (string?)null).SetProperty(m => m.Html, (string?)null), cancel) == 0) return;
        var taken = messages.Where(m => m.LeasedBy == mark).Select(m => (long?)m.Id);
        await db.Set<Reminder>().Where(r => taken.Contains(r.OutboxMessageId)).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, ReminderState.Planned).SetProperty(r => r.OutboxMessageId, (long?)null), cancel);
    }

    private WriteScope Writing() => db.Write ?? throw new InvalidOperationException("Reminders are written inside a command.");
}

/// <summary>A reminder that goes out now to somebody who is to sign.</summary>
public sealed record UnsignedReminder(SignatureReminder Row, Unsigned Who);

/// <summary>A reminder that goes out now, with what it is about as it stands.</summary>
public sealed record WaitingReminder(Reminder Row, Remindable What, string PartnershipReference, string PartnershipName);
