using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Says who came to a meeting, who sent a deputy and who could not, and how long it lasted; again, to correct it. The quorum follows from it.</summary>
public static class RecordAttendance
{
    /// <summary>Whether somebody came for a member, as it is chosen.</summary>
    public sealed class CameTyped
    {
        public AttendanceState? State { get; set; } = AttendanceState.Present;

        /// <summary>Who came in the member's place; left empty, the deputy who is named with the term.</summary>
        public string? Name { get; set; }
        public bool NeedsToCheckBack { get; set; }
    }

    /// <summary>A guest, as typed. A line without a name or an organisation says nothing and is left out.</summary>
    public sealed class GuestTyped
    {
        public string? Name { get; set; }
        public string? Organisation { get; set; }
        internal bool SaysNothing => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Organisation);
    }

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page(Meeting meeting, GovernanceTier tier) : IFormPage<Command>, IPartnershipPage
    {
        private Command _form = new();

        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required IReadOnlyList<MemberOfDay> Members { get; init; }

        /// <summary>What was typed, with an answer for each member of the day, whoever was seated or left since the form was opened.</summary>
        public required Command Form
        {
            get => _form;
            set
            {
                _form = value;
                foreach (var member in Members) _form.Attendance[member.Term] = _form.Attendance.GetValueOrDefault(member.Term) ?? new() { State = meeting.OfferedFor(member.TermId) };
                if (_form.Guests.Count == 0) _form.Guests.Add(new());
            }
        }

        public bool IsCorrection => Meeting.State is MeetingState.Held;
        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
        public string Button => IsCorrection ? "Save the correction" : "Save who came";

        /// <summary>What the quorum comes to by what stands in the form; null while the group has no rule.</summary>
        public Quorum? Quorum => meeting.QuorumIf(tier, Form.Members());

        public IReadOnlyList<Choice> States => [.. Enum.GetValues<AttendanceState>().Where(s => s is not AttendanceState.Deputy || tier.ProxiesMayAttend).Select(s => new Choice(s.ToString(), s.Label()))];
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public int? LastedMinutes { get; set; }

        /// <summary>By the number of the term.</summary>
        public Dictionary<int, CameTyped> Attendance { get; set; } = [];
        public List<GuestTyped> Guests { get; set; } = [];

        /// <summary>The button 'Add another guest' was pressed: the form is shown again with one line more.</summary>
        public bool AddGuest { get; set; }

        /// <summary>The button 'Work out the quorum' was pressed: the form is shown again with what it comes to.</summary>
        public bool WorkOut { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        /// <summary>What was answered; an answer that says nothing at all was sent by no page of ours.</summary>
        internal IEnumerable<KeyValuePair<int, CameTyped>> Answered => Attendance.Where(a => a.Value is not null);

        internal IEnumerable<AttendanceEntry> Members() => Answered.Select(a => new AttendanceEntry(a.Key, a.Value.State ?? AttendanceState.Present, new(Name: Text.Clean(a.Value.Name)), NeedsToCheckBack: a.Value.NeedsToCheckBack));

        internal IEnumerable<AttendanceEntry> Everybody() => [.. Members(), .. Guests.Where(g => !g.SaysNothing).Select(g => AttendanceEntry.Guest(new(Name: Text.Clean(g.Name)), organisationName: Text.Clean(g.Organisation)))];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.LastedMinutes).NotNull().WithMessage("Enter how long the meeting lasted, in minutes.");
            RuleFor(c => c).Custom((command, context) =>
            {
                foreach (var (term, came) in command.Answered)
                    if (came.Name?.Length > Domain.Governance.Attendance.NameMaxLength)
                        context.AddFailure(FormattableString.Invariant($"{nameof(Command.Attendance)}[{term}].{nameof(CameTyped.Name)}"), $"Use {Domain.Governance.Attendance.NameMaxLength} characters or fewer for the name.");
                for (var i = 0; i < command.Guests.Count; i++)
                {
                    var (guest, field) = (command.Guests[i], FormattableString.Invariant($"{nameof(Command.Guests)}[{i}]."));
                    if (!guest.SaysNothing && string.IsNullOrWhiteSpace(guest.Name)) context.AddFailure(field + nameof(GuestTyped.Name), "Enter the name or role of the guest, or leave the organisation out too.");
                    if (guest.Name?.Length > Domain.Governance.Attendance.NameMaxLength) context.AddFailure(field + nameof(GuestTyped.Name), $"Use {Domain.Governance.Attendance.NameMaxLength} characters or fewer for the name.");
                    if (guest.Organisation?.Length > Domain.Governance.Attendance.OrganisationMaxLength)
                        context.AddFailure(field + nameof(GuestTyped.Organisation), $"Use {Domain.Governance.Attendance.OrganisationMaxLength} characters or fewer for the organisation.");
                }
            });
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var outline = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var meeting = await visible.MeetingAsHeldAsync(request.Reference, request.Number, today, cancellationToken);
            var tier = await visible.TierThatMetAsync(meeting.TierId, cancellationToken);
            var members = await visible.MembersOnAsync(tier, meeting.On, cancellationToken);
            return new Page(meeting, tier)
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = outline,
                Members = members,
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = request.Number,
                    Version = meeting.Version,
                    LastedMinutes = meeting.LastedMinutes ?? meeting.PlannedMinutes,
                    Attendance = members.Select(m => (m.Term, Row: meeting.Attendance.FirstOrDefault(a => a.SeatTermId == m.TermId))).Where(m => m.Row is not null)
                        .ToDictionary(m => m.Term, m => new CameTyped { State = m.Row!.State, Name = m.Row.State is AttendanceState.Deputy ? m.Row.Name : null, NeedsToCheckBack = m.Row.NeedsToCheckBack }),
                    Guests = [.. meeting.Attendance.Where(a => a.SeatTermId is null).Select(a => new GuestTyped { Name = a.Name, Organisation = a.OrganisationName })],
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, AttendanceMerge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            var tier = await visible.TierThatMetAsync(meeting.TierId, cancellationToken);
            await merge.IntoAsync(request, meeting, tier, await visible.MembersOnAsync(tier, meeting.On, cancellationToken), cancellationToken);
            if (tier.TermsOn(meeting.On).Any(t => request.Answered.All(a => a.Key != t.Number)))
                throw new DomainRuleException("Somebody was seated in the group after you opened this page. They are on the list now, as present: check, and save again.");
            meeting.RecordAttendance(tier, request.Everybody(), request.LastedMinutes.GetValueOrDefault(), facts, today);
            return Done.It;
        }
    }
}
