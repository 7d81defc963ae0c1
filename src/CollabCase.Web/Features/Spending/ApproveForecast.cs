using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Spending;

/// <summary>Approves the current forecast, which is what later ones are compared with from then on.</summary>
public static class ApproveForecast
{
    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        /// <summary>The forecast that was looked at.</summary>
        public int Revision { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, plan) = await db.VisibleTo(viewer).SpendingToChangeAsync(request.Reference, cancellationToken);
            if (plan is null) throw new DomainRuleException("Plan the spending first.");
            await merge.RefuseIfStaleAsync(request.Version, plan, cancellationToken);
            plan.Approve(request.Revision, viewer.PersonId, clock.Today());
            return Done.It;
        }
    }
}
