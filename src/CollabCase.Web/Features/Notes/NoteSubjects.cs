using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>Something that notes and documents of a partnership can be about.</summary>
public sealed record NamedSubject(NoteSubject Subject, string Name, string Href)
{
    public string Code => Subject.Code;

    /// <summary>As an address asks for it; null for the partnership itself.</summary>
    public string? CodeInAddress => Subject == NoteSubject.Partnership ? null : Code;
}

/// <summary>What the notes and documents of a partnership can be about, by name: the partnership itself first, then its milestones and risks, and the meetings and actions that the person can open. Three statements.</summary>
public sealed class NoteSubjects(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<IReadOnlyList<NamedSubject>> OfAsync(string reference, long partnershipId, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var milestones = visible.Milestones.Where(m => m.PartnershipId == partnershipId).Select(m => new { Kind = SubjectKind.Milestone, m.Number, m.Title, m.TitleKey });
        var risks = visible.Risks.Where(r => r.PartnershipId == partnershipId).Select(r => new { Kind = SubjectKind.Risk, r.Number, r.Title, r.TitleKey });
        var found = await milestones.Concat(risks).ToListAsync(cancel);
        var meetings = await visible.Meetings(today).Where(m => m.PartnershipId == partnershipId).OrderByDescending(m => m.On).ThenByDescending(m => m.Number)
            .Join(visible.Tiers, m => m.TierId, t => t.Id, (m, t) => new { m.Number, m.On, Group = t.Name }).ToListAsync(cancel);
        var actions = await visible.Actions(today).Where(a => a.PartnershipId == partnershipId).OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Title }).ToListAsync(cancel);
        return
        [
            Named(NoteSubject.Partnership, "The partnership itself"),
            .. found.OrderBy(s => s.Kind).ThenBy(s => s.TitleKey, StringComparer.Ordinal).ThenBy(s => s.Number)
                .Select(s => Named(s.Kind is SubjectKind.Milestone ? NoteSubject.Milestone(s.Number) : NoteSubject.Risk(s.Number), s.Title)),
            .. meetings.Select(m => Named(NoteSubject.Meeting(m.Number), $"{m.Group}, {Format.Date(m.On)}")),
            .. actions.Select(a => Named(NoteSubject.Action(a.Number), a.Title)),
        ];

        NamedSubject Named(NoteSubject subject, string name) => new(subject, name, AddressOf(reference, subject));
    }

    /// <summary>The page of what something is about.</summary>
    public static string AddressOf(string reference, NoteSubject subject) => subject.Kind switch
    {
        SubjectKind.Milestone => $"/partnerships/{reference}/milestones/{subject.Number}",
        SubjectKind.Risk => $"/partnerships/{reference}/risks/{subject.Number}",
        SubjectKind.Meeting => $"/partnerships/{reference}/meetings/{subject.Number}",
        SubjectKind.Action => $"/partnerships/{reference}/actions/{subject.Number}",
        _ => $"/partnerships/{reference}",
    };

    /// <summary>The answers of a form's list, in which no answer is the partnership itself.</summary>
    public static IEnumerable<Choice> Choices(IEnumerable<NamedSubject> subjects) =>
        subjects.Where(s => s.Subject != NoteSubject.Partnership).Select(s => new Choice(s.Code, s.Subject.Kind switch
        {
            SubjectKind.Risk => $"Risk: {s.Name}",
            SubjectKind.Meeting => $"Meeting: {s.Name}",
            SubjectKind.Action => $"Action: {s.Name}",
            _ => s.Name,
        }));

    /// <summary>The subject that a form chose. Refused when it is not one of the partnership's.</summary>
    public async Task<NamedSubject> ChosenAsync(string? code, string reference, long partnershipId, CancellationToken cancel)
    {
        var offered = await OfAsync(reference, partnershipId, cancel);
        return NoteSubject.Read(code) is { } subject && offered.FirstOrDefault(o => o.Subject == subject) is { } chosen
            ? chosen
            : throw new DomainRuleException("Choose from the list what it is about.", "About");
    }
}
