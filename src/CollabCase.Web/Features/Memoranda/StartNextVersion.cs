using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Begins the next version of a document with the text of an earlier one.</summary>
public static class StartNextVersion
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required AgreedDocumentOutline Document { get; init; }

        /// <summary>The versions that it can begin from, the newest first.</summary>
        public required IReadOnlyList<Choice> Versions { get; init; }
        public required Command Form { get; set; }

        public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Document.Number);
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }

        /// <summary>The number of the version whose text it begins with.</summary>
        public int? From { get; set; }
        public string? ChangeNote { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int VersionNumber);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.From).NotNull().WithMessage("Choose the version that it begins from.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var document = await visible.OutlineOfAgreedDocumentAsync(request.Reference, request.Number, today, cancellationToken);
            var versions = await visible.AgreedVersions(today).Where(v => v.AgreedDocumentId == document.Id && v.AgreedOn != null).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.State }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken),
                Document = document,
                Versions = [.. versions.Select(v => new Choice(FormattableString.Invariant($"{v.Number}"), $"Version {v.Number} ({v.State.Label().ToLowerInvariant()})"))],
                Form = new Command { Reference = request.Reference, Number = document.Number, From = versions.Count > 0 ? versions[0].Number : null },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfAgreementsAsync(request.Reference, cancellationToken);
            var document = await visible.AgreedDocumentToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            return new(document.StartNextVersion(request.From.GetValueOrDefault(), request.ChangeNote, facts, WriteScope.Now(clock), viewer.PersonId).Number);
        }
    }
}
