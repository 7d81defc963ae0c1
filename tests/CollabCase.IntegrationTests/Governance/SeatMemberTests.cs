using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class SeatMemberTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/seat", Seat = "POST /partnerships/{reference}/governance/{tier}/seat",
        AddPage = "GET /partnerships/{reference}/governance/{tier}/add-seat", Add = "POST /partnerships/{reference}/governance/{tier}/add-seat";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Seat, Case.Done)]
    public async Task Somebody_is_seated_with_office_partner_and_deputy(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (partner, member) = (await A.Organisation().Named("Seat Partner (invented)").SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithPartners(partner.Id).WithMember(member, MemberRole.SteeringMember)).WithTier();
        var form = await desk.GetTier(tier, "seat");
        Assert.Equal("21 November 2026", form.Value("From"));

        var page = await form.Submit(new { Member = member.Reference, Organisation = partner.Reference, Office = "Chair", DeputyName = "Head of service", From = "1 sep 2026", Until = "31/8/2028" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}", "The member is seated."), (page.Status, page.Path, page.Saved));
        var term = Assert.Single((await desk.Tier(tier)).Terms);
        Assert.Equal((member.Id, partner.Id, Sector.Third, TierOffice.Chair, "Head of service"), (term.PersonId, term.OrganisationId, term.Sector, term.Office, term.DeputyName));
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2028, 8, 31)), (term.From, term.Until));
        foreach (var words in new[] { member.Name, "Seat Partner (invented)", "from 1 September 2026 to 31 August 2028", $"{member.Name} was seated as chair, from 1 September 2026 to 31 August 2028." }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "SeatMember"), (written.Who, written.UseCase));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(AddPage, Case.Done), Covers(Add, Case.Done)]
    public async Task A_seat_that_is_kept_waits_for_somebody(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var added = await (await desk.GetTier(tier, "add-seat")).Submit(new { SeatTitle = "Member of the panel", IsForLivedExperience = true });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}"), (added.Status, added.Path));
        Assert.Contains("Member of the panel, kept for lived experience", added.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single((await desk.Tier(tier)).Seats) is { HasVote: true, IsForLivedExperience: true, Title: "Member of the panel" });
        Assert.Equal("AddSeat", (await desk.History())[^1].UseCase);

        var form = await desk.GetTier(tier, "seat?seat=1");
        Assert.Equal("1", form.Value("Seat"));
        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Name = "Somebody of the panel", HasVote = false })).Status);
        var saved = await desk.Tier(tier);
        Assert.Equal((1, saved.Seats.Single().Id, true), (saved.Seats.Count, saved.Terms.Single().TierSeatId, saved.Seats.Single().HasVote));
    }

    [Theory, OnEveryDatabase, Covers(Seat, Case.Invalid), Covers(Add, Case.Invalid)]
    public async Task A_day_is_asked_for_and_what_was_typed_stays(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "seat")).Submit(new { Name = "Kept", From = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the first day.", "Kept"), (page.Status, page.ErrorAt("From"), page.Value("Name")));
        var seat = await (await desk.GetTier(tier, "add-seat")).Submit(new { SeatTitle = "Kept", AddedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day from which the seat is there.", "Kept"), (seat.Status, seat.ErrorAt("AddedOn"), seat.Value("SeatTitle")));
        Assert.Equal(1, (await desk.Tier(tier)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Seat, Case.Refused), Covers(Add, Case.Refused)]
    public async Task Rules_of_terms_and_of_a_paused_partnership_hold(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (member, stranger) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(member, MemberRole.SteeringMember)).WithTier(t => t.Seating(member, TierOffice.Chair));
        var (form, seat) = (await desk.GetTier(tier, "seat"), await desk.GetTier(tier, "add-seat"));

        Assert.Contains("Choose the person", (await form.Submit(new { })).ErrorAt("Member"), StringComparison.Ordinal);
        Assert.Contains("not both", (await form.Submit(new { Member = member.Reference, Name = "Treasurer" })).ErrorAt("Member"), StringComparison.Ordinal);
        Assert.Contains("has a seat in the group from 21 November 2025 on", (await form.Submit(new { Member = member.Reference })).ErrorAt("Member"), StringComparison.Ordinal);
        var chair = await form.Submit(new { Name = "Treasurer", Office = "Chair" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Treasurer"), (chair.Status, chair.Value("Name")));
        Assert.Contains("There is a chair", chair.ErrorAt("Office"), StringComparison.Ordinal);
        Assert.Contains("on or after", (await form.Submit(new { Name = "Treasurer", Until = "1/1/2026" })).ErrorAt("Until"), StringComparison.Ordinal);
        Assert.Equal("Choose a person from the list.", (await form.Form().Tamper("Member", stranger.Reference).SendBy(desk.Browser, form)).ErrorAt("Member"));
        Assert.Contains("from 1 January 1990", (await seat.Submit(new { AddedOn = "1/1/1980" })).ErrorAt("AddedOn"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Name = "Treasurer" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Contains((await seat.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Single((await desk.Tier(tier)).Terms);
    }
}
