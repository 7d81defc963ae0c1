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

namespace CollabCase.Web.Features.Proposals;

/// <summary>A proposal is put on the agenda of a meeting of the group that decides.</summary>
public static class PutProposalOnAgenda
{
    /// <summary>So many meetings are offered, the next ones.</summary>
    public const int MeetingsOffered = 24;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required ProposalOutline Proposal { get; init; }
        public required IReadOnlyList<Choice> Meetings { get; init; }
        public required Command Form { get; set; }

        public string Address => FormattableString.Invariant($"/partnerships/{Frame.Reference}/proposals/{Proposal.Number}");
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the meeting.</summary>
        public int? Meeting { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Meeting).NotNull().WithMessage("Choose the meeting.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var proposal = await visible.OutlineOfProposalAsync(request.Reference, request.Number, today, cancellationToken);
            var meetings = await visible.Meetings(today).Where(m => m.TierId == proposal.ToTierId && m.State == MeetingState.Scheduled).OrderBy(m => m.On).ThenBy(m => m.Id).Take(MeetingsOffered)
                .Select(m => new { m.Number, m.On }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Proposals, cancellationToken),
                Proposal = proposal,
                Meetings = [.. meetings.Select(m => new Choice(FormattableString.Invariant($"{m.Number}"), Format.Date(m.On)))],
                Form = new Command { Reference = request.Reference, Number = proposal.Number, Version = proposal.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var proposal = await visible.ProposalToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, proposal, cancellationToken);
            var meeting = await visible.WholeMeetingAsync(request.Reference, request.Meeting.GetValueOrDefault(), clock.Today(), cancellationToken) ?? throw new DomainRuleException("Choose a meeting from the list.", nameof(Command.Meeting));
            proposal.PutOnAgenda(meeting, facts);
            return Done.It;
        }
    }
}
