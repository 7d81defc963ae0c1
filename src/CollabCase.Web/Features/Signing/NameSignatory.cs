using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Says who signs for a partner, and where a link goes. A link that went to another address stops working.</summary>
public static class NameSignatory
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Signatory) : IRequest<SignatoryActPage<Command>>;

    public sealed class Command : SignatoryAct
    {
        public string? Name { get; set; }
        public string? Position { get; set; }
        public string? Email { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).MaximumLength(Domain.Memoranda.Signatory.NameMaxLength).WithMessage($"Shorten the name to {Domain.Memoranda.Signatory.NameMaxLength} characters or fewer.");
            RuleFor(c => c.Position).MaximumLength(Domain.Memoranda.Signatory.PositionMaxLength).WithMessage($"Shorten the position to {Domain.Memoranda.Signatory.PositionMaxLength} characters or fewer.");
        }
    }

    public sealed class QueryHandler(SignatoryPages pages) : IRequestHandler<Query, SignatoryActPage<Command>>
    {
        public Task<SignatoryActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => pages.ReadAsync(request.Reference, request.Number, request.VersionNumber, request.Signatory,
            (version, who) => new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Signatory = request.Signatory, Version = version.RecordVersion, Name = who.Name, Position = who.Position, Email = who.Email }, cancellationToken);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryNumbered(request.VersionNumber, request.Signatory);
            await merge.IntoAsync(request, request.Version, document, signatory, cancellationToken);
            document.DescribeSignatory(request.VersionNumber, signatory.Number, new SignatoryDetails(request.Name, request.Position, request.Email), facts, clock.Today(), WriteScope.Now(clock));
            return Done.It;
        }
    }
}
