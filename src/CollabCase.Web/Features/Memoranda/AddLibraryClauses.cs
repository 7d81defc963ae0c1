using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Adds clauses of the library to a draft, to be changed there until they fit.</summary>
public static class AddLibraryClauses
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        /// <summary>Those that the version does not have yet.</summary>
        public required IReadOnlyList<LibraryClause> Offered { get; init; }

        public IReadOnlyList<Choice> Choices => [.. Offered.Select(c => new Choice(c.Code, c.Heading, c.WhatFor + (c.IsLeast ? "" : " Not always needed.")))];
    }

    public sealed class Command : AboutVersion
    {
        public List<string>? Clauses { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Clauses).NotEmpty().WithMessage("Choose at least one clause.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, ClauseLibrary library, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var there = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == version.Id).SelectMany(v => v.Clauses).Select(c => c.LibraryCode).ToListAsync(cancellationToken);
            List<LibraryClause> offered = [.. library.For(version.Document.Kind).Where(c => !there.Contains(c.Code))];
            var form = VersionActs.Begin<Command>(request.Reference, version);
            // An empty draft begins with what such a document says at least.
            form.Clauses = there.Count == 0 ? [.. offered.Where(c => c.IsLeast).Select(c => c.Code)] : [];
            return new Page { Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version, Form = form, Offered = offered };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, VersionActs acts, ClauseLibrary library) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            var profile = await db.VisibleTo(viewer).Partnerships.Where(p => p.Id == at.Document.PartnershipId).Select(p => p.Profile).SingleAsync(cancellationToken);
            var chosen = request.Clauses ?? [];
            if (chosen.Exists(code => library.Find(code)?.Kinds.Contains(at.Document.Kind) != true)) throw new DomainRuleException("Choose clauses from the list.", nameof(Command.Clauses));
            var there = at.Version.Clauses.Select(c => c.LibraryCode).ToHashSet();
            foreach (var clause in library.For(at.Document.Kind).Where(c => chosen.Contains(c.Code) && !there.Contains(c.Code)))
                at.Document.AddClause(at.Version.Number, new(clause.Heading, clause.TextFor(profile), AgreementWords.SubjectOfLibrary(clause.Code), clause.Code), null, at.Facts);
            return Done.It;
        }
    }
}
