using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>What the forms that record a decision of one group have in common.</summary>
/// <param name="Binds">What it can bind.</param>
/// <param name="Standing">The decisions whose place it can take, newest first.</param>
/// <param name="Proposals">The proposals that wait for it.</param>
public sealed record DecisionOptions(IReadOnlyList<BoundRecord> Binds, IReadOnlyList<Choice> Standing, IReadOnlyList<Choice> Proposals);

/// <summary>What a decision was recorded as.</summary>
public sealed record DecisionTaken(int Number, DecisionOutcome Outcome)
{
    public string Saved => Outcome is DecisionOutcome.Agreed ? $"Decision {Number} is recorded." : $"Decision {Number} is recorded: it was not agreed.";
}

/// <summary>Reads what a decision of a group can be about, and what it follows.</summary>
public sealed class DecisionChoices(CollabCaseDb db, Viewer viewer, BoundRecords records, TimeProvider clock)
{
    /// <summary>So many decisions are offered to be superseded, and proposals to be decided; the newest.</summary>
    public const int Most = 100;

    public async Task<DecisionOptions> ReadAsync(TierOutline tier, DecisionMatters delegated, int? supersedes, CancellationToken cancel)
    {
        var (visible, steering) = (db.VisibleTo(viewer), tier.Kind is TierKind.Steering);
        var standing = await visible.Decisions.Where(d => d.PartnershipId == tier.PartnershipId && d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null && (steering || d.TierId == tier.Id))
            .OrderByDescending(d => d.Number == supersedes).ThenByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Take(Most).Select(d => new { d.Number, d.Title, d.DecidedOn }).ToListAsync(cancel);
        var proposals = await visible.Proposals(clock.Today()).Where(p => p.PartnershipId == tier.PartnershipId && p.ToTierId == tier.Id && p.State == ProposalState.Submitted)
            .OrderByDescending(p => p.Number).Take(Most).Select(p => new { p.Number, p.Title }).ToListAsync(cancel);
        return new(await records.ReadAsync(tier.PartnershipId, m => steering || (m & ~delegated) == DecisionMatters.None, cancel),
            [.. standing.Select(d => new Choice(Code(d.Number), $"{d.Number}. {d.Title}, {Format.Date(d.DecidedOn)}"))],
            [.. proposals.Select(p => new Choice(Code(p.Number), $"{p.Number}. {p.Title}"))]);
    }

    /// <summary>The earlier decision that was chosen; null for none. Refused: one that is not there any more.</summary>
    public async Task<Decision?> ToSupersedeAsync(string reference, int? number, CancellationToken cancel) => number is not { } chosen ? null
        : await db.VisibleTo(viewer).WholeDecisionAsync(reference, chosen, cancel) ?? throw new DomainRuleException("Choose a decision from the list.", "Supersedes");

    /// <summary>Hands the decision back to the proposal that was chosen, if one was.</summary>
    public async Task AnswerAsync(string reference, int? proposal, Decision decision, GovernanceFacts facts, CancellationToken cancel)
    {
        if (proposal is not { } number) return;
        var answered = await db.VisibleTo(viewer).WholeProposalAsync(reference, number, clock.Today(), cancel) ?? throw new DomainRuleException("Choose a proposal from the list.", Proposal.AnsweredField);
        answered.ComeBackAs(decision, facts);
    }

    public static string Code(int number) => FormattableString.Invariant($"{number}");
}
