using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The work rests for a while: the partnership can be read but not changed until it is resumed.</summary>
public static class PausePartnership
{
    public sealed record Query(string Reference) : IRequest<PartnershipActPage<Command>>;

    public sealed class Command : PartnershipAct
    {
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why the partnership pauses.");
    }

    public sealed class QueryHandler(PartnershipActs acts) : IRequestHandler<Query, PartnershipActPage<Command>>
    {
        public Task<PartnershipActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => acts.PageAsync<Command>(request.Reference, cancellationToken);
    }

    public sealed class Handler(PartnershipActs acts, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, p => p.Pause(request.Reason ?? "", clock.Today()), cancellationToken);
    }
}
