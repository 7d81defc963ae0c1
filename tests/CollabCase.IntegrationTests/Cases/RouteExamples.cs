using System.Globalization;
using System.Runtime.CompilerServices;
using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.CalendarFeeds;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>
/// A real value for each parameter of a route, with which the tests of the whole endpoint table ask. Whoever adds an
/// address with a parameter adds a line here: the route up to and including the parameter, and how a record for it is
/// made (inside the partnership whose reference is given) that answers the parameter's value. A parameter that is not a
/// record but one of a few words answers that word.
/// </summary>
internal static partial class RouteExamples
{
    // More than the agreements of one partnership bring into it.
    private const int PartnersOfAnother = 9;

    private static readonly Dictionary<string, Func<CollabCaseHost, string, Task<string>>> Examples = new()
    {
        ["/partnerships/{reference}"] = (_, partnership) => Task.FromResult(partnership),
        ["/organisations/{reference}"] = async (host, _) => (await A.Organisation().SavedIn(host)).Reference,
        ["/organisations/{reference}/holidays/{day}"] = HolidayOf,
        ["/partnerships/{reference}/awards/{number}"] = AwardOf,
        ["/partnerships/{reference}/awards/{number}/payments/{payment}"] = (host, partnership) => PartOf(host, partnership, a => a.Payments.FirstOrDefault()?.Number, a => a.SchedulePayment(new(Money.FromPounds(1_000), Today)).Number),
        ["/partnerships/{reference}/awards/{number}/contributions/{contribution}"] = ContributionOf,
        ["/partnerships/{reference}/awards/{number}/conditions/{condition}"] = (host, partnership) => PartOf(host, partnership, a => a.ConditionsSet.FirstOrDefault()?.Number, a => a.AddCondition(new("Report once", Today)).Number),
        ["/partnerships/{reference}/awards/{number}/reports/{report}"] = (host, partnership) => PartOf(host, partnership, a => a.Reports.FirstOrDefault()?.Number, a => a.AddReport(new("First report", Today)).Number),
        ["/partnerships/{reference}/people-supported/{figure}"] = PeopleOf,
        ["/partnerships/{reference}/who-pays-and-who-saves/{number}"] = SavingOf,
        ["/partnerships/{reference}/what-partnership-costs/rates/{organisation}"] = PartnerTakingPart,
        ["/partnerships/{reference}/what-partnership-costs/time/{number}"] = (host, partnership) => CostOf(host, partnership, (costs, organisation) => costs.RecordTime(new(organisation, "Writing papers", new(FinancialYear.Starting(2026)), 3)).Number),
        ["/partnerships/{reference}/what-partnership-costs/support/{number}"] = (host, partnership) => CostOf(host, partnership, (costs, _) => costs.RecordSupport(new("Support contract", "A consultancy", Money.FromPounds(100), new(FinancialYear.Starting(2026))) { Source = "Their invoice." }).Number),
        ["/partnerships/{reference}/reports/{number}"] = ReportOf,
        ["/partnerships/{reference}/reports/{number}/sections/{section}"] = (_, _) => Task.FromResult("money"),
        ["/partnerships/{reference}/milestones/{number}"] = MilestoneOf,
        ["/partnerships/{reference}/milestones/{number}/withdraw-evidence/{evidence}"] = EvidenceOf,
        ["/partnerships/{reference}/partners/{number}"] = PartnerOf,
        ["/partnerships/{reference}/contributions/{number}"] = PartnerOf,
        ["/partnerships/{reference}/notes/{number}"] = NoteOf,
        ["/partnerships/{reference}/notes/documents/{number}"] = DocumentOf,
        ["/partnerships/{reference}/notes/documents/{number}/versions/{version}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/risks/{number}"] = async (host, partnership) => (await A.Risk().SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture),
        ["/partnerships/{reference}/reviews/{number}"] = ReviewOf,
        ["/partnerships/{reference}/governance/{tier}"] = async (host, partnership) => (await A.Tier().Seating("Head of service").SavedIn(host, partnership)).ToString(CultureInfo.InvariantCulture),
        ["/partnerships/{reference}/governance/{tier}/terms/{term}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/governance/{tier}/seats/{seat}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/messages/rules/{kind}"] = (_, _) => Task.FromResult("milestone"),
        ["/partnerships/{reference}/meetings/{number}"] = MeetingOf,
        [ParticipantsGroup] = GroupOfParticipant,
        ["/partnerships/{reference}/actions/{number}"] = ActionOf,
        ["/partnerships/{reference}/escalations/{number}"] = IssueOf,
        ["/partnerships/{reference}/meetings/{number}/conflicts/{item}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/meetings/{number}/conflicts/{item}/{member}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/meetings/{number}/agenda/{item}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/meetings/{number}/papers/{paper}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/decisions/{number}"] = DecisionOf,
        ["/partnerships/{reference}/documents/{number}/versions/{versionNumber}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}"] = (_, _) => Task.FromResult("1"),
        ["/partnerships/{reference}/proposals/{number}"] = ProposalOf,
        ["/partnerships/{reference}/shared-understanding/{number}"] = PartnerOf,
        ["/people/{reference}"] = async (host, _) => (await A.Person().SavedIn(host)).Reference,
        ["/partnerships/{reference}/people/{person}"] = MemberOf,
        ["/partnerships/{reference}/gate/criteria/{key}"] = (_, _) => Task.FromResult("measured-outcome"),
        ["/partnerships/{reference}/gate/attestations/{number}"] = PastItsFirstGate,
        ["/partnerships/{reference}/gate/decisions/{number}"] = PastItsFirstGate,
        ["/partnerships/{reference}/gate/exceptions/{number}"] = PastItsFirstGate,
        ["/partnerships/{reference}/documents/{number}"] = AgreementOf,
        ["/partnerships/{reference}/documents/{number}/versions/{versionNumber}/signatures/{signatory}"] = (_, _) => Task.FromResult("1"),
        ["/sign/{token}"] = LinkTo,
        ["/calendar/{token}"] = async (host, _) => (await host.FeedOf((await Everyone.On(host))[Role.Coordinator]))["/calendar/".Length..^".ics".Length],
        ["/reminders/{token}"] = ReminderTo,
        ["/no-more-mail/{token}"] = async (host, _) => host.Services.GetRequiredService<ReminderLinks>().TokenToTurnOff((await Everyone.On(host))[Role.Coordinator].Id),
        ["/administration/mail/{message}"] = MessageOf,
        ["/funding/imports/{number}"] = ImportOf,
        ["/administration/jobs/{name}"] = (_, _) => Task.FromResult("messages"),
        ["/desk/{part}"] = (_, _) => Task.FromResult("late"),
        ["/error/{status}"] = (_, _) => Task.FromResult("404"),
    };

    private static readonly ConditionalWeakTable<CollabCaseHost, Dictionary<(string, string), Task<string>>> Made = [];

    /// <summary>The value for one parameter of a route in a partnership; made once on each host.</summary>
    public static Task<string> For(string upTo, CollabCaseHost host, string partnership)
    {
        if (!Examples.TryGetValue(upTo, out var example))
            throw new InvalidOperationException($"Say in {nameof(RouteExamples)} what stands for the last parameter of {upTo}.");
        var made = Made.GetOrCreateValue(host);
        lock (made) return made.TryGetValue((upTo, partnership), out var value) ? value : made[(upTo, partnership)] = example(host, partnership);
    }

    /// <summary>The path of an address in a partnership, with every parameter filled in.</summary>
    public static async Task<string> Path(this Endpoint endpoint, CollabCaseHost host, string partnership)
    {
        var path = endpoint.Route;
        foreach (var (name, upTo) in endpoint.Parameters) path = path.Replace($"{{{name}}}", await For(upTo, host, partnership), StringComparison.Ordinal);
        return path;
    }

    private static async Task<string> HolidayOf(CollabCaseHost host, string partnership)
    {
        var reference = await For("/organisations/{reference}", host, partnership);
        var day = new DateOnly(2027, 9, 27);
        return await host.Write([reference], async db =>
        {
            (await db.VisibleTo(Viewer.Job("tests")).WholeOrganisationAsync(reference, CancellationToken.None))!.AddHoliday(day, "September weekend");
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        });
    }

    private static async Task<string> MemberOf(CollabCaseHost host, string partnership)
    {
        var person = await A.Person().SavedIn(host);
        var id = (await host.Partnership(partnership)).Id;
        await host.Write([partnership], db => Task.FromResult(db.Add(new PartnershipMember(id, person.Id, MemberRole.PartnerMember))));
        return person.Reference;
    }

    // To the coordinator, of a milestone.
    private static async Task<string> ReminderTo(CollabCaseHost host, string partnership)
    {
        var number = await A.Milestone().Agreed().SavedIn(host, partnership);
        var found = await host.Read(db => db.VisibleTo(Viewer.Job("tests")).MilestonesOf(partnership).Where(m => m.Number == number).Select(m => m.Id).SingleAsync());
        var coordinator = (await host.Partnership(partnership)).CoordinatorPersonId!.Value;
        return host.Services.GetRequiredService<ReminderLinks>().TokenOf(new(coordinator, ReminderKind.Milestone, found));
    }

    // One that waits.
    private static async Task<string> MessageOf(CollabCaseHost host, string partnership)
    {
        var message = Mails.Of($"example:{partnership}") with { DueAtUtc = Now.AddYears(1) };
        await host.WriteMail([], outbox => outbox.SendAsync(message, CancellationToken.None));
        return await host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == message.Key).Select(m => m.MessageId).SingleAsync());
    }

    // With one that comes first and one that builds on it.
    private static async Task<string> MilestoneOf(CollabCaseHost host, string partnership)
    {
        await A.Milestone().SavedIn(host, partnership);
        var number = await A.Milestone().Titled("Agree the outcome").Agreed().After(1).SavedIn(host, partnership);
        await A.Milestone().Titled("Report on the outcome").After(number).SavedIn(host, partnership);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> EvidenceOf(CollabCaseHost host, string partnership)
    {
        var number = int.Parse(await For("/partnerships/{reference}/milestones/{number}", host, partnership), CultureInfo.InvariantCulture);
        return await host.Write([partnership], async db =>
        {
            var visible = db.VisibleTo(Viewer.Job("tests"));
            var milestone = (await visible.WholeMilestoneAsync(partnership, number, CancellationToken.None))!;
            var evidence = milestone.AddEvidence(new("Minutes", Note: "In the folder."), (await visible.PlanningFactsAsync(partnership, CancellationToken.None))!, Today);
            return evidence.Number.ToString(CultureInfo.InvariantCulture);
        });
    }

    // The partner for which a member speaks, where there is one: they may say things for no other.
    private static async Task<string> PartnerOf(CollabCaseHost host, string partnership)
    {
        var id = (await host.Partnership(partnership)).Id;
        var members = await host.Read(db => (from member in db.Set<PartnershipMember>()
            join person in db.Set<Person>() on member.PersonId equals person.Id
            where member.PartnershipId == id && member.Role == MemberRole.PartnerMember && person.OrganisationId != null
            orderby member.Id
            select person.OrganisationId).FirstOrDefaultAsync());
        var organisation = members ?? (await A.Organisation().SavedIn(host)).Id;
        // So that a partner's number in the one is no partner's in the other.
        if (members is null) await AddPartnersUpTo(PartnersOfAnother, host, partnership);
        await host.Change(partnership, p =>
        {
            if (p.Partners.All(x => x.OrganisationId != organisation)) p.AddPartner(organisation, PartnerRoles.Provider, Today, null, Today);
        });
        return (await host.Partnership(partnership)).Partners.Single(p => p.OrganisationId == organisation).Number.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task AddPartnersUpTo(int number, CollabCaseHost host, string partnership)
    {
        for (var i = (await host.Partnership(partnership)).Partners.Count; i < number; i++)
        {
            var partner = await A.Organisation().SavedIn(host);
            await host.Change(partnership, p => p.AddPartner(partner.Id, PartnerRoles.Provider, Today, null, Today));
        }
    }

    private static async Task<string> DocumentOf(CollabCaseHost host, string partnership) =>
        (await A.Document().SavedIn(host, partnership, (await Everyone.On(host))[Role.Administrator])).ToString(CultureInfo.InvariantCulture);

    // For everyone, so that whoever sees the partnership opens it.
    private static async Task<string> NoteOf(CollabCaseHost host, string partnership) =>
        (await host.Send(new WriteNote.Command { Reference = partnership, Body = "For everyone.", SharedWith = SharedWith.Everyone },
            (await Everyone.On(host))[Role.Administrator])).Number.ToString(CultureInfo.InvariantCulture);
}
