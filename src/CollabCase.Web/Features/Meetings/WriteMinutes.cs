using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Writes the minutes of a meeting, or changes them, and says what became of each item of its agenda.</summary>
public static class WriteMinutes
{
    /// <summary>What became of an item, as it is chosen. Its property is named as the item's.</summary>
    public sealed class ItemTyped
    {
        public AgendaOutcome? Outcome { get; set; }
    }

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed record Item(int Number, string Title, AgendaOutcome? Outcome);

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        private Command _form = new();

        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required MinutesState? MinutesState { get; init; }
        public required IReadOnlyList<Item> Items { get; init; }

        /// <summary>What was typed, with an answer for each item of the agenda, also for one that was put there meanwhile.</summary>
        public required Command Form
        {
            get => _form;
            set
            {
                _form = value;
                foreach (var item in Items) _form.Items[item.Number] = _form.Items.GetValueOrDefault(item.Number) ?? new() { Outcome = item.Outcome };
            }
        }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? MinutesText { get; set; }

        /// <summary>By the number of the item.</summary>
        public Dictionary<int, ItemTyped> Items { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.MinutesText).NotEmpty().WithMessage("Write the minutes.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var outline = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var found = await visible.MeetingOf(request.Reference, request.Number, clock.Today())
                .Select(m => new { m.MinutesState, m.MinutesText, Items = m.Agenda.OrderBy(i => i.Position).Select(i => new Item(i.Number, i.Title, i.Outcome)).ToList() })
                .AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = outline,
                MinutesState = found.MinutesState,
                Items = found.Items,
                Form = new Command
                {
                    Reference = request.Reference, Number = request.Number, Version = outline.Version, MinutesText = found.MinutesText,
                    Items = found.Items.ToDictionary(i => i.Number, i => new ItemTyped { Outcome = i.Outcome }),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var items = meeting.Agenda.Where(i => request.Items.GetValueOrDefault(i.Number) is not null).ToList();
            await merge.IntoAsync([new MergedAnswers(request, meeting),
                .. items.Select(i => new MergedAnswers(request.Items[i.Number], i, FormattableString.Invariant($"{nameof(Command.Items)}[{i.Number}]."), i.Title))], request.Version, meeting, cancellationToken);
            meeting.DraftMinutes(request.MinutesText ?? "", facts);
            foreach (var item in items) meeting.CloseItem(item.Number, request.Items[item.Number].Outcome, facts);
            return Done.It;
        }
    }
}
