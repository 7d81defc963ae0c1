using CollabCase.Domain;
using CollabCase.Domain.Notes;

namespace CollabCase.Web.Features.Notes;

/// <summary>Something that notes and documents of a partnership can be about.</summary>
public sealed record NamedSubject(NoteSubject Subject, string Name, string Href)
{
    public string Code => Subject.Code;
}

/// <summary>What the notes and documents of a partnership can be about, by name: the partnership itself first.</summary>
public sealed class NoteSubjects
{
    public Task<IReadOnlyList<NamedSubject>> OfAsync(string reference, long partnershipId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<NamedSubject>>([new NamedSubject(NoteSubject.Partnership, "The partnership itself", $"/partnerships/{reference}")]);

    /// <summary>The answers of a form's list, in which no answer is the partnership itself.</summary>
    public static IEnumerable<Choice> Choices(IEnumerable<NamedSubject> subjects) =>
        subjects.Where(s => s.Subject != NoteSubject.Partnership).Select(s => new Choice(s.Code, s.Name));

    /// <summary>The subject that a form chose. Refused when it is not one of the partnership's.</summary>
    public async Task<NoteSubject> ChosenAsync(string? code, string reference, long partnershipId, CancellationToken cancel)
    {
        var offered = await OfAsync(reference, partnershipId, cancel);
        return NoteSubject.Read(code) is { } subject && offered.Any(o => o.Subject == subject)
            ? subject
            : throw new DomainRuleException("Choose from the list what it is about.", "About");
    }
}
