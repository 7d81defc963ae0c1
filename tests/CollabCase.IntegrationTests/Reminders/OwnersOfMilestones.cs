using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>People with a milestone each that is due on the same day, ten to a partnership that writes to them.</summary>
internal static class OwnersOfMilestones
{
    /// <returns>Their addresses.</returns>
    public static async Task<List<string>> SavedIn(CollabCaseHost host, int count, DateOnly due)
    {
        var (owners, coordinator) = (new List<string>(), await A.Person().Coordinator().SavedIn(host));
        for (var from = 0; from < count; from += 10)
        {
            var reference = await A.Partnership().CoordinatedBy(coordinator).Then(p => p.TurnMessagesOn()).SavedIn(host);
            owners.AddRange(await host.Write([reference], async db =>
            {
                var facts = (await db.VisibleTo(Viewer.Job("tests")).PlanningFactsAsync(reference, CancellationToken.None))!;
                var addresses = new List<string>();
                for (var i = from; i < Math.Min(from + 10, count); i++)
                {
                    var person = new Person($"PER-{9000 + i}", $"Owner {i}", $"owner-{i}@example.org", SystemRoles.None, null);
                    db.Add(person);
                    db.Add(new PartnershipMember(facts.PartnershipId, person.Id, MemberRole.PartnerMember));
                    db.Add(Milestone.Plan(i - from + 1, new($"Milestone {i}", Strand.FundingAndResource, Domain.Partnerships.Stage.PreCollaboration, null), new MilestoneOwner(person.Id, null, null), due, facts));
                    addresses.Add(person.Email);
                }
                return addresses;
            }));
        }
        return owners;
    }
}
