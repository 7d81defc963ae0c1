using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Understanding;

public sealed class ShowSharedUnderstandingTests
{
    private const string Show = "GET /partnerships/{reference}/shared-understanding";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Shows_every_partner_of_today_with_its_answer_or_without(Database database)
    {
        var desk = await PartnerDesk.On(database);
        Assert.Contains("Not asked yet", (await desk.Get("shared-understanding")).Text, StringComparison.Ordinal);
        await (await desk.Get("shared-understanding/ask")).Submit();
        var answered = await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });
        Assert.DoesNotContain("People have changed since", answered.Text, StringComparison.Ordinal);

        var joined = await A.Organisation().SavedIn(desk.Host);
        await desk.Change(p => p.AddPartner(joined.Id, PartnerRoles.Provider, null, null, PartnershipBuilder.Today));

        Assert.Contains("1 of 2 partners have answered", (await desk.Get("shared-understanding")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("shared-understanding?round=9")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Takes_as_many_statements_for_many_partners_as_for_one(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisations = new List<long>();
        for (var i = 0; i < 12; i++) organisations.Add((await A.Organisation().SavedIn(host)).Id);
        var (one, many) = (await Desk.On(host, p => p.WithPartners(organisations[0])), await Desk.On(host, p => p.WithPartners([.. organisations])));
        foreach (var desk in new[] { one, many }) await (await desk.Get("shared-understanding/ask")).Submit();

        var (few, more) = (await one.Get("shared-understanding"), await many.Get("shared-understanding"));

        Assert.Equal(13, more.Table(".understanding").Count);
        Assert.Equal(few.Statements.Count, more.Statements.Count);
    }
}
