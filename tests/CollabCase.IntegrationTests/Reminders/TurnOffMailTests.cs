using System.Net;
using CollabCase.Domain.Reminders;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class TurnOffMailTests
{
    private const string Ask = "GET /no-more-mail/{token}", TurnOff = "POST /no-more-mail/{token}";

    [Theory, OnEveryDatabase, Covers(Ask, Case.Done), Covers(TurnOff, Case.Done)]
    public async Task A_person_is_asked_first_and_a_mail_program_is_not(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (reader, program) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));

        var form = await host.Browser().Get(Address(host, reader));
        Assert.Equal("Stop reminders by e-mail?", form.Heading);
        Assert.Empty(form.WritingStatements);
        Assert.True(await ByMail(host, reader));
        Assert.Equal((HttpStatusCode.OK, "No more reminders by e-mail"), ((await form.Submit()) is { } done ? (done.Status, done.Heading) : default));
        Assert.False(await ByMail(host, reader));
        Assert.Equal(("TurnOffMail", reader.Email), ((await host.History(reader.Reference))[^1].UseCase, (await host.History(reader.Reference))[^1].Who));

        // As RFC 8058 has it: no cookie, no token of a form, and nothing in the answer that leads on.
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await host.Browser().Send(new HttpRequestMessage(HttpMethod.Post, Address(host, program)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]) }, follow: false);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
        Assert.False(await ByMail(host, program));
        Assert.Single(await host.History(program.Reference), entry => entry.UseCase == "TurnOffMail");
    }

    [Theory, OnEveryDatabase]
    public async Task A_guessed_address_and_one_of_another_purpose_turn_nothing_off(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var other = host.Services.GetRequiredService<ReminderLinks>().TokenOf(new(person.Id, ReminderKind.Milestone, 1));

        foreach (var token in new[] { "x", other, new string('A', 150) })
            Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().PostBare("/no-more-mail/" + token, new { Reference = person.Reference })).Status);

        Assert.True(await ByMail(host, person));
    }

    private static string Address(CollabCaseHost host, TestPerson person) => "/no-more-mail/" + host.Services.GetRequiredService<ReminderLinks>().TokenToTurnOff(person.Id);

    private static Task<bool> ByMail(CollabCaseHost host, TestPerson person) => host.Read(async db => !await db.Set<NoticeSettings>().AnyAsync(n => n.PersonId == person.Id && !n.ByMail));
}
