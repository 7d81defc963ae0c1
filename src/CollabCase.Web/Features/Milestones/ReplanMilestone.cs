using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The date of a milestone moves: of one that was agreed with a reason and a note. What builds on it stays where it is.</summary>
public static class ReplanMilestone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        /// <summary>What has to come first, and is still to be done.</summary>
        public required IReadOnlyList<Neighbour> ComeFirst { get; init; }

        /// <summary>What builds on it, and is still to be done.</summary>
        public required IReadOnlyList<Neighbour> BuildOnIt { get; init; }

        public bool AsksWhy => Milestone.Dates.State is not MilestoneState.Planned;
    }

    public sealed class Command : MilestoneAct
    {
        [Display(Name = "New date")]
        public DateOnly? ForecastOn { get; set; }
        public ReplanReason? Reason { get; set; }
        public string? Note { get; set; }
    }

    /// <summary>Another milestone of the partnership, before or after this one.</summary>
    public sealed record Neighbour(int Number, string Title, DateOnly? On);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ForecastOn).NotNull().WithMessage("Enter the new date.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, MilestoneActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            var (visible, id, open) = (db.VisibleTo(viewer), milestone.Id, Milestone.OpenStates);
            var first = visible.Milestones.Where(m => m.Id == id).SelectMany(m => m.Dependencies).Select(d => d.DependsOnMilestoneId);
            return new()
            {
                Milestone = milestone,
                ComeFirst = await visible.Milestones.Where(m => m.PartnershipId == milestone.PartnershipId && open.Contains(m.State) && first.Contains(m.Id))
                    .OrderBy(m => m.Number).Select(m => new Neighbour(m.Number, m.Title, m.ForecastOn)).ToListAsync(cancellationToken),
                BuildOnIt = await BuildingOn(visible, milestone.PartnershipId, id)
                    .OrderBy(m => m.Number).Select(m => new Neighbour(m.Number, m.Title, m.ForecastOn)).ToListAsync(cancellationToken),
                Form = milestone.Start(request, new Command()),
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MilestoneActs acts, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, async (milestone, facts) =>
        {
            var to = request.ForecastOn ?? default;
            milestone.Replan(to, request.Reason, request.Note, facts, WriteScope.Now(clock), viewer.PersonId);
            var overtaken = await BuildingOn(db.VisibleTo(viewer), milestone.PartnershipId, milestone.Id).Where(m => m.ForecastOn < to).OrderBy(m => m.Number).Select(m => m.Title).ToListAsync(cancellationToken);
            return $"Moved to {PlainDate.Say(to)}: {milestone.Title}.{WhatIsOvertaken(overtaken)}";
        }, cancellationToken);
    }

    /// <summary>What is planned for an earlier day now than what it builds on, as a sentence after another; nothing where there is none.</summary>
    public static string WhatIsOvertaken(IReadOnlyList<string> titles) => titles switch
    {
        [] => "",
        [var one] => $" ‘{one}’ builds on it and is planned for an earlier day now. Look at its date too.",
        _ => $" {titles.Count} milestones build on it and are planned for an earlier day now. Look at their dates too.",
    };

    private static IQueryable<Milestone> BuildingOn(Visible visible, long partnershipId, long id)
    {
        var open = Milestone.OpenStates;
        return visible.Milestones.Where(m => m.PartnershipId == partnershipId && open.Contains(m.State) && m.Dependencies.Any(d => d.DependsOnMilestoneId == id));
    }
}
