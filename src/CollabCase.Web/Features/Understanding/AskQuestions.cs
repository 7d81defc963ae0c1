using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Understanding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Understanding;

/// <summary>The three questions are asked, for the first time or again. What was answered before stays to be read.</summary>
public static class AskQuestions
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>Null before the first round.</summary>
        public required DateOnly? LastAskedOn { get; init; }
        public required IReadOnlyList<string> Partners { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        /// <summary>The number of the latest round when the page was opened; 0 before the first.</summary>
        public int Round { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Understanding, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var rounds = visible.UnderstandingRounds;
            var found = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Version, Latest = rounds.Where(r => r.PartnershipId == p.Id).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.AskedOn }).FirstOrDefault() })
                .SingleAsync(cancellationToken);
            var partners = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                where (partner.JoinedOn == null || partner.JoinedOn <= today) && (partner.LeftOn == null || partner.LeftOn >= today)
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                orderby organisation.NameKey, partner.Number
                select organisation.Name).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = frame, LastAskedOn = found.Latest?.AskedOn, Partners = partners,
                Form = new Command { Reference = frame.Reference, Version = found.Version, Round = found.Latest?.Number ?? 0 },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var latest = await visible.LatestUnderstandingAsync(partnership.Id, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            if (request.Round != (latest?.Number ?? 0))
                throw new DomainRuleException("Somebody else has asked the questions after you opened this page, so they are open. Go back to the answers.");
            db.Add(UnderstandingRound.Ask(partnership, latest, viewer.PersonId, clock.Today()));
            return Done.It;
        }
    }
}
