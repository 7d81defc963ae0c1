using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Costs;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Savings;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Corrects what is said about time outside meetings.</summary>
public static class CorrectTime
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, ITimePage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Organisations { get; init; }
        public required Command Form { get; set; }
        TimeTyped ITimePage.Form => Form;
    }

    public sealed class Command : TimeTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>As the record keeps the hours, for two people who correct it at once.</summary>
        public int? QuarterHours
        {
            get => Hours is { } hours && decimal.Truncate(hours * 4) == hours * 4 && Math.Abs(hours) <= HoursWorked.MostOfAnEntry ? (int)(hours * 4) : null;
            set => Hours = value is { } quarters ? quarters / 4m : null;
        }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : TimeTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (partnership, costs) = await visible.CostsToReadAsync(request.Reference, cancellationToken);
            var time = costs?.Time.FirstOrDefault(x => x.Number == request.Number) ?? throw new RecordNotFoundException();
            var organisations = await visible.OrganisationsNearAsync(partnership, [time.OrganisationId], cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Organisations = organisations.AsChoices(),
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = time.Number,
                    Version = costs.Version,
                    Organisation = organisations.Find(o => o.Id == time.OrganisationId)?.Reference,
                    What = time.What,
                    Year = time.Year,
                    QuarterNumber = time.QuarterNumber,
                    Hours = time.Hours.Hours,
                    Rate = time.Rate,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (_, costs) = await visible.CostsToChangeAsync(request.Reference, cancellationToken);
            var time = costs?.Time.FirstOrDefault(x => x.Number == request.Number) ?? throw new RecordNotFoundException();
            await request.FindAsync(visible, cancellationToken);
            await merge.IntoAsync(request, request.Version, costs, time, cancellationToken);
            costs.CorrectTime(request.Number, request.ToDetails());
            return Done.It;
        }
    }
}
