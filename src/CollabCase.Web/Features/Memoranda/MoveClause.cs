using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Puts a clause at another place in the version.</summary>
public static class MoveClause
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Clause) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        public required int Position { get; init; }
        public required string Heading { get; init; }
        public required int Count { get; init; }
    }

    public sealed class Command : ChangesVersion
    {
        /// <summary>The number that the clause keeps from version to version.</summary>
        public int Clause { get; set; }

        /// <summary>Its new place, from 1.</summary>
        public int? Place { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Place).NotNull().WithMessage("Enter the number that the clause is to have.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var clause = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == version.Id).SelectMany(v => v.Clauses, (v, c) => new { c.Number, c.Position, c.Heading, v.Clauses.Count })
                .Where(c => c.Number == request.Clause).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var form = VersionActs.Begin<Command>(request.Reference, version);
            (form.Clause, form.Place) = (request.Clause, clause.Position);
            return new Page { Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version, Form = form, Position = clause.Position, Heading = clause.Heading, Count = clause.Count };
        }
    }

    public sealed class Handler(VersionActs acts, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            at.Clause(request.Clause);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            at.Document.MoveClause(at.Version.Number, request.Clause, request.Place.GetValueOrDefault(), at.Facts);
            return Done.It;
        }
    }
}
