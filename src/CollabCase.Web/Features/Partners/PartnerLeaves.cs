using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Contributions;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partners;

/// <summary>A partner leaves, or the day on which it left is put right. The page says what that sets in motion.</summary>
public static class PartnerLeaves
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required bool IsCorrection { get; init; }
        public required IReadOnlyList<string> SetsInMotion { get; init; }

        /// <summary>What it holds now, and has to be handed over.</summary>
        public required IReadOnlyList<Holding> Holds { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public DateOnly? LeftOn { get; set; }
        public string? LeavingReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.LeftOn).NotNull().WithMessage("Enter the last day as a partner.");
            RuleFor(c => c.LeavingReason).MaximumLength(Partner.LeavingReasonMaxLength).WithMessage($"Shorten the reason to {Partner.LeavingReasonMaxLength:N0} characters or fewer.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, PartnershipFrames frames, PartnerHoldings holdings, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            if (http.HttpContext?.Features.Get<Allowed>()?.Partnership is not { } seen) throw new RecordNotFoundException();
            var today = clock.Today();
            var partnership = (await db.AtHomeAsync(seen, today, cancellationToken)).Partnership;
            var leaving = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            var name = (await db.PartnerNamesAsync(seen, cancellationToken))[leaving.OrganisationId];
            var staying = partnership.Partners.Where(p => p != leaving && !(p.LeftOn < today)).Select(p => p.Roles).ToList();
            return new Page
            {
                Frame = frames.Of(partnership, PartnershipFrame.Partners),
                Organisation = name,
                IsCorrection = leaving.LeftOn is not null,
                SetsInMotion = WhatItSetsInMotion(name, leaving.Roles, staying, [.. leaving.Contributions().Where(c => c.Answer is ContributionAnswer.AbleAndWilling).Select(c => c.Kind)]),
                Holds = await holdings.ReadAsync(partnership, leaving, today, cancellationToken),
                Form = new Command { Reference = partnership.Reference, Number = leaving.Number, Version = partnership.Version, LeftOn = leaving.LeftOn, LeavingReason = leaving.LeavingReason },
            };
        }
    }

    /// <summary>What follows when a partner leaves, given the roles of each partner that stays, and what it brings.</summary>
    public static IReadOnlyList<string> WhatItSetsInMotion(string organisation, PartnerRoles roles, IReadOnlyList<PartnerRoles> staying, IReadOnlyList<ContributionKind> brings)
    {
        bool LeavesNobody(PartnerRoles role) => roles.HasFlag(role) && !staying.Any(r => r.HasFlag(role));
        var follows = new List<string>();
        if (LeavesNobody(PartnerRoles.UserLed)) follows.Add("It is the only user-led partner. Think about how people with lived experience keep their place at the table.");
        if (staying.Count == 1) follows.Add("One partner is left. If the work ends with this, close the partnership instead.");
        if (staying.Count == 0) follows.Add("No partner is left. If the work ends with this, close the partnership instead.");
        if (brings.Count > 0) follows.Add($"What it said it can bring goes with it: {ContributionSentences.Listed(brings)}. Ask who else can.");
        if (staying.Count > 1) follows.Add("Those who stay may see the partnership differently now. Think of asking the three questions again.");
        follows.Add("From the day after, the gate no longer asks what it has agreed or signed.");
        follows.Add($"{organisation} stays on the list of past partners, with its roles, its dates and all that it did.");
        return follows;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            if (partnership.Partners.All(p => p.Number != request.Number)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            await visible.SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
            partnership.PartnerLeaves(request.Number, request.LeftOn ?? default, request.LeavingReason, clock.Today());
            return Done.It;
        }
    }
}
