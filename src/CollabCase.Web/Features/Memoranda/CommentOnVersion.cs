using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Says something about a clause, or about a version as a whole, while it is negotiated.</summary>
public static class CommentOnVersion
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int? Clause = null) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        /// <summary>The clause with its number in the text; null for the whole.</summary>
        public required ClauseAtHand? Clause { get; init; }
    }

    public sealed record ClauseAtHand(int Position, string Heading, string Text);

    public sealed class Command : AboutVersion
    {
        /// <summary>The number that the clause keeps from version to version; null for the whole.</summary>
        public int? Clause { get; set; }
        public string? Text { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Enter what you would like to say.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var clause = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == version.Id).SelectMany(v => v.Clauses).Where(c => c.Number == request.Clause)
                .Select(c => new ClauseAtHand(c.Position, c.Heading, c.Text)).SingleOrDefaultAsync(cancellationToken);
            if (request.Clause is not null && clause is null) throw new RecordNotFoundException();
            var form = VersionActs.Begin<Command>(request.Reference, version);
            form.Clause = request.Clause;
            return new Page { Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version, Form = form, Clause = clause };
        }
    }

    public sealed class Handler(VersionActs acts, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            at.Document.Comment(at.Version.Number, request.Clause, request.Text ?? "", at.Facts, WriteScope.Now(clock), viewer.PersonId);
            return Done.It;
        }
    }
}
