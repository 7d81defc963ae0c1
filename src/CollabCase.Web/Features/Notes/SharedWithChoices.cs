using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;

namespace CollabCase.Web.Features.Notes;

/// <summary>Who may be chosen to read what a person writes.</summary>
public static class SharedWithChoices
{
    /// <summary>All for those with a seat; a participant writes for everyone.</summary>
    public static IReadOnlyList<Choice> For(Viewer viewer, Allowed? allowed) => Offered(viewer, allowed).Select(Of).ToList();

    /// <summary>What is chosen until somebody chooses: those who work together, and not the world.</summary>
    public static SharedWith Default(Viewer viewer, Allowed? allowed) => Offered(viewer, allowed).Contains(SharedWith.PartnersAndSteering) ? SharedWith.PartnersAndSteering : SharedWith.Everyone;

    /// <summary>As many readers as there are, or fewer.</summary>
    public static IReadOnlyList<Choice> NoWiderThan(SharedWith before) => [.. Enum.GetValues<SharedWith>().Where(choice => choice >= before).Select(Of)];

    private static SharedWith[] Offered(Viewer viewer, Allowed? allowed) =>
        allowed is not null && NoteWriters.Of(viewer, allowed.Standing).HasSeat ? Enum.GetValues<SharedWith>() : [SharedWith.Everyone];

    private static Choice Of(SharedWith choice) => new(choice.ToString(), choice.Label(), choice.Hint());
}
