using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Records that a version is agreed: its text is fixed from then on, and partners are listed to sign it.</summary>
public static class AgreeVersion
{
    /// <summary>So many decisions are offered, the newest first.</summary>
    private const int DecisionsShown = 50;

    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        public required IReadOnlyList<Choice> Decisions { get; init; }
        public required IReadOnlyList<string> Partners { get; init; }
        public required IReadOnlyList<ClauseSubject> Lacking { get; init; }

        /// <summary>The clauses, by their place, with something in square brackets that has still to be filled in.</summary>
        public required IReadOnlyList<int> ToFillIn { get; init; }
    }

    public sealed class Command : ChangesVersion
    {
        /// <summary>The number of the decision by which it was agreed, where there was one.</summary>
        public int? Decision { get; set; }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var (id, kind) = (version.Document.PartnershipId, version.Document.Kind);
            var decisions = await visible.Decisions.Where(d => d.PartnershipId == id && d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null)
                .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Select(d => new { d.Number, d.Title }).Take(DecisionsShown).ToListAsync(cancellationToken);
            var text = await visible.AgreedVersions(today).Where(v => v.Id == version.Id).Select(v => new { v.EffectiveOn, Clauses = v.Clauses.Select(c => new { c.Position, c.Subject, c.Text }).ToList() }).AsSingleQuery().SingleAsync(cancellationToken);
            var partners = await visible.PartiesAsync(id, cancellationToken);
            var day = text.EffectiveOn > today ? text.EffectiveOn.Value : today;
            return new Page
            {
                Frame = await acts.FrameAsync(request.Reference, cancellationToken),
                Version = version,
                Form = VersionActs.Begin<Command>(request.Reference, version),
                Decisions = [.. decisions.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), $"Decision {d.Number}, {d.Title}"))],
                Partners = kind.NeedsSignatures() ? [.. partners.Where(p => p.IsPartnerOn(day)).Select(p => p.Name)] : [],
                Lacking = [.. kind.SaysAtLeast().Except(text.Clauses.Select(c => c.Subject).OfType<ClauseSubject>())],
                ToFillIn = [.. text.Clauses.Where(c => c.Text.Contains('[')).Select(c => c.Position).Order()],
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, VersionActs acts, Merge merge, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            var decision = request.Decision is { } number
                ? await db.VisibleTo(viewer).WholeDecisionAsync(request.Reference, number, cancellationToken) ?? throw new DomainRuleException("Choose a decision from the list.", nameof(Command.Decision)) : null;
            at.Document.Agree(at.Version.Number, decision, at.Facts, at.Today, viewer.PersonId);
            return Done.It;
        }
    }
}
