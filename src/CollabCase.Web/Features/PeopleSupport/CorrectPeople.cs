using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.PeopleSupport;

/// <summary>Corrects how many people were supported, or takes the number away where it was recorded by mistake.</summary>
public static class CorrectPeople
{
    public sealed record Query(string Reference, int Figure) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required FinancialYear? Year { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Figure { get; set; }
        public int Version { get; set; }

        /// <summary>It was recorded by mistake.</summary>
        public bool Remove { get; set; }

        public int? People { get; set; }
        public string? Source { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => When(c => !c.Remove, () =>
        {
            RuleFor(c => c.People).NotNull().WithMessage("Enter how many people were supported.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Say how the number is known.");
        });
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.FundedPartnershipIdAsync(request.Reference, cancellationToken);
            var supported = await visible.WholePeopleSupported(partnership).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            var figure = supported?.Figures.SingleOrDefault(f => f.Number == request.Figure) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Year = figure.Year,
                Form = new Command { Reference = request.Reference, Figure = figure.Number, Version = supported!.Version, People = figure.People, Source = figure.Source },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.PartnershipToFundAsync(request.Reference, cancellationToken);
            var supported = await visible.WholePeopleSupported(partnership.Id).SingleOrDefaultAsync(cancellationToken);
            if (supported is null || supported.Figures.All(f => f.Number != request.Figure)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, supported, cancellationToken);
            if (request.Remove) supported.Remove(request.Figure);
            else supported.Correct(request.Figure, request.People.GetValueOrDefault(), request.Source ?? "");
            return Done.It;
        }
    }
}
