using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>Says what sustains the service when the money of the pilot ends, from when, and how sure that is.</summary>
public static class SayWhatFollows
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public WhatFollows? Follows { get; set; }
        public DateOnly? FollowsOn { get; set; }
        public MoneyCertainty? FollowsCertainty { get; set; }
        public string? FollowsNote { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            var plan = await visible.SpendingPlans.AsNoTracking().SingleOrDefaultAsync(s => s.PartnershipId == partnership, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Form = new Command { Reference = request.Reference, Version = plan?.Version ?? 0, Follows = plan?.Follows, FollowsOn = plan?.FollowsOn, FollowsCertainty = plan?.FollowsCertainty, FollowsNote = plan?.FollowsNote },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (partnership, plan) = await db.VisibleTo(viewer).SpendingToChangeAsync(request.Reference, cancellationToken);
            if (plan is null) db.Add(plan = new SpendingPlan(partnership));
            else await merge.IntoAsync(request, request.Version, plan, cancel: cancellationToken);
            plan.SayWhatFollows(request.Follows, request.FollowsOn, request.FollowsCertainty, request.FollowsNote);
            return Done.It;
        }
    }
}
