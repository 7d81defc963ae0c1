using CollabCase.Domain.Calendar;
using CollabCase.Domain.Organisations;

namespace CollabCase.Domain.Governance;

// Who came, whether that was enough, whose interests were in conflict, and what is written of it.
public sealed partial class Meeting
{
    private readonly List<Attendance> _attendance = [];
    private readonly List<ConflictOfInterest> _conflicts = [];

    /// <summary>Who came and who did not.</summary>
    public IReadOnlyCollection<Attendance> Attendance => _attendance;

    /// <summary>The conflicts of interest that were declared.</summary>
    public IReadOnlyCollection<ConflictOfInterest> Conflicts => _conflicts;

    /// <summary>How long it lasted, in minutes; null until it was held.</summary>
    public int? LastedMinutes { get; private set; }

    /// <summary>Whether it was quorate by the rule of that day; null until it was held, and where no rule was recorded.</summary>
    public bool? IsQuorate { get; private set; }

    /// <summary>The voting members who were there; null as above.</summary>
    public int? QuorumPresent { get; private set; }

    /// <summary>How many were needed; null as above.</summary>
    public int? QuorumNeeded { get; private set; }

    /// <summary>Out of how many voting seats; null as above.</summary>
    public int? QuorumVotingSeats { get; private set; }

    /// <summary>Whether the rule asked for the public and the third sector.</summary>
    public bool QuorumNeededSectors { get; private set; }

    /// <summary>The text of the minutes; null while there is none.</summary>
    public string? MinutesText { get; private set; }

    /// <summary>How far the minutes have come; null while there are none.</summary>
    public MinutesState? MinutesState { get; private set; }

    /// <summary>The day they were sent round.</summary>
    public DateOnly? MinutesCirculatedOn { get; private set; }

    /// <summary>The day they were approved.</summary>
    public DateOnly? MinutesApprovedOn { get; private set; }

    /// <summary>The later meeting that approved them; null where they were approved between meetings.</summary>
    public long? MinutesApprovedAtMeetingId { get; private set; }

    /// <summary>What the quorum came to on the day; null where no rule was recorded.</summary>
    public Quorum? Quorum => QuorumOn(null);

    /// <summary>What it cost the partners, in minutes of people's time: everybody who was there, for as long as it lasted.</summary>
    public int PartnerMinutes => _attendance.Count(a => a.IsThere) * (LastedMinutes ?? 0);

    /// <summary>
    /// Records who came, again to correct it. Every member of the day whom no entry names was present. Whether it was quorate
    /// is worked out and remembered. Refused: a meeting that lies ahead, a term that does not cover the day (somebody who
    /// had left, or had not joined yet), a deputy where none may come, the same person twice, and after approval of the minutes.
    /// A conflict of interest that a member declared who turns out not to have been there is taken away with it.
    /// </summary>
    public void RecordAttendance(GovernanceTier tier, IEnumerable<AttendanceEntry> entries, int lastedMinutes, GovernanceFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tier);
        EnsureOpen(facts);
        if (tier.Id != TierId) throw new InvalidOperationException("The tier is another than the one that met.");
        if (On > today) throw new DomainRuleException($"This meeting is on {PlainDate.Say(On)}. Who came can be recorded from that day.");
        if (lastedMinutes is < 1 or > MostMinutes) throw new DomainRuleException($"Enter how long it lasted: from 1 to {MostMinutes} minutes.", nameof(LastedMinutes));

        var rule = tier.Quorum;
        var given = entries.ToList();
        var terms = tier.TermsOn(On);
        foreach (var entry in given.Where(e => e.TermNumber is not null && terms.All(t => t.Number != e.TermNumber)))
            throw new DomainRuleException(tier.Terms.FirstOrDefault(t => t.Number == entry.TermNumber) is { } other
                ? $"One of those chosen was a member {TierWords.SayTerm(other.From, other.Until)}, and not on {PlainDate.Say(On)}. Leave them out and record the others, or correct their term first."
                : "One of those chosen is no longer on the list. Open the page again.", nameof(Attendance));
        if (given.Where(e => e.TermNumber is not null).GroupBy(e => e.TermNumber).Any(g => g.Count() > 1))
            throw new DomainRuleException("One member is named twice.", nameof(Attendance));

        var rows = terms.Select(t => OfMember(tier, t, given.Find(e => e.TermNumber == t.Number) ?? new(t.Number), rule)).ToList();
        rows.AddRange(given.Where(e => e.TermNumber is null).Select(OfGuest));
        RefuseTwice(rows);

        var before = AsRecorded();
        Replace(rows);
        LastedMinutes = lastedMinutes;
        if (!AsRecorded().SetEquals(before)) MinutesAreChanged();
        State = MeetingState.Held;
        var quorum = QuorumIf(tier, given);
        (QuorumPresent, QuorumNeeded, QuorumVotingSeats, IsQuorate) = (quorum?.Present, quorum?.Needed, quorum?.VotingSeats, quorum?.IsQuorate);
        QuorumNeededSectors = rule?.NeedsPublicAndThird == true;
    }

    /// <summary>
    /// What the quorum would come to by the rule of today if this were who came: for a form that is still being filled in. Every member
    /// of the day whom no entry names is taken as present, and what cannot be recorded is not asked about. Null while no rule is recorded.
    /// </summary>
    public Quorum? QuorumIf(GovernanceTier tier, IEnumerable<AttendanceEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(tier);
        var given = entries.Where(e => e.TermNumber is not null).ToLookup(e => e.TermNumber!.Value);
        return tier.Quorum?.Of(
        [
            .. tier.TermsOn(On).Select(t => new SeatAtTable(tier.SeatOf(t).HasVote, PresenceOf(given[t.Number].FirstOrDefault()?.State ?? AttendanceState.Present), t.Sector)),
            .. tier.VacantOn(On).Select(s => new SeatAtTable(s.HasVote, SeatPresence.Vacant, null)),
        ]);
    }

    /// <summary>
    /// Declares a conflict of interest of a member on an item; again, to correct it. Refused: a meeting that was not held, a member
    /// who was not there, no words for it, after approval of the minutes.
    /// </summary>
    public void DeclareConflict(int itemNumber, long seatTermId, string what, ConflictHandling handling, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        EnsureHeld("Record who came first.");
        var item = ItemNumbered(itemNumber);
        if (!_attendance.Any(a => a.SeatTermId == seatTermId && a.IsThere)) throw new DomainRuleException("Choose a member who was there.", "Member");
        var conflict = _conflicts.Find(c => c.AgendaItemId == item.Id && c.SeatTermId == seatTermId);
        if (conflict is null) _conflicts.Add(conflict = new ConflictOfInterest(this, item, seatTermId));
        var before = (conflict.What, conflict.Handling);
        conflict.Say(what, handling);
        if (before != (conflict.What, conflict.Handling)) MinutesAreChanged();
    }

    /// <summary>Takes a declaration away that was recorded by mistake; history keeps it. Refused: one that is not there, after approval of the minutes.</summary>
    public void WithdrawConflict(int itemNumber, long seatTermId, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        var item = ItemNumbered(itemNumber);
        _conflicts.Remove(_conflicts.Find(c => c.AgendaItemId == item.Id && c.SeatTermId == seatTermId)
            ?? throw new DomainRuleException("That declaration is no longer there. Go back to the meeting and look again."));
        MinutesAreChanged();
    }

    /// <summary>How many may vote: all who vote and were there; on an item, without those whose interests kept them from it.</summary>
    public int VotersOn(int? itemNumber = null) => _attendance.Count(a => a.MayVote && !IsKeptFrom(a, itemNumber, ConflictHandling.StayedWithoutVote));

    /// <summary>
    /// What the quorum came to on an item: as many are needed as for the whole meeting, and whoever left the room for it does not count.
    /// Null where no rule is recorded, and before the meeting was held.
    /// </summary>
    public Quorum? QuorumOn(int? itemNumber)
    {
        if (QuorumPresent is null) return null;
        var there = _attendance.Where(a => a.MayVote && !IsKeptFrom(a, itemNumber, ConflictHandling.LeftTheRoom)).ToList();
        return new(there.Count, QuorumNeeded!.Value, QuorumVotingSeats!.Value, !QuorumNeededSectors || Governance.Quorum.HasBothSectors(there.Select(a => a.Sector)));
    }

    /// <summary>Whether the tier can decide on an item: quorate as a whole, and still so without those who left the room for it. Null as for <see cref="QuorumOn"/>.</summary>
    public bool? IsQuorateOn(int? itemNumber) => QuorumOn(itemNumber)?.IsQuorate;

    /// <summary>
    /// Writes the minutes, or changes them. Minutes that were sent round are a draft again when their text, who came, a conflict of interest or what
    /// became of an item is changed, so that everybody reads what is approved. Refused: before the meeting was held, after approval.
    /// </summary>
    public void DraftMinutes(string text, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        EnsureHeld("Record who came first.");
        var written = Text.Required(text, MinutesMaxLength, "the minutes", nameof(MinutesText), lines: true);
        if (written == MinutesText) return;
        MinutesText = written;
        MinutesState ??= Governance.MinutesState.Drafted;
        MinutesAreChanged();
    }

    /// <summary>
    /// Records that the minutes were sent round, today or on an earlier day. Refused: none written, minutes that were sent round as they are, a
    /// day before the meeting or in the future, and after approval.
    /// </summary>
    public void CirculateMinutes(GovernanceFacts facts, DateOnly today, DateOnly? on = null)
    {
        EnsureOpen(facts);
        if (MinutesState is null) throw new DomainRuleException("Write the minutes first.", nameof(MinutesText));
        if (MinutesState is Governance.MinutesState.Circulated)
            throw new DomainRuleException($"These minutes were sent round on {PlainDate.Say(MinutesCirculatedOn!.Value)}. They are sent round again when something in them has changed.");
        var day = on ?? today;
        if (day < On || day > today) throw new DomainRuleException($"Enter a day from {PlainDate.Say(On)}, when the group met, to today.", nameof(MinutesCirculatedOn));
        MinutesState = Governance.MinutesState.Circulated;
        MinutesCirculatedOn = day;
    }

    /// <summary>
    /// Approves the minutes, which locks them and what is recorded of the meeting: at a later meeting of the same tier, on its day, or
    /// between meetings on a day that is given. Refused: minutes that were not sent round, a day before that or in the future, a
    /// meeting of another tier or that is not a later one that was held, and a second approval.
    /// </summary>
    public void ApproveMinutes(GovernanceFacts facts, DateOnly today, DateOnly? on = null, Meeting? at = null)
    {
        EnsureOpen(facts);
        if (MinutesState is not Governance.MinutesState.Circulated) throw new DomainRuleException("Circulate the minutes first, so that everybody can read what is approved.");
        if (at is not null && (at.TierId != TierId || at.State is not MeetingState.Held || at.On <= On))
            throw new DomainRuleException("Choose a later meeting of the same group that was held.", nameof(MinutesApprovedAtMeetingId));
        var day = at?.On ?? on ?? today;
        if (day < MinutesCirculatedOn || day > today)
            throw new DomainRuleException($"Minutes are approved after they were sent round, which was on {PlainDate.Say(MinutesCirculatedOn!.Value)}. Enter a day from then to today.", nameof(MinutesApprovedOn));
        MinutesState = Governance.MinutesState.Approved;
        (MinutesApprovedOn, MinutesApprovedAtMeetingId) = (day, at?.Id);
    }

    private void MinutesAreChanged()
    {
        if (MinutesState is not Governance.MinutesState.Circulated) return;
        MinutesState = Governance.MinutesState.Drafted;
        MinutesCirculatedOn = null;
    }

    private HashSet<object> AsRecorded() => [LastedMinutes ?? 0, .. _attendance.Select(a => (a.Id, a.PersonId, a.Name, a.OrganisationName, a.State, a.NeedsToCheckBack))];

    private static Row OfMember(GovernanceTier tier, SeatTerm term, AttendanceEntry entry, QuorumRule? rule)
    {
        var (state, hasVote) = (Choice.Known(entry.State, nameof(Attendance)), tier.SeatOf(term).HasVote);
        if (state is not AttendanceState.Deputy) return new(term.Id, new(term.PersonId, term.Name), entry, term.OrganisationId, term.Sector, state is AttendanceState.Present && hasVote);
        if (!tier.ProxiesMayAttend) throw new DomainRuleException("In this group nobody can come in a member’s place. Choose present, apologies or absent.", FieldOf(term, nameof(AttendanceEntry.State)));
        var came = entry.Came is { } named && named != SomebodyNamed.Nobody ? named : new(term.DeputyPersonId, term.DeputyName);
        if (came == SomebodyNamed.Nobody) throw new DomainRuleException("Say who came in the member’s place.", FieldOf(term, nameof(Governance.Attendance.Name)));
        return new(term.Id, came, entry, term.OrganisationId, term.Sector, hasVote && (rule?.ProxiesMayVote ?? tier.ProxiesMayVote));
    }

    private static Row OfGuest(AttendanceEntry entry)
    {
        if (entry.Came is null || (entry.Came.PersonId is null && Text.Clean(entry.Came.Name) is null)) throw new DomainRuleException("Enter the name or role of the guest.", nameof(Attendance));
        return new(null, entry.Came, entry, entry.OrganisationId, null, false);
    }

    // The answer for this member, as a form of all members names it.
    private static string FieldOf(SeatTerm term, string field) => FormattableString.Invariant($"{nameof(Attendance)}[{term.Number}].{field}");

    private static void RefuseTwice(IReadOnlyList<Row> rows)
    {
        if (rows.Where(r => r.TermId is null && r.Who.Name is not null).GroupBy(r => Text.Fold(r.Who.Name!)).FirstOrDefault(g => g.Count() > 1) is { } same)
            throw new DomainRuleException($"Two guests are called ‘{same.First().Who.Name}’. Add something that tells them apart, or leave one out.", "Guests");
        if (rows.Where(r => r.Entry.State is AttendanceState.Present or AttendanceState.Deputy && r.Who.PersonId is not null).GroupBy(r => r.Who.PersonId).Any(g => g.Count() > 1))
            throw new DomainRuleException("The same person is there twice. Whoever comes for a member holds no seat of their own that day.", nameof(Attendance));
    }

    // A row stays the same record when it is recorded again, so that two people recording at once are told of the same thing.
    private void Replace(List<Row> rows)
    {
        _attendance.RemoveAll(a => rows.TrueForAll(r => !IsSame(a, r)));
        foreach (var row in rows)
        {
            var kept = _attendance.Find(a => IsSame(a, row));
            if (kept is null) _attendance.Add(kept = new Attendance(this));
            kept.Record(row.TermId, row.Who, row.Entry, row.OrganisationId, row.Sector, row.MayVote);
        }
        _conflicts.RemoveAll(c => !_attendance.Any(a => a.SeatTermId == c.SeatTermId && a.IsThere));
    }

    private static bool IsSame(Attendance kept, Row row) => kept.SeatTermId == row.TermId && (row.TermId is not null || (kept.PersonId == row.Who.PersonId && kept.Name == Text.Clean(row.Who.Name)));

    private bool IsKeptFrom(Attendance there, int? itemNumber, ConflictHandling from) => itemNumber is { } number && ItemNumbered(number).Id is var item
        && _conflicts.Any(c => c.AgendaItemId == item && c.SeatTermId == there.SeatTermId && c.Handling >= from);

    private static SeatPresence PresenceOf(AttendanceState state) => state switch
    {
        AttendanceState.Present => SeatPresence.Member,
        AttendanceState.Deputy => SeatPresence.Proxy,
        _ => SeatPresence.Away,
    };

    private sealed record Row(long? TermId, SomebodyNamed Who, AttendanceEntry Entry, long? OrganisationId, Sector? Sector, bool MayVote);
}
