using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Proposals;

/// <summary>A group’s proposal to the steering group is begun, with one partner as its author. Members write for their own partner.</summary>
public static class WriteProposal
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Groups { get; init; }
        public required IReadOnlyList<Choice> Partners { get; init; }
        public required bool HasSteering { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The number of the group that proposes.</summary>
        public int? FromTierId { get; set; }

        /// <summary>The reference of the partner that is its author.</summary>
        public string? Author { get; set; }
        public string? Title { get; set; }
        public string? Summary { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FromTierId).NotNull().WithMessage("Choose the group that proposes.");
            RuleFor(c => c.Author).NotEmpty().WithMessage("Choose the partner that is its author.");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what is proposed, in a few words.");
            RuleFor(c => c.Summary).NotEmpty().WithMessage("Enter what should be done, why, and what it would take.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var facts = await db.VisibleTo(viewer).FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var partners = ForWhom(await people.ReadAsync(facts.PartnershipId, cancellationToken), viewer, http);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Proposals, cancellationToken),
                Groups = [.. facts.Tiers.Where(t => t is { IsWoundUp: false, Kind: not TierKind.Steering }).Select(t => new Choice(FormattableString.Invariant($"{t.Number}"), t.Name))],
                Partners = [.. partners.Select(p => new Choice(p.Reference, p.Name))],
                HasSteering = facts.Tiers.Any(t => t is { IsWoundUp: false, Kind: TierKind.Steering }),
                Form = new Command { Reference = request.Reference, Author = partners.Count == 1 ? partners[0].Reference : null },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var facts = await db.VisibleTo(viewer).FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var author = ForWhom(await people.ReadAsync(facts.PartnershipId, cancellationToken), viewer, http).FirstOrDefault(p => p.Reference == request.Author)
                ?? throw new DomainRuleException("Choose a partner from the list.", nameof(Command.Author));
            var from = facts.Tiers.FirstOrDefault(t => t.Number == request.FromTierId)?.Id ?? 0;
            var proposal = Proposal.Begin(await db.NextProposalNumberAsync(facts.PartnershipId, cancellationToken), from,
                new(request.Title ?? "", request.Summary ?? "", author.Id, viewer.OrganisationId == author.Id ? viewer.PersonId : null), facts, clock.Today());
            db.Add(proposal);
            return new(proposal.Number);
        }
    }

    // The coordinator writes down what any partner proposes; a member what their own does.
    private static List<Nameable> ForWhom(PeopleToName people, Viewer viewer, IHttpContextAccessor http) =>
        http.HttpContext?.Features.Get<Allowed>()?.To(Act.ManagePartnership) == true ? [.. people.Partners] : [.. people.Partners.Where(p => p.Id == viewer.OrganisationId)];
}
