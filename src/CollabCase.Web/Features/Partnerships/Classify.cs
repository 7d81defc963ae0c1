using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>What the partnership is mainly about, its form, and who designs and who delivers. The model follows from these two.</summary>
public static class Classify
{
    public sealed record Query(string Reference, SetUpPart? SetUp = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IStepPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required CollaborationModel? Model { get; init; }
        public required Command Form { get; set; }
        public SetUpStep Step => SetUpStep.Classification;
        public IStepCommand StepForm => Form;
    }

    public sealed class Command : ICommand<CollaborationResult>, IVersioned, IStepCommand
    {
        public string Reference { get; set; } = "";
        public SetUpPart? SetUp { get; set; }
        public int Version { get; set; }
        public Theme? Theme { get; set; }
        public PartnershipForm? Form { get; set; }
        public Responsibility? DesignedBy { get; set; }
        public Responsibility? DeliveredBy { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    /// <param name="Model">The model that follows, if both answers are given.</param>
    public sealed record CollaborationResult(CollaborationModel? Model)
    {
        public string InWords => Model is { } model ? $"Theme and form are saved. The model of collaboration is {model.Label().ToLowerInvariant()}." : "Theme and form are saved.";
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var form = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new Command { Reference = p.Reference, SetUp = request.SetUp, Version = p.Version, Theme = p.Theme, Form = p.Form, DesignedBy = p.DesignedBy, DeliveredBy = p.DeliveredBy })
                .SingleAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                Model = CollaborationModels.From(form.DesignedBy, form.DeliveredBy),
                Form = form,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, CollaborationResult>
    {
        public async Task<CollaborationResult> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, cancel: cancellationToken);
            partnership.Classify(request.Theme, request.Form, request.DesignedBy, request.DeliveredBy);
            return new CollaborationResult(partnership.Model);
        }
    }
}
