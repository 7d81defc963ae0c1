using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The work goes on after a pause.</summary>
public static class ResumePartnership
{
    public sealed record Query(string Reference) : IRequest<PartnershipActPage<Command>>;

    public sealed class Command : PartnershipAct
    {
        public string? Note { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).NotEmpty().WithMessage("Add a note on how the work goes on.");
    }

    public sealed class QueryHandler(PartnershipActs acts) : IRequestHandler<Query, PartnershipActPage<Command>>
    {
        public Task<PartnershipActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => acts.PageAsync<Command>(request.Reference, cancellationToken);
    }

    public sealed class Handler(PartnershipActs acts, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, p => p.Resume(request.Note ?? "", clock.Today()), cancellationToken);
    }
}
