using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Changes what a clause says. Two people who change different clauses do not get in each other's way.</summary>
public static class ChangeClause
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Clause) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        public required int Position { get; init; }
    }

    public sealed class Command : ChangesVersion, IClauseTyped
    {
        /// <summary>The number that the clause keeps from version to version.</summary>
        public int Clause { get; set; }
        public string? Heading { get; set; }
        public string? Text { get; set; }
        public ClauseSubject? Subject { get; set; }
    }

    public sealed class Validator : ClauseValidator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var clause = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == version.Id).SelectMany(v => v.Clauses).Where(c => c.Number == request.Clause)
                .Select(c => new { c.Position, c.Heading, c.Text, c.Subject }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var form = VersionActs.Begin<Command>(request.Reference, version);
            (form.Clause, form.Heading, form.Text, form.Subject) = (request.Clause, clause.Heading, clause.Text, clause.Subject);
            return new Page { Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version, Form = form, Position = clause.Position };
        }
    }

    public sealed class Handler(VersionActs acts, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.IntoAsync(request, request.Version, at.Document, at.Clause(request.Clause), cancellationToken);
            at.Document.ChangeClause(at.Version.Number, request.Clause, new(request.Heading ?? "", request.Text ?? "", request.Subject), at.Facts);
            return Done.It;
        }
    }
}
