using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>What was promised when the partnership moved on is done.</summary>
public static class CompleteException
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required string WhatWillBeDone { get; init; }
        public required DateOnly ByWhen { get; init; }
        public required DateOnly AgreedOn { get; init; }

        /// <summary>The day it came to its end; null while it is open.</summary>
        public DateOnly? EndedOn { get; init; }

        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? WhatWasDone { get; set; }
        public DateOnly? On { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.WhatWasDone).NotEmpty().WithMessage("Say what was done.");
            RuleFor(c => c.On).NotNull().WithMessage("Enter the day it was done.");
        }
    }

    public sealed class QueryHandler(GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var exception = at.Partnership.Exceptions.SingleOrDefault(e => e.Number == request.Number) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = at.Frame,
                Title = Criteria.Find(exception.CriterionKey)?.TitleFor(at.Partnership.Profile) ?? exception.CriterionKey,
                WhatWillBeDone = exception.WhatWillBeDone,
                ByWhen = exception.ByWhen,
                AgreedOn = exception.AgreedOn,
                EndedOn = exception.EndedOn,
                Form = new Command { Reference = at.Partnership.Reference, Number = exception.Number, Version = at.Partnership.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.CompleteException(request.Number, request.WhatWasDone ?? "", request.On ?? default, clock.Today());
            return Done.It;
        }
    }
}
