using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>An item of an agenda as pages show it.</summary>
public sealed record AgendaRow(long Id, int Number, int Position, string Title, AgendaPurpose Purpose, int? Minutes, string? Lead, bool IsCarriedOver, AgendaOutcome? Outcome)
{
    /// <summary>'For decision, 20 minutes, led by the head of service'.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Purpose.Label(), Minutes is { } minutes ? MeetingWords.SayMinutes(minutes) : null, Lead is null ? null : $"led by {Lead}", IsCarriedOver ? "carried over from an earlier meeting" : null, Outcome?.Label().ToLowerInvariant(),
    }.OfType<string>());
}

internal static class AgendaRecords
{
    /// <summary>The items of a meeting in their order.</summary>
    public static Task<List<AgendaRow>> AgendaAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel)
    {
        var names = visible.Names;
        return visible.MeetingOf(reference, number, today).SelectMany(m => m.Agenda).OrderBy(i => i.Position).Select(i => new AgendaRow(i.Id, i.Number, i.Position, i.Title, i.Purpose, i.Minutes,
            names.Where(n => n.Id == i.LeadPersonId).Select(n => n.Name).FirstOrDefault() ?? i.LeadName, i.CarriedFromItemId != null, i.Outcome)).ToListAsync(cancel);
    }
}
