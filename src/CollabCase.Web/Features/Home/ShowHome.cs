using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Home;

/// <summary>The first page after signing in: for each kind of user the answer to their own question.</summary>
public static class ShowHome
{
    public sealed record Query : IRequest<Page>;

    public sealed record Page(string Name, DateOnly Today, IReadOnlyList<IHomeSection> Sections, HomeAction? Action);

    /// <summary>What this person most often comes to do.</summary>
    public sealed record HomeAction(string Text, string Href);

    public sealed class Handler(Viewer viewer, TimeProvider clock, CoordinatorHome coordinator, AdministratorHome administrator, FunderHome funder, MemberHome member,
        ParticipantHome participant, AuditorHome auditor, WatchedHome watched) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var sections = new List<IHomeSection?>();
            if (viewer.Is(SystemRoles.Coordinator | SystemRoles.Administrator)) sections.Add(await coordinator.ReadAsync(cancellationToken));
            if (viewer.Is(SystemRoles.Administrator)) sections.Add(await administrator.ReadAsync(cancellationToken));
            if (viewer.Is(SystemRoles.Funder)) sections.Add(await funder.ReadAsync(cancellationToken));
            if (viewer.HasMemberships)
            {
                sections.Add(await member.ReadAsync(cancellationToken));
                sections.Add(await participant.ReadAsync(cancellationToken));
            }
            if (viewer.Is(SystemRoles.Auditor)) sections.Add(await auditor.ReadAsync(cancellationToken));
            sections.Add(await watched.ReadAsync(cancellationToken));
            return new Page(viewer.Name, clock.Today(), [.. sections.OfType<IHomeSection>().OrderByDescending(s => s.Urgency)], Action());
        }

        private HomeAction? Action() =>
            viewer.Is(SystemRoles.Coordinator) ? new("Open a partnership", "/partnerships/open")
            : viewer.Is(SystemRoles.Administrator) ? new("Add a person", "/people/add")
            : null;
    }
}
