using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;

namespace CollabCase.Testing.Governance;

/// <summary>Builds a proposal of a group that is saved already, in a partnership with a steering group. Unless more is said it is a draft.</summary>
public sealed class ProposalBuilder
{
    private long _author;
    private string _title = "Run a night bus";
    private bool _isSubmitted;

    /// <summary>The partner that is its author.</summary>
    public ProposalBuilder By(long organisation)
    {
        _author = organisation;
        return this;
    }

    public ProposalBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>With the steering group for ten days.</summary>
    public ProposalBuilder Submitted()
    {
        _isSubmitted = true;
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership, int tier) => host.Write([partnership], async db =>
    {
        var facts = (await db.VisibleTo(Viewer.Job("tests")).GovernanceFactsAsync(partnership, CancellationToken.None))!;
        var proposal = Proposal.Begin(await db.NextProposalNumberAsync(facts.PartnershipId, CancellationToken.None), facts.Tiers.Single(t => t.Number == tier).Id,
            new(_title, "People cannot get home at night.", _author), facts, PartnershipBuilder.Today.AddDays(-12));
        if (_isSubmitted) proposal.Submit(facts, PartnershipBuilder.Today.AddDays(-10));
        db.Add(proposal);
        return proposal.Number;
    });
}
