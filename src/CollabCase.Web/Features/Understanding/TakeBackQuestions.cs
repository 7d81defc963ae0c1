using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Understanding;

/// <summary>A round of questions that was asked by mistake goes, while nobody has answered. The history keeps that it was asked.</summary>
public static class TakeBackQuestions
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>When the latest round was asked; null where there is none.</summary>
        public required DateOnly? AskedOn { get; init; }

        /// <summary>How many have answered it.</summary>
        public required int Answers { get; init; }

        /// <summary>When the round before was asked, which takes answers again; null where there is none.</summary>
        public required DateOnly? BeforeOn { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";

        /// <summary>The version of the round.</summary>
        public int Version { get; set; }

        /// <summary>The number of the latest round when the page was opened.</summary>
        public int Round { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Understanding, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var rounds = await visible.UnderstandingRounds.Where(r => visible.Partnerships.Any(p => p.Id == r.PartnershipId && p.Reference == request.Reference))
                .OrderByDescending(r => r.Number).Take(2).Select(r => new { r.Number, r.Version, r.AskedOn, Answers = r.Answers.Count }).ToListAsync(cancellationToken);
            var (latest, before) = (rounds.ElementAtOrDefault(0), rounds.ElementAtOrDefault(1));
            return new Page
            {
                Frame = frame, AskedOn = latest?.AskedOn, Answers = latest?.Answers ?? 0, BeforeOn = before?.AskedOn,
                Form = new Command { Reference = frame.Reference, Version = latest?.Version ?? 0, Round = latest?.Number ?? 0 },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var round = await visible.LatestUnderstandingAsync(partnership.Id, cancellationToken);
            if (round is null || round.Number != request.Round)
                throw new DomainRuleException("The rounds have changed since you opened this page, so nothing is taken back. Go back to the answers to see them.");
            await merge.RefuseIfStaleAsync(request.Version, round, cancellationToken);
            round.EnsureCanBeTakenBack(partnership);
            db.Remove(round);
            return Done.It;
        }
    }
}
