using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Decisions;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Gates;

/// <summary>A decision of the register that a step at the gate can be taken by.</summary>
public sealed record RegisteredDecision(int Number, string Title, DateOnly DecidedOn, DecisionOutcome Outcome);

/// <summary>What a step at the gate can be taken by.</summary>
/// <param name="Group">The steering group, where it has met here; null where its meetings are not recorded here.</param>
/// <param name="Decisions">Its decisions about this step, newest first.</param>
/// <param name="RecordHref">Where one is recorded that is missing.</param>
public sealed record SteeringOffer(string? Group, IReadOnlyList<RegisteredDecision> Decisions, string RecordHref)
{
    public bool IsFromRegister => Group is not null;

    public IReadOnlyList<Choice> Choices => [.. Decisions.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), $"{d.Number}. {d.Title}, {Format.Date(d.DecidedOn)}{(d.Outcome is DecisionOutcome.Agreed ? "" : ", not agreed")}"))];

    public RegisteredDecision? Chosen(int? number) => Decisions.FirstOrDefault(d => d.Number == number);
}

/// <summary>
/// Finds what a step at the gate is decided by. Where the steering group has met here, that is a decision of its register; otherwise (a partnership that was taken
/// over, or one whose meetings are kept elsewhere) what somebody was told.
/// </summary>
public sealed class SteeringDecisions(CollabCaseDb db, Viewer viewer)
{
    /// <summary>So many decisions are offered, the newest.</summary>
    public const int Most = 50;

    public async Task<SteeringOffer> OfferAsync(Partnership partnership, string purpose, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var steering = await SteeringAsync(visible, partnership.Id, cancel);
        if (steering is null) return new(null, [], "");
        var (matter, gate, hasToBeAgreed) = DecisionPurpose.Asks(purpose, partnership.NextGate, partnership.Stage);
        long? binds = gate is { } about ? (long)about : null;
        var used = matter is DecisionMatters.Gate ? partnership.GateDecisions.Select(d => d.DecisionId).OfType<long>().ToList() : [];
        var found = await visible.Decisions.Where(d => d.TierId == steering.Id && d.Matter == matter && d.BindsId == binds && d.SupersededByDecisionId == null && !used.Contains(d.Id) && (!hasToBeAgreed || d.Outcome == DecisionOutcome.Agreed))
            .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Take(Most).Select(d => new RegisteredDecision(d.Number, d.Title, d.DecidedOn, d.Outcome)).ToListAsync(cancel);
        return new(steering.Name, found, new AddressQuery().With("for", purpose).After(FormattableString.Invariant($"/partnerships/{partnership.Reference}/governance/{steering.Number}/decide")));
    }

    /// <summary>The decision that was chosen, or what was told of one. Refused: what was told where the steering group has met here, and a decision about something else.</summary>
    public async Task<SteeringDecision> TakeAsync(Partnership partnership, SteeringForm typed, string purpose, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var (matter, gate, hasToBeAgreed) = DecisionPurpose.Asks(purpose, partnership.NextGate, partnership.Stage);
        if (typed.Decision is not { } number || gate is not { } about)
        {
            if (await SteeringAsync(visible, partnership.Id, cancel) is { } steering)
                throw new DomainRuleException($"The meetings of '{steering.Name}' are recorded here, so choose the decision that it took. If it is not in the register yet, record it first.", SteeringDecision.DecisionField);
            return new(typed.DecidedOn ?? default, typed.Authority ?? "", typed.Note);
        }
        var decision = await visible.WholeDecisionAsync(partnership.Reference, number, cancel) ?? throw new DomainRuleException("Choose a decision from the list.", SteeringDecision.DecisionField);
        var tier = await visible.Tiers.AsNoTracking().SingleAsync(t => t.Id == decision.TierId, cancel);
        return decision.AsSteeringDecision(TierLine.Of(tier), matter, about, hasToBeAgreed, typed.Note);
    }

    private static Task<Steering?> SteeringAsync(Visible visible, long partnership, CancellationToken cancel) =>
        visible.Tiers.Where(t => t.PartnershipId == partnership && t.Kind == TierKind.Steering && t.EndedOn == null && visible.MeetingsInOutline.Any(m => m.TierId == t.Id && m.State == MeetingState.Held))
            .OrderBy(t => t.Number).Select(t => new Steering(t.Id, t.Number, t.Name)).FirstOrDefaultAsync(cancel);

    private sealed record Steering(long Id, int Number, string Name);
}
