using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

// Who sits in it, and from when to when.
public sealed partial class GovernanceTier
{
    /// <summary>The most seats that are there at one time.</summary>
    public const int MostSeats = 60;

    private readonly List<TierSeat> _seats = [];
    private readonly List<SeatTerm> _terms = [];

    /// <summary>Every seat, those that were removed too.</summary>
    public IReadOnlyCollection<TierSeat> Seats => _seats;

    /// <summary>Every term, past and coming ones too.</summary>
    public IReadOnlyCollection<SeatTerm> Terms => _terms;

    /// <summary>Adds an empty seat from this day. Refused: a day outside 1990 to 2100, and more than 60 seats.</summary>
    public TierSeat AddSeat(SeatDetails details, DateOnly on, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureOpenToChange(facts);
        GovernanceFacts.Checked(on, "the day from which the seat is there", nameof(TierSeat.AddedOn));
        if (_seats.Count(s => s.RemovedOn is null) >= MostSeats) throw new DomainRuleException($"There are {MostSeats} seats in this group. Remove one first, or set up another group.");
        var seat = new TierSeat(this, _seats.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details, on);
        _seats.Add(seat);
        return seat;
    }

    /// <summary>Removes a seat from the day after this one. Refused: while somebody sits in it after that day.</summary>
    public void RemoveSeat(int number, DateOnly lastDay, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        var seat = SeatNumbered(number);
        if (_terms.Any(t => t.TierSeatId == seat.Id && (t.Until is null || t.Until > lastDay)))
            throw new DomainRuleException("Somebody sits in this seat after that day. End their term first.");
        if (lastDay < seat.AddedOn) throw new DomainRuleException($"Enter a day on or after {PlainDate.Say(seat.AddedOn)}, when the seat was added.", nameof(TierSeat.RemovedOn));
        seat.Remove(lastDay);
    }

    /// <summary>Adds a seat and seats somebody in it, from the first day of the term. Refused: as for <see cref="AddSeat"/> and <see cref="SeatMember(int, TermDetails, GovernanceFacts)"/>.</summary>
    public SeatTerm SeatMember(SeatDetails seat, TermDetails term, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(term);
        var checkedTerm = Checked(term, null);
        return Seat(AddSeat(seat, checkedTerm.From, facts), checkedTerm);
    }

    /// <summary>
    /// Seats somebody in a seat that is there. Refused: nobody named, a person and a name together, a last day before the first,
    /// a term that overlaps another in the seat, somebody who has another seat in the group at that time, an office that
    /// somebody holds then, a deputy who is the member, and a seat that is not there at that time.
    /// </summary>
    public SeatTerm SeatMember(int seatNumber, TermDetails term, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(term);
        EnsureOpenToChange(facts);
        var seat = SeatNumbered(seatNumber);
        return Seat(seat, Checked(term, seat));
    }

    /// <summary>
    /// Says the last day of a term, which may lie ahead; again, to correct it. Refused: a day before the first, and one on which the
    /// next term in the seat, or another term of the same person or office, has begun.
    /// </summary>
    public void EndTerm(int number, DateOnly until, string? reason, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        var term = TermNumbered(number);
        var why = Text.Optional(reason, SeatTerm.EndReasonMaxLength, "the reason", nameof(SeatTerm.EndReason), lines: true);
        GovernanceFacts.Checked(until, "the last day", nameof(SeatTerm.Until));
        if (until < term.From) throw new DomainRuleException($"Enter a last day on or after {PlainDate.Say(term.From)}, when the term began.", nameof(SeatTerm.Until));
        RefuseOverlaps(term, term.TierSeatId, term.PersonId, term.Office, term.From, until, nameof(SeatTerm.Until));
        if (_seats.Find(s => s.Id == term.TierSeatId)?.RemovedOn < until)
            throw new DomainRuleException("The seat is not there that long. Enter an earlier day.", nameof(SeatTerm.Until));
        term.End(until, why);
    }

    /// <summary>
    /// Gives a member an office or takes it away, from a day on: before that day they keep the one they had, and who sat when stays on
    /// record. From the first day of the term it puts the term right instead. Refused: the office that they have, a day outside the
    /// term, and an office that somebody else holds then.
    /// </summary>
    public SeatTerm ChangeOffice(int number, TierOffice? office, DateOnly from, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        var term = TermNumbered(number);
        var held = Choice.Known(office, nameof(SeatTerm.Office));
        GovernanceFacts.Checked(from, "the day from which it is so", nameof(SeatTerm.From));
        if (from < term.From || (term.Until is { } last && from > last))
            throw new DomainRuleException($"Enter a day of the term, which is {TierWords.SayTerm(term.From, term.Until)}.", nameof(SeatTerm.From));
        if (term.Office == held) throw new DomainRuleException(held is { } same ? $"They are {same.Label().ToLowerInvariant()} already." : "They have no office already.", nameof(SeatTerm.Office));
        if (held is not null) RefuseOverlaps(term, null, null, held, from, term.Until, nameof(SeatTerm.Office));
        if (from == term.From)
        {
            term.Hold(held);
            return term;
        }
        var (until, reason) = (term.Until, term.EndReason);
        term.End(from.AddDays(-1), null);
        var goesOn = Seat(SeatOf(term), new TermDetails(new(term.PersonId, term.Name), from, until, held, new(term.DeputyPersonId, term.DeputyName), term.OrganisationId, term.Sector));
        if (until is { } end) goesOn.End(end, reason);
        return goesOn;
    }

    /// <summary>Says who comes when a member cannot; nobody, to name none. Refused: a person and a name together, and the member.</summary>
    public void NameDeputy(int number, SomebodyNamed deputy, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(deputy);
        EnsureOpenToChange(facts);
        var term = TermNumbered(number);
        term.NameDeputy(CheckedDeputy(deputy, new(term.PersonId, term.Name)));
    }

    /// <summary>The terms on a date, by seat.</summary>
    public IReadOnlyList<SeatTerm> TermsOn(DateOnly date) => [.. _terms.Where(t => t.IsOn(date)).OrderBy(t => _seats.Find(s => s.Id == t.TierSeatId)!.Number)];

    /// <summary>The seats on a date that nobody holds.</summary>
    public IReadOnlyList<TierSeat> VacantOn(DateOnly date) => [.. _seats.Where(s => s.IsThereOn(date) && !_terms.Any(t => t.TierSeatId == s.Id && t.IsOn(date))).OrderBy(s => s.Number)];

    /// <summary>Who holds an office on a date; null for nobody.</summary>
    public SeatTerm? HolderOf(TierOffice office, DateOnly date) => _terms.Find(t => t.Office == office && t.IsOn(date));

    /// <summary>Whether more than 12 people sit in it on a date.</summary>
    public bool IsUnwieldyOn(DateOnly date) => _terms.Count(t => t.IsOn(date)) > UnwieldyAbove;

    /// <summary>The seat of a term.</summary>
    public TierSeat SeatOf(SeatTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return _seats.Find(s => s.Id == term.TierSeatId) ?? throw new InvalidOperationException("The term is of another tier.");
    }

    private SeatTerm Seat(TierSeat seat, TermDetails term)
    {
        var seated = new SeatTerm(this, seat, _terms.Select(t => t.Number).DefaultIfEmpty().Max() + 1, term);
        _terms.Add(seated);
        return seated;
    }

    private TierSeat SeatNumbered(int number) => _seats.Find(s => s.Number == number) ?? throw new DomainRuleException("That seat is no longer on the list. Go back to the group and choose again.", "Seat");

    private TermDetails Checked(TermDetails term, TierSeat? seat)
    {
        var member = Somebody(term.Member, "the member", "Member", "Name");
        if (member == SomebodyNamed.Nobody) throw new DomainRuleException("Choose the person, or enter a name or a role.", "Member");
        var deputy = CheckedDeputy(term.Deputy ?? SomebodyNamed.Nobody, member);
        GovernanceFacts.Checked(term.From, "the first day", nameof(SeatTerm.From));
        if (term.Until is { } until)
        {
            GovernanceFacts.Checked(until, "the last day", nameof(SeatTerm.Until));
            if (until < term.From) throw new DomainRuleException($"Enter a last day on or after {PlainDate.Say(term.From)}, the first day.", nameof(SeatTerm.Until));
        }
        if (seat is not null && (term.From < seat.AddedOn || (seat.RemovedOn is { } removed && (term.Until is null || term.Until > removed))))
            throw new DomainRuleException("The seat is not there for all of that time. Choose other dates, or a new seat.", nameof(SeatTerm.From));
        var office = Choice.Known(term.Office, nameof(SeatTerm.Office));
        RefuseOverlaps(null, seat?.Id, member.PersonId, office, term.From, term.Until, nameof(SeatTerm.From));
        return term with { Member = member, Deputy = deputy, Sector = Choice.Known(term.Sector, nameof(SeatTerm.Sector)) };
    }

    private static SomebodyNamed CheckedDeputy(SomebodyNamed named, SomebodyNamed member)
    {
        var deputy = Somebody(named, "the deputy", "Deputy", nameof(SeatTerm.DeputyName));
        if (deputy != SomebodyNamed.Nobody && (member.PersonId is not null ? deputy.PersonId == member.PersonId : deputy.Name is not null && Text.Fold(deputy.Name) == Text.Fold(member.Name!)))
            throw new DomainRuleException("The deputy comes when the member cannot, so choose somebody else.", "Deputy");
        return deputy;
    }

    private SeatTerm TermNumbered(int number) => _terms.Find(t => t.Number == number) ?? throw new DomainRuleException("That term is no longer on the list. Go back to the group and choose again.");

    private static SomebodyNamed Somebody(SomebodyNamed somebody, string called, string personField, string nameField)
    {
        var name = Text.Optional(somebody.Name, SeatTerm.NameMaxLength, $"the name or role of {called}", nameField);
        if (name is not null && somebody.PersonId is not null)
            throw new DomainRuleException($"Choose a person as {called} or enter a name or role, not both.", personField);
        return new(somebody.PersonId, name);
    }

    private void RefuseOverlaps(SeatTerm? self, long? seatId, long? personId, TierOffice? office, DateOnly from, DateOnly? until, string field)
    {
        var then = _terms.Where(t => t != self && t.Overlaps(from, until)).ToList();
        if (seatId is not null && then.Find(t => t.TierSeatId == seatId) is { } inSeat)
            throw new DomainRuleException($"Somebody holds this seat {During(inSeat)}. End that term first, or choose other dates or another seat.", field);
        if (personId is not null && then.Find(t => t.PersonId == personId) is { } elsewhere)
            throw new DomainRuleException($"This person has a seat in the group {During(elsewhere)} already. End that term first, or choose other dates.", self is null ? "Member" : field);
        if (office is { } held && then.Find(t => t.Office == held) is { } holder)
            throw new DomainRuleException($"There is a {held.Label().ToLowerInvariant()} {During(holder)} already. End that term first, or choose other dates.", self is null ? nameof(SeatTerm.Office) : field);
    }

    private static string During(SeatTerm term) => term.Until is { } until ? $"from {PlainDate.Say(term.From)} to {PlainDate.Say(until)}" : $"from {PlainDate.Say(term.From)} on";
}
