using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>A paper that the reader may see: a link, or a document by its number in the partnership.</summary>
public sealed record PaperRow(int Number, long? AgendaItemId, string Title, string? Link, int? Document, bool IsWithdrawn);

internal static class PaperRecords
{
    /// <summary>The papers of a meeting that the reader may see. Of a document that is not for them nothing is told.</summary>
    public static IQueryable<PaperRow> PapersOf(this Visible visible, string reference, int number, DateOnly today) =>
        from p in visible.MeetingOf(reference, number, today).SelectMany(m => m.Papers)
        join document in visible.Documents on p.DocumentId equals (long?)document.Id into documents
        from d in documents.DefaultIfEmpty()
        where p.DocumentId == null || d != null
        orderby p.Number
        select new PaperRow(p.Number, p.AgendaItemId, p.Title ?? d.Title, p.Link, d == null ? null : d.Number, d != null && d.WithdrawnAtUtc != null);

    /// <summary>The newest documents of the partnership that the reader may see and that stand.</summary>
    public static IQueryable<Document> DocumentsToChoose(this Visible visible, long partnershipId) =>
        visible.Documents.Where(d => d.PartnershipId == partnershipId && d.WithdrawnAtUtc == null);

    /// <summary>The items of an agenda, for a form to choose one.</summary>
    public static IReadOnlyList<Choice> ToChoices(this IEnumerable<AgendaRow> agenda) => [.. agenda.Select(i => new Choice(FormattableString.Invariant($"{i.Number}"), $"{i.Position}. {i.Title}"))];
}
