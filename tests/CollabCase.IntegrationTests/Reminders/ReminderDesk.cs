using CollabCase.Data.Access;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>A milestone and an action of a coordinator, and the links that would be in their reminders.</summary>
internal sealed record ReminderDesk(Desk Desk, TestPerson Owner, string Milestone, string Action)
{
    public CollabCaseHost Host => Desk.Host;

    public static async Task<ReminderDesk> On(Database database) => await On(await CollabCaseHost.On(database));

    public static async Task<ReminderDesk> On(CollabCaseHost host)
    {
        var owner = await A.Person().Named("Service manager").SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, CollabCase.Domain.People.MemberRole.SteeringMember).WithMilestone(m => m.Titled("Sign the lease").OwnedBy(owner).On(PartnershipBuilder.Today.AddDays(-3))));
        await A.Action().Titled("Ring the landlord").OwnedBy(owner).Due(PartnershipBuilder.Today.AddDays(7)).SavedIn(host, desk.Reference);
        var action = await host.Read(db => db.VisibleTo(Viewer.Job("tests")).Actions(PartnershipBuilder.Today).Where(a => a.Title == "Ring the landlord" && a.OwnerPersonId == owner.Id).Select(a => a.Id).SingleAsync());
        return new(desk, owner, Link(host, owner, ReminderKind.Milestone, (await desk.Milestone()).Id), Link(host, owner, ReminderKind.Action, action));
    }

    /// <summary>The address of a link about a record, as a mail to that person has it.</summary>
    public static string Link(CollabCaseHost host, TestPerson to, ReminderKind kind, long subject) => $"/reminders/{host.Services.GetRequiredService<ReminderLinks>().TokenOf(new(to.Id, kind, subject))}";

    public string LinkTo(TestPerson person, long subject) => Link(Host, person, ReminderKind.Milestone, subject);
}
