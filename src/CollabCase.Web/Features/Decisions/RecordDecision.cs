using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>Records what a group decided at a meeting, by consensus or by vote, for one item of its agenda or besides.</summary>
public static class RecordDecision
{
    /// <summary>So many meetings are offered, the latest.</summary>
    public const int MeetingsOffered = 12;

    /// <summary>A link from a meeting, a decision or the gate knows some of the answers.</summary>
    public sealed record Query(string Reference, int Tier, int? Meeting = null, int? Item = null, int? Supersedes = null, string? For = null, int? Proposal = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IDecisionPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required IReadOnlyList<ChoiceGroup> Meetings { get; init; }
        public required DecisionOptions Options { get; init; }
        public required Command Form { get; set; }

        DecisionForm IDecisionPage.Form => Form;
    }

    public sealed class Command : DecisionForm, ICommand<DecisionTaken>
    {
        /// <summary>The number of the meeting, and after a point that of the item.</summary>
        public string? Meeting { get; set; }
        public DecisionBy? How { get; set; }
        public int? VotesFor { get; set; }
        public int? VotesAgainst { get; set; }
        public int? VotesAbstained { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        internal Votes? Votes() => How is DecisionBy.Vote ? new(VotesFor ?? 0, VotesAgainst ?? 0, VotesAbstained ?? 0) : null;
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new DecisionFormValidator());
            RuleFor(c => c.Meeting).NotEmpty().WithMessage("Choose the meeting at which it was decided.");
            RuleFor(c => c.How).Must(how => how is DecisionBy.Consensus or DecisionBy.Vote).WithMessage("Say how it was decided.");
            RuleFor(c => c.VotesFor).NotNull().When(c => c.How is DecisionBy.Vote).WithMessage("Enter the votes for it.");
            RuleFor(c => c.VotesAgainst).NotNull().When(c => c.How is DecisionBy.Vote).WithMessage("Enter the votes against it.");
            RuleFor(c => c.VotesFor).Null().When(c => c.How is DecisionBy.Consensus && c is not { VotesFor: null, VotesAgainst: null, VotesAbstained: null })
                .WithMessage("Leave the votes empty for a consensus, or choose ‘By vote’.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DecisionChoices choices, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var about = await visible.AboutToDecideAsync(tier, cancellationToken);
            var meetings = await visible.Meetings(today).Where(m => m.TierId == tier.Id && m.State != MeetingState.Cancelled && m.On <= today)
                .OrderByDescending(m => m.Number == request.Meeting).ThenByDescending(m => m.On).ThenByDescending(m => m.Id).Take(MeetingsOffered)
                .Select(m => new { m.Id, m.Number, m.On, m.State, m.IsQuorate, Items = m.Agenda.OrderBy(i => i.Position).Select(i => new { i.Id, i.Number, i.Title }).ToList() })
                .AsSingleQuery().ToListAsync(cancellationToken);
            var chosen = meetings.Find(m => m.Number == request.Meeting);
            var item = chosen?.Items.Find(i => i.Number == request.Item);
            var itemId = item?.Id;
            // What was put on the agenda as a proposal is answered by what is decided on its item.
            var proposal = request.Proposal ?? await visible.Proposals(today).Where(p => itemId != null && p.AgendaItemId == itemId && p.State == ProposalState.Submitted).Select(p => (int?)p.Number).FirstOrDefaultAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Decisions, cancellationToken),
                Tier = tier,
                Meetings =
                [
                    .. meetings.OrderByDescending(m => m.On).ThenByDescending(m => m.Number).Select(m => new ChoiceGroup($"{Format.Date(m.On)}: {SayOf(m.State, m.IsQuorate)}",
                        [new(CodeOf(m.Number, null), $"{Format.Date(m.On)}, besides the agenda"), .. m.Items.Select(i => new Choice(CodeOf(m.Number, i.Number), $"{Format.Date(m.On)}: {i.Title}"))])),
                ],
                Options = await choices.ReadAsync(tier, about.Delegated, request.Supersedes, cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference, Tier = tier.Number, Meeting = chosen is null ? null : CodeOf(chosen.Number, item?.Number), Title = item?.Title,
                    Matter = DecisionPurpose.BindsFor(request.For, about.NextGate, about.Stage), Supersedes = request.Supersedes, Proposal = proposal, For = request.For,
                },
            };
        }

        private static string SayOf(MeetingState state, bool? isQuorate) => state is not MeetingState.Held ? "who came is not recorded yet" : isQuorate switch { true => "quorate", false => "not quorate", null => "no quorum recorded" };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, DecisionChoices choices, BoundRecords records, TimeProvider clock) : IRequestHandler<Command, DecisionTaken>
    {
        public async Task<DecisionTaken> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            var (number, item) = MeetingOf(request.Meeting);
            var meeting = await visible.WholeMeetingAsync(request.Reference, number, clock.Today(), cancellationToken);
            if (meeting is null || meeting.TierId != tier.Id || (item is not null && meeting.Agenda.All(i => i.Number != item)))
                throw new DomainRuleException("Choose a meeting from the list.", nameof(Command.Meeting));
            var what = BoundRecords.ToTake(await records.ReadAsync(facts.PartnershipId, tier.MayDecide, cancellationToken), request.Title ?? "", request.DecisionText ?? "", request.Matter, request.Binds);
            var decision = Decision.TakeAt(await db.NextDecisionNumberAsync(facts.PartnershipId, cancellationToken), meeting, tier, item, what, request.Votes(),
                await choices.ToSupersedeAsync(request.Reference, request.Supersedes, cancellationToken), facts, WriteScope.Now(clock), viewer.PersonId);
            db.Add(decision);
            await choices.AnswerAsync(request.Reference, request.Proposal, decision, facts, cancellationToken);
            return new(decision.Number, decision.Outcome);
        }

        // What is no meeting is number 0, which none has.
        private static (int Meeting, int? Item) MeetingOf(string? code)
        {
            var parts = (code ?? "").Split('.');
            var meeting = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            return parts.Length == 1 ? (meeting, null) : (meeting, int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : 0);
        }
    }

    private static string CodeOf(int meeting, int? item) => item is null ? FormattableString.Invariant($"{meeting}") : FormattableString.Invariant($"{meeting}.{item}");
}
