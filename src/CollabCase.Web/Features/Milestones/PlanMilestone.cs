using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A coordinator plans a milestone. A title and a strand are enough.</summary>
public static class PlanMilestone
{
    /// <summary>A link from the journey knows the strand and the stage already.</summary>
    public sealed record Query(string Reference, Strand? Strand = null, Stage? Stage = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IMilestoneDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required PeopleToName Choices { get; init; }
        public required Command Form { get; set; }

        MilestoneDetailsTyped IMilestoneDetailsPage.Form => Form;
    }

    public sealed class Command : MilestoneDetailsTyped, ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }

        public string? OwnerRole { get; set; }
        [Display(Name = "By when")]
        public DateOnly? ForecastOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string Title);

    public sealed class Validator : MilestoneDetailsTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var partnership = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => new { p.Id, p.Stage }).SingleAsync(cancellationToken);
            return new()
            {
                Frame = frame,
                Choices = await people.ReadAsync(partnership.Id, cancellationToken),
                Form = new Command { Reference = request.Reference, Strand = request.Strand, Stage = request.Stage ?? partnership.Stage },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.PlanningFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var owner = (await people.ReadAsync(facts.PartnershipId, cancellationToken)).Person(request.Owner, nameof(Command.Owner));
            var number = await visible.NextMilestoneNumberAsync(facts.PartnershipId, cancellationToken);
            var milestone = Milestone.Plan(number, request.ToDetails(), new(owner?.Id, request.OwnerRole), request.ForecastOn, facts);
            db.Add(milestone);
            return new(milestone.Number, milestone.Title);
        }
    }
}
