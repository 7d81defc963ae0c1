using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>How formal the partnership is, which decides what its gates ask.</summary>
public static class ChooseProfile
{
    public sealed record Query(string Reference, SetUpPart? SetUp = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IStepPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required int Adaptations { get; init; }
        public required Command Form { get; set; }
        public SetUpStep Step => SetUpStep.Profile;
        public IStepCommand StepForm => Form;
    }

    public sealed class Command : ICommand<Done>, IVersioned, IStepCommand
    {
        public string Reference { get; set; } = "";
        public SetUpPart? SetUp { get; set; }
        public int Version { get; set; }
        public PartnershipProfile? Profile { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Profile).NotNull().WithMessage("Choose the profile that fits best. You can change it later.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Version, p.Profile, Adaptations = p.Adaptations.Count }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                Adaptations = found.Adaptations,
                Form = new Command { Reference = request.Reference, SetUp = request.SetUp, Version = found.Version, Profile = found.Profile },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, cancel: cancellationToken);
            partnership.ChooseProfile(request.Profile.GetValueOrDefault());
            return Done.It;
        }
    }
}
