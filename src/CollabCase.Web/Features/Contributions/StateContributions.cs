using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Contributions;

/// <summary>A partner says what it can bring and what it cannot; or the coordinator writes down what it said.</summary>
public static class StateContributions
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required Command Form { get; set; }
    }

    /// <summary>The answers are named as the partner's own properties are.</summary>
    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public ContributionAnswer? StaffAnswer { get; set; }
        public string? StaffWords { get; set; }
        public ContributionAnswer? TimeAnswer { get; set; }
        public string? TimeWords { get; set; }
        public ContributionAnswer? MoneyAnswer { get; set; }
        public string? MoneyWords { get; set; }
        public ContributionAnswer? SpaceAnswer { get; set; }
        public string? SpaceWords { get; set; }
        public ContributionAnswer? DataAnswer { get; set; }
        public string? DataWords { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        public IReadOnlyList<ContributionStatement> Statements() =>
        [
            new(ContributionKind.Staff, StaffAnswer, StaffWords), new(ContributionKind.Time, TimeAnswer, TimeWords), new(ContributionKind.Money, MoneyAnswer, MoneyWords),
            new(ContributionKind.Space, SpaceAnswer, SpaceWords), new(ContributionKind.Data, DataAnswer, DataWords),
        ];
    }

    public sealed record Result(string Organisation);

    public sealed class Validator : AbstractValidator<Command>
    {
        private static readonly string TooLong = $"Shorten what you say to {Partner.ContributionMaxLength:N0} characters or fewer.";

        public Validator()
        {
            RuleFor(c => c.StaffWords).MaximumLength(Partner.ContributionMaxLength).WithMessage(TooLong);
            RuleFor(c => c.TimeWords).MaximumLength(Partner.ContributionMaxLength).WithMessage(TooLong);
            RuleFor(c => c.MoneyWords).MaximumLength(Partner.ContributionMaxLength).WithMessage(TooLong);
            RuleFor(c => c.SpaceWords).MaximumLength(Partner.ContributionMaxLength).WithMessage(TooLong);
            RuleFor(c => c.DataWords).MaximumLength(Partner.ContributionMaxLength).WithMessage(TooLong);
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Contributions, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from p in partnership.Partners
                where p.Number == request.Number
                join organisation in visible.Organisations on p.OrganisationId equals organisation.Id
                select new
                {
                    organisation.Name,
                    Form = new Command
                    {
                        Reference = partnership.Reference, Number = p.Number, Version = partnership.Version,
                        StaffAnswer = p.StaffAnswer, StaffWords = p.StaffWords, TimeAnswer = p.TimeAnswer, TimeWords = p.TimeWords, MoneyAnswer = p.MoneyAnswer, MoneyWords = p.MoneyWords,
                        SpaceAnswer = p.SpaceAnswer, SpaceWords = p.SpaceWords, DataAnswer = p.DataAnswer, DataWords = p.DataWords,
                    },
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page { Frame = frame, Organisation = found.Name, Form = found.Form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var partner = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, partnership, partner, cancellationToken);
            partnership.StateContributions(request.Number, request.Statements(), clock.Today());
            return new Result(await visible.Organisations.Where(o => o.Id == partner.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken));
        }
    }
}
