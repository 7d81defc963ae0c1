using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>What a form about one issue begins with.</summary>
public sealed record IssueOutline(long PartnershipId, int Number, int Version, string Title, EscalationState State, long WithTierId, string With, int Days);

/// <summary>A page with a form about one issue.</summary>
public class IssueActPage<TCommand> : IFormPage<TCommand>, IIssueActPage
{
    public required PartnershipFrame Frame { get; init; }
    public required IssueOutline Issue { get; init; }
    public required TCommand Form { get; set; }

    /// <summary>The group that it can be taken further up to; null where there is none.</summary>
    public string? Above { get; init; }

    /// <summary>Decisions of the group that has it, newest first.</summary>
    public IReadOnlyList<Choice> Decisions { get; init; } = [];

    public string Address => IssueCrumbs.AddressOf(Frame.Reference, Issue.Number);

    public virtual string? WhyNot => Frame.IsReadOnly ? "So this issue can be read, and not changed for now." : Issue.State is EscalationState.Waiting ? null : $"This issue is ‘{Issue.State.Label().ToLowerInvariant()}’, so there is nothing left to do on it. Take it up as a new one if there is more to it.";
}

/// <inheritdoc cref="IssueActPage{TCommand}"/>
public interface IIssueActPage : IPartnershipPage
{
    IssueOutline Issue { get; }

    string Address { get; }

    /// <summary>Why there is nothing to do here, in a sentence; null where there is.</summary>
    string? WhyNot { get; }
}

/// <summary>Something that is done to one issue: never merged with what somebody else did to it meanwhile.</summary>
public abstract class IssueAct : ICommand<Done>, IVersioned
{
    public string Reference { get; set; } = "";
    public int Number { get; set; }
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];

    internal TAct Of<TAct>(string reference, IssueOutline issue) where TAct : IssueAct
    {
        (Reference, Number, Version) = (reference, issue.Number, issue.Version);
        return (TAct)this;
    }
}

/// <summary>The way back from the pages about issues.</summary>
public static class IssueCrumbs
{
    public static string ListOf(string reference) => $"/partnerships/{reference}/escalations";

    public static string AddressOf(string reference, int number) => $"{ListOf(reference)}/{number}";

    /// <summary>Down to the partnership's groups.</summary>
    public static (string Text, string Href)[] OfList(PartnershipFrame frame) =>
        [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}"), ("Governance", $"/partnerships/{frame.Reference}/governance")];

    /// <summary>Down to the list of issues.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. OfList(frame), ("Issues", ListOf(frame.Reference))];

    /// <summary>Down to the issue.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, IssueOutline issue) => [.. Of(frame), (issue.Title, AddressOf(frame.Reference, issue.Number))];

    /// <summary>'1 day', '12 days'.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : $"{Format.Number(days)} days";
}

/// <summary>What the use cases about issues find.</summary>
internal static class IssueRecords
{
    public static IQueryable<Escalation> IssuesOf(this Visible visible, string reference, DateOnly today) =>
        visible.Escalations(today).Where(e => visible.Partnerships.Any(p => p.Id == e.PartnershipId && p.Reference == reference));

    public static async Task<IssueOutline> OutlineOfIssueAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel)
    {
        var tiers = visible.Tiers;
        var found = await visible.IssuesOf(reference, today).Where(e => e.Number == number)
            .Select(e => new { e.PartnershipId, e.Version, e.Title, e.State, e.WithTierId, With = tiers.Where(t => t.Id == e.WithTierId).Select(t => t.Name).First(), e.RaisedOn, e.EndedOn })
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        return new(found.PartnershipId, number, found.Version, found.Title, found.State, found.WithTierId, found.With, (found.EndedOn ?? today).DayNumber - found.RaisedOn.DayNumber);
    }

    public static async Task<(Escalation Issue, GovernanceFacts Facts)> IssueToChangeAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        (await visible.WholeEscalationAsync(reference, number, today, cancel) ?? throw new RecordNotFoundException(), await visible.GovernanceFactsAsync(reference, cancel) ?? throw new RecordNotFoundException());
}
