using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The partnership ends, as it should when its purpose is met: why, what came of it, and what becomes of what is open.</summary>
public static class ClosePartnership
{
    /// <summary>How long personal data is kept after closing unless the partnership says otherwise.</summary>
    private const int YearsKept = 5;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<OpenException> OpenExceptions { get; init; }
        public required Command Form { get; set; }
    }

    public sealed record OpenException(int Number, string WhatWillBeDone, DateOnly ByWhen);

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public CloseReason? Reason { get; set; }
        [Display(Name = "Closing summary")] public string? Summary { get; set; }
        public bool MoneyIsReconciled { get; set; }
        public string? MoneyNote { get; set; }
        public string? WhatBecomesOfExceptions { get; set; }
        [Display(Name = "Last day on which personal data is kept")] public DateOnly? PersonalDataKeptUntil { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotNull().WithMessage("Choose why the partnership closes.");
            RuleFor(c => c.Summary).NotEmpty().WithMessage("Sum up what came of it and what others can learn.");
            RuleFor(c => c.PersonalDataKeptUntil).NotNull().WithMessage("Give the last day on which personal data is kept.");
            RuleFor(c => c.MoneyIsReconciled).Equal(true).WithMessage("Reconcile the money first, and say here that it is done.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var partnerships = db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                OpenExceptions = await partnerships.SelectMany(p => p.Exceptions).Where(e => e.EndedOn == null).OrderBy(e => e.ByWhen).ThenBy(e => e.Number)
                    .Select(e => new OpenException(e.Number, e.WhatWillBeDone, e.ByWhen)).ToListAsync(cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference,
                    Version = await partnerships.Select(p => p.Version).SingleAsync(cancellationToken),
                    PersonalDataKeptUntil = clock.Today().AddYears(YearsKept),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            // Actions are not recorded yet, so none can be open.
            partnership.Close(request.Reason!.Value, request.Summary ?? "", request.PersonalDataKeptUntil!.Value, request.WhatBecomesOfExceptions,
                new ClosingFacts(0, request.MoneyIsReconciled, request.MoneyNote), clock.Today());
            return Done.It;
        }
    }
}
