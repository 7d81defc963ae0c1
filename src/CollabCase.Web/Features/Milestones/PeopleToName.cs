using CollabCase.Domain;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Somebody or something that a form can name: by its reference in the form, by its id in the records.</summary>
public sealed record Nameable(long Id, string Reference, string Name);

/// <summary>The people and the partners of a partnership, as a form offers them.</summary>
/// <param name="People">Its coordinator and its members who can sign in, by name.</param>
/// <param name="Partners">The organisations that are its partners, by name.</param>
public sealed record PeopleToName(IReadOnlyList<Nameable> People, IReadOnlyList<Nameable> Partners)
{
    public IReadOnlyList<Choice> PeopleChoices => [.. People.Select(p => new Choice(p.Reference, p.Name))];

    public IReadOnlyList<Choice> PartnerChoices => [.. Partners.Select(p => new Choice(p.Reference, p.Name))];

    /// <summary>The person that was chosen; null where none was. Refused: one who is not on the list any more.</summary>
    public Nameable? Person(string? reference, string field) => Chosen(People, reference, "Choose a person from the list.", field);

    /// <summary>The organisation that was chosen; null where none was. Refused: one that is not on the list any more.</summary>
    public Nameable? Partner(string? reference, string field) => Chosen(Partners, reference, "Choose an organisation from the list.", field);

    private static Nameable? Chosen(IReadOnlyList<Nameable> offered, string? reference, string refusal, string field) => string.IsNullOrEmpty(reference)
        ? null
        : offered.FirstOrDefault(o => o.Reference == reference) ?? throw new DomainRuleException(refusal, field);
}
