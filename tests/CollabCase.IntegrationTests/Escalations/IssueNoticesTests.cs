using CollabCase.Data.Mail;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Escalations;

/// <summary>An issue does not wait for the next morning: those in charge of the group that it comes to are written to at once.</summary>
public sealed class IssueNoticesTests
{
    [Theory, OnEveryDatabase]
    public async Task Those_in_charge_of_the_group_that_is_asked_are_written_to_once_for_each_step(Database database)
    {
        var (desk, chair, secretary, above) = await Groups(database);
        await desk.Change(p => p.TurnMessagesOn());

        await Raise(desk);

        var first = await Mail(desk);
        Assert.Equal(new[] { chair.Email, secretary.Email }.Order(), first.Select(m => m.ToAddress).Order());
        Assert.All(first, m => Assert.Equal(("issue", OutboxState.Waiting, "An issue for Operational group: No beds at night"), (m.Kind, m.State, m.Subject)));
        Assert.All(first, m => Assert.DoesNotContain("Please decide about Morag", m.PlainText + m.Html, StringComparison.Ordinal));
        Assert.Contains($"{desk.Home}/escalations/1", first[0].PlainText, StringComparison.Ordinal);

        await (await desk.Browser.Get($"{desk.Home}/escalations/1/take-further")).Submit(new { RaisedOn = Web.Mvc.Format.Date(Today) });

        Assert.Equal([above.Email], (await Mail(desk)).Skip(2).Select(m => m.ToAddress));
    }

    [Theory, OnEveryDatabase]
    public async Task With_messages_off_nothing_is_sent_and_the_reason_is_kept(Database database)
    {
        var (desk, _, _, _) = await Groups(database);

        await Raise(desk);

        Assert.All(await Mail(desk), m => Assert.Equal((OutboxState.Suppressed, Outbox.MessagesAreOff, null), (m.State, m.Reason, m.PlainText)));
        Assert.Equal(2, (await Mail(desk)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_wants_no_mail_gets_none_and_somebody_stands_in_for_who_is_away(Database database)
    {
        var (desk, chair, secretary, standIn) = await Groups(database);
        await desk.Change(p => p.TurnMessagesOn());
        await Notices(desk, secretary, n => n.TurnMailOff());
        await Notices(desk, chair, n => n.BeAway(Today, Today, new(standIn.Id, standIn.Name, true), Today));

        await Raise(desk);

        var mail = Assert.Single(await Mail(desk));
        Assert.Equal(standIn.Email, mail.ToAddress);
        Assert.Contains($"you stand in for {chair.Name}, who is away", mail.PlainText, StringComparison.Ordinal);
    }

    // A front line (3) below an operational group (2) with a chair and a secretary, below a steering group (1) with a chair.
    private static async Task<(Desk Desk, TestPerson Chair, TestPerson Secretary, TestPerson Above)> Groups(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (chair, secretary, above) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var desk = await Desk.On(host, p => new[] { chair, secretary, above }.Aggregate(p, (some, person) => some.WithMember(person, MemberRole.PartnerMember)));
        await A.Tier().Seating(above, TierOffice.Chair).SavedIn(host, desk.Reference);
        await A.Tier().Of(TierKind.Operational, "Operational group").AnsweringTo(1).Seating(chair, TierOffice.Chair).Seating(secretary, TierOffice.Secretary).Seating(above).SavedIn(host, desk.Reference);
        await A.Tier().Of(TierKind.FrontLine).AnsweringTo(2).SavedIn(host, desk.Reference);
        return (desk, chair, secretary, above);
    }

    private static async Task Raise(Desk desk) => Assert.Equal($"{desk.Home}/escalations/1",
        (await (await desk.Get("escalations/raise?group=3")).Submit(new { Group = "3", Title = "No beds at night", WhatIsAsked = "Please decide about Morag.", RaisedOn = Web.Mvc.Format.Date(Today) })).Path);

    private static Task<List<OutboxMessage>> Mail(Desk desk) => desk.Host.Read(async db =>
    {
        var id = await db.Set<Domain.Partnerships.Partnership>().Where(p => p.Reference == desk.Reference).Select(p => p.Id).SingleAsync();
        return await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.PartnershipId == id).OrderBy(m => m.Id).ToListAsync();
    });

    private static Task<bool> Notices(Desk desk, TestPerson person, Action<NoticeSettings> change) => desk.Host.Write([person.Reference], db =>
    {
        var settings = new NoticeSettings(person.Id);
        change(settings);
        db.Add(settings);
        return Task.FromResult(true);
    });
}
