using System.Globalization;
using System.Text.Json.Serialization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// Asks for the signatures of a version: who signs for each partner, in which order, and until when. Each gets a link of their own, by mail or from
/// the coordinator's hand.
/// </summary>
public static class SendForSignature
{
    private const int MostDays = 90;

    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    /// <summary>Somebody who is still to sign.</summary>
    public sealed record Party(int Partner, string Organisation, SignatoryState State, bool IsNew);

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required bool MessagesOn { get; init; }

        /// <summary>By the number of the partner.</summary>
        public required IReadOnlyDictionary<int, Party> Parties { get; init; }
        public required IReadOnlyList<string> Signed { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);
    }

    /// <summary>Who signs for one partner, as typed.</summary>
    public sealed class WhoTyped
    {
        /// <summary>The number of the partner.</summary>
        public int Partner { get; set; }
        public bool Ask { get; set; }
        public string? Name { get; set; }
        public string? Position { get; set; }
        public string? Email { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
        public int Version { get; set; }
        public SigningOrder? Order { get; set; }
        public DateOnly? WorksUntil { get; set; }
        public List<WhoTyped> Who { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];
    }

    /// <summary>The secrets of the links are nowhere but in the first answer: what is kept to answer a second press has none.</summary>
    public sealed record Result(int Mailed, int ToHandOver)
    {
        [JsonIgnore]
        public IReadOnlyList<LinkMade> Links { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Order).NotNull().WithMessage("Choose in which order the partners sign.");
            RuleFor(c => c.WorksUntil).NotNull().WithMessage("Enter the last day on which the links work.");
            RuleFor(c => c.Who).Must(who => who.Any(w => w.Ask)).WithMessage("Tick at least one partner to ask.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, now) = (db.VisibleTo(viewer), clock.Today(), WriteScope.Now(clock));
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken);
            var outline = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var (document, facts) = await visible.ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var version = document.Numbered(request.VersionNumber);
            var unsigned = version.Signatories.Where(s => s.State is not SignatoryState.Signed && facts.IsPartner(s, today)).OrderBy(s => s.Order).ToList();
            var joined = document.MissingSignatures(request.VersionNumber, facts, today).Where(p => version.Signatories.All(s => s.PartnerId != p.PartnerId)).ToList();
            List<WhoTyped> who =
            [
                .. unsigned.Select(s => new WhoTyped { Partner = facts.Partners.First(p => p.PartnerId == s.PartnerId).Number, Ask = !HasLink(s, now), Name = s.Name, Position = s.Position, Email = s.Email }),
                .. joined.Select(p => new WhoTyped { Partner = p.Number, Ask = true, Name = p.ContactName, Email = p.ContactEmail }),
            ];
            return new Page
            {
                Frame = frame,
                Version = outline,
                MessagesOn = (await db.WhoAsksAsync(document, cancellationToken)).MessagesOn,
                Parties = unsigned.Select(s => (Line: facts.Partners.First(p => p.PartnerId == s.PartnerId), s.State, IsNew: false)).Concat(joined.Select(p => (Line: p, State: SignatoryState.Waiting, IsNew: true)))
                    .ToDictionary(p => p.Line.Number, p => new Party(p.Line.Number, p.Line.Name, p.State, p.IsNew)),
                Signed = [.. version.Signatories.Where(s => s.State is SignatoryState.Signed).Select(facts.NameOf)],
                Form = new Command
                {
                    Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Version = outline.RecordVersion, Order = version.SigningOrder, WorksUntil = today.AddDays(SigningRound.UsualDays), Who = who,
                },
            };
        }
    }

    // Who has a link that works is not asked again unless somebody ticks them.
    private static bool HasLink(Signatory signatory, DateTime nowUtc) => signatory.State is SignatoryState.Asked && signatory.Requests.Any(r => r.WorksAt(nowUtc));

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, SigningRound round, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (today, now) = (clock.Today(), WriteScope.Now(clock));
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            var until = request.WorksUntil.GetValueOrDefault();
            if (until < today || until > today.AddDays(MostDays)) throw new DomainRuleException($"Enter a last day from today on, and no later than {Format.Date(today.AddDays(MostDays))}.", nameof(request.WorksUntil));
            document.ListSignatories(request.VersionNumber, facts, today);
            var version = document.Numbered(request.VersionNumber);
            var typed = request.Who.Select((who, i) => (Who: who, At: string.Create(CultureInfo.InvariantCulture, $"{nameof(request.Who)}[{i}]"), Signatory: Of(version, facts, who.Partner))).ToList();
            foreach (var (who, at, signatory) in typed) Describe(document, request.VersionNumber, signatory, who, at, facts, today, now);
            document.SetOrder(request.VersionNumber, request.Order.GetValueOrDefault(), [.. typed.Select(t => t.Signatory.Number)], facts, today);

            var links = new List<LinkMade>();
            // One after another: the others are asked when it is their turn.
            foreach (var (_, _, signatory) in typed.Where(t => t.Who.Ask && document.IsTurnOf(request.VersionNumber, t.Signatory.Number, facts, today)))
                links.Add(await round.AskAsync(document, request.VersionNumber, signatory.Number, until.EndsAtUtc(), facts, viewer.PersonId, SigningLetter.Occasion.Asked, cancellationToken));
            if (links.Count == 0) throw new DomainRuleException("Nobody was asked: the partners sign one after another, and whose turn it is was not ticked.", nameof(request.Who));
            return new Result(links.Count(l => l.SentTo is not null), links.Count(l => l.SentTo is null)) { Links = links };
        }

        private static Signatory Of(AgreedVersion version, AgreementFacts facts, int partner) =>
            version.Signatories.FirstOrDefault(s => facts.Partners.Any(p => p.Number == partner && p.PartnerId == s.PartnerId)) ?? throw new DomainRuleException("The partners have changed. Load the page again, and look who signs.", nameof(Command.Who));

        // What is wrong with one of several is said beside that one.
        private static void Describe(AgreedDocument document, int version, Signatory signatory, WhoTyped who, string at, AgreementFacts facts, DateOnly today, DateTime now)
        {
            try
            {
                document.DescribeSignatory(version, signatory.Number, new(who.Name, who.Position, who.Email), facts, today, now);
            }
            catch (DomainRuleException refusal) when (refusal.Field is { } field)
            {
                throw new DomainRuleException(refusal.Message, $"{at}.{field}");
            }
        }
    }
}
