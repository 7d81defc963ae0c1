using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>What the partnership is called and what it is for.</summary>
public static class DescribePurpose
{
    public sealed record Query(string Reference, SetUpPart? SetUp = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IStepPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Command Form { get; set; }
        public SetUpStep Step => SetUpStep.Purpose;
        public IStepCommand StepForm => Form;
    }

    public sealed class Command : ICommand<Done>, IVersioned, IStepCommand
    {
        public string Reference { get; set; } = "";
        public SetUpPart? SetUp { get; set; }
        public int Version { get; set; }
        public string? Name { get; set; }
        public string? Purpose { get; set; }
        public string? Vision { get; set; }
        public string? PeopleWeSupport { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the partnership.");
            RuleFor(c => c.Purpose).NotEmpty().WithMessage("Say in a sentence or two what the partnership is for.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
            Form = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new Command { Reference = p.Reference, SetUp = request.SetUp, Version = p.Version, Name = p.Name, Purpose = p.Purpose, Vision = p.Vision, PeopleWeSupport = p.PeopleWeSupport })
                .SingleAsync(cancellationToken),
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, cancel: cancellationToken);
            partnership.Rename(request.Name ?? "");
            partnership.DescribePurpose(request.Purpose ?? "", request.Vision, request.PeopleWeSupport);
            return Done.It;
        }
    }
}
