using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>A closed partnership opens again, at the stage where it closed.</summary>
public static class ReopenPartnership
{
    public sealed record Query(string Reference) : IRequest<PartnershipActPage<Command>>;

    public sealed class Command : PartnershipAct
    {
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Give a reason for opening it again.");
    }

    public sealed class QueryHandler(PartnershipActs acts) : IRequestHandler<Query, PartnershipActPage<Command>>
    {
        public Task<PartnershipActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => acts.PageAsync<Command>(request.Reference, cancellationToken);
    }

    public sealed class Handler(PartnershipActs acts, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, p => p.Reopen(request.Reason ?? "", clock.Today()), cancellationToken);
    }
}
