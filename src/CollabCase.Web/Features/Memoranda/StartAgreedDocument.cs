using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Begins an agreed document as a draft: from the clause library, empty, or with the clauses of another.</summary>
public static class StartAgreedDocument
{
    /// <summary>Where its clauses come from.</summary>
    public enum BeginWith
    {
        Library = 1,
        Blank,
        Copy,
    }

    /// <param name="Tier">The number of the group whose terms of reference they want to begin.</param>
    public sealed record Query(string Reference, int? Tier = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Groups { get; init; }
        public required IReadOnlyList<Choice> Others { get; init; }
        public required Command Form { get; set; }

        public IReadOnlyList<Choice> Beginnings =>
        [
            new(nameof(BeginWith.Library), "With clauses from the library", "You choose which, and change them until they fit."),
            new(nameof(BeginWith.Blank), "With an empty draft"),
            .. Others.Count == 0 ? Array.Empty<Choice>() : [new(nameof(BeginWith.Copy), "With the clauses of another document", "Say below which one.")],
        ];
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public AgreedDocumentKind? Kind { get; set; }
        public string? Title { get; set; }

        /// <summary>The number of the group whose terms of reference it is.</summary>
        public int? Tier { get; set; }
        public BeginWith? Begin { get; set; }

        /// <summary>The number of the document whose newest version it begins with.</summary>
        public int? From { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, bool GoesToLibrary);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Choose what kind of document it is.");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Enter a title for the document.");
            RuleFor(c => c.Begin).NotNull().WithMessage("Choose what it begins with.");
            RuleFor(c => c.From).NotNull().When(c => c.Begin is BeginWith.Copy).WithMessage("Choose the document whose clauses it begins with.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var partnerships = visible.Partnerships.Where(p => p.Reference == frame.Reference);
            var groups = await visible.Tiers.Where(t => t.EndedOn == null && partnerships.Any(p => p.Id == t.PartnershipId)).OrderBy(t => t.Kind).ThenBy(t => t.Number)
                .Select(t => new { t.Number, t.Name }).ToListAsync(cancellationToken);
            var others = await visible.AgreedDocuments(clock.Today()).Where(d => partnerships.Any(p => p.Id == d.PartnershipId)).OrderBy(d => d.Number)
                .Select(d => new { d.Number, d.Title }).Take(200).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = frame,
                Groups = [.. groups.Select(g => new Choice(FormattableString.Invariant($"{g.Number}"), g.Name))],
                Others = [.. others.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), d.Title))],
                Form = groups.Find(g => g.Number == request.Tier) is { } group
                    ? new Command { Reference = request.Reference, Begin = BeginWith.Library, Kind = AgreedDocumentKind.TermsOfReference, Tier = group.Number, Title = $"Terms of reference: {group.Name}" }
                    : new Command { Reference = request.Reference, Begin = BeginWith.Library },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfAgreementsAsync(request.Reference, cancellationToken);
            var tier = request.Tier is { } group ? facts.Tiers.FirstOrDefault(t => t.Number == group) ?? throw new DomainRuleException("Choose a group from the list.", nameof(Command.Tier)) : null;
            var document = BegunWith(facts, tier?.Id, request, await db.NextAgreedDocumentNumberAsync(facts.PartnershipId, cancellationToken));
            if (request.Begin is BeginWith.Copy) await CopyAsync(document, request, facts, today, visible, cancellationToken);
            db.Add(document);
            return new(document.Number, request.Begin is BeginWith.Library);
        }

        private AgreedDocument BegunWith(AgreementFacts facts, long? tierId, Command request, int number)
        {
            try
            {
                return AgreedDocument.Begin(number, request.Kind.GetValueOrDefault(), request.Title ?? "", tierId, facts, WriteScope.Now(clock), viewer.PersonId);
            }
            catch (DomainRuleException refusal) when (refusal.Field == nameof(AgreedDocument.TierId))
            {
                throw new DomainRuleException(refusal.Message, nameof(Command.Tier));
            }
        }

        // What the person may read, and no draft of another's.
        private static async Task CopyAsync(AgreedDocument document, Command request, AgreementFacts facts, DateOnly today, Visible visible, CancellationToken cancel)
        {
            var other = visible.AgreedDocumentOf(request.Reference, request.From.GetValueOrDefault(), today);
            var newest = await visible.AgreedVersions(today).Where(v => other.Any(d => d.Id == v.AgreedDocumentId)).OrderByDescending(v => v.Number)
                .Select(v => new { v.Summary, Clauses = v.Clauses.OrderBy(c => c.Position).Select(c => new ClauseDetails(c.Heading, c.Text, c.Subject, c.LibraryCode)).ToList() }).AsSingleQuery().FirstOrDefaultAsync(cancel)
                ?? throw new DomainRuleException("Choose a document from the list.", nameof(Command.From));
            document.Describe(1, new(newest.Summary), facts);
            foreach (var clause in newest.Clauses) document.AddClause(1, clause, null, facts);
        }
    }
}
