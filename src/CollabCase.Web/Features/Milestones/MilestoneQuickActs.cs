using CollabCase.Domain.Notes;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Milestones;

/// <summary>What can be done to an open milestone where it stands in a list, and how it leads back there.</summary>
public sealed class MilestoneQuickActs : AboutMilestone
{
    public MilestoneQuickActs(string reference, int number, string title, int version, string from, string? at = null) =>
        (Reference, Number, Title, Version, From, At) = (reference, number, title, version, from, at);

    public string Title { get; }

    /// <summary>As it is on the page: who presses a button after somebody else has changed the milestone is asked again.</summary>
    public int Version { get; }

    /// <summary>Where a note about it is written.</summary>
    public string NoteHref => new AddressQuery().With("about", NoteSubject.Milestone(Number).Code).With("from", From).With("at", At).After($"/partnerships/{Reference}/notes") + "#write";
}
