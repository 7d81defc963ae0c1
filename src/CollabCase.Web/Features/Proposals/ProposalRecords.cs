using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Proposals;

/// <summary>What a form about one proposal begins with.</summary>
public sealed record ProposalOutline(long PartnershipId, int Number, int Version, string Title, string Summary, ProposalState State, long ToTierId);

/// <summary>A page with a form about one proposal.</summary>
public sealed class ProposalActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required ProposalOutline Proposal { get; init; }
    public required TCommand Form { get; set; }

    public string Address => FormattableString.Invariant($"/partnerships/{Frame.Reference}/proposals/{Proposal.Number}");
}

/// <summary>What the use cases about proposals find.</summary>
internal static class ProposalRecords
{
    /// <summary>The proposal of this number of this partnership, for a page to read.</summary>
    public static IQueryable<Proposal> ProposalOf(this Visible visible, string reference, int number, DateOnly today) =>
        visible.Proposals(today).Where(p => p.Number == number && visible.Partnerships.Any(x => x.Id == p.PartnershipId && x.Reference == reference));

    public static async Task<ProposalOutline> OutlineOfProposalAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.ProposalOf(reference, number, today).Select(p => new ProposalOutline(p.PartnershipId, p.Number, p.Version, p.Title, p.Summary, p.State, p.ToTierId)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    public static async Task<Proposal> ProposalToChangeAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.WholeProposalAsync(reference, number, today, cancel) ?? throw new RecordNotFoundException();
}

/// <summary>The way back from the pages about proposals, and how they look.</summary>
public static class ProposalCrumbs
{
    public static (string Text, string Href)[] ToProposals(PartnershipFrame frame) => [.. TierCrumbs.ToGroups(frame), ("Proposals", $"/partnerships/{frame.Reference}/proposals")];

    public static (string Text, string Href)[] To(PartnershipFrame frame, ProposalOutline proposal) => [.. ToProposals(frame), (proposal.Title, FormattableString.Invariant($"/partnerships/{frame.Reference}/proposals/{proposal.Number}"))];

    public static Tone ToneOf(ProposalState state) => state switch
    {
        ProposalState.Submitted => Tone.Current,
        ProposalState.Decided => Tone.Good,
        _ => Tone.Quiet,
    };
}
