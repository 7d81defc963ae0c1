using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

/// <summary>What was said before stands in the history, which a participant does not read; a form that is made to look old does not open it.</summary>
public sealed class EarlierWordsTests
{
    [Theory, OnEveryDatabase]
    public async Task A_participant_learns_nothing_earlier_of_what_others_wrote_by_a_form_that_looks_old(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("It names a neighbour.");
        await notes.Add(title: "Letter about a neighbour");
        await notes.Host.Send(new CorrectNote.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Body = "It names nobody.", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);
        await notes.Host.Send(new CorrectDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Title = "Letter", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);
        await RefusedEverywhere(notes);

        await notes.Host.Send(new WithdrawNote.Command { Reference = notes.Desk.Reference, Number = 1, Version = 2, Reason = "It helps nobody." }, notes.Desk.Coordinator);
        await notes.Host.Send(new WithdrawDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 2, Reason = "It helps nobody." }, notes.Desk.Coordinator);
        await RefusedEverywhere(notes);
    }

    private static async Task RefusedEverywhere(NotesDesk notes)
    {
        var participant = await notes.Host.SignedIn(notes.Participant);
        var list = await participant.Get(notes.Address);
        foreach (var act in new[] { "1/correct", "1/withdraw", "documents/1/correct", "documents/1/withdraw" })
        {
            var page = await list.Form().Tamper("Body", "Mine.").Tamper("Title", "Mine").Tamper("Reason", "Mine.").Tamper("Version", "0").Request(list).SendTo(participant, $"{notes.Address}/{act}");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.DoesNotContain("neighbour", page.Text, StringComparison.Ordinal);
        }
    }
}
