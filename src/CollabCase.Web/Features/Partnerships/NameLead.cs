using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Who leads the partnership and what pays for their time; when it began and when it is expected to end.</summary>
public static class NameLead
{
    public sealed record Query(string Reference, SetUpPart? SetUp = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IStepPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Awards { get; init; }
        public required Command Form { get; set; }
        public SetUpStep Step => SetUpStep.Lead;
        public IStepCommand StepForm => Form;
    }

    public sealed class Command : ICommand<Done>, IVersioned, IStepCommand
    {
        public string Reference { get; set; } = "";
        public SetUpPart? SetUp { get; set; }
        public int Version { get; set; }
        public string? LeadName { get; set; }
        public string? LeadEmail { get; set; }

        /// <summary>The number of the award that pays for the lead person's time.</summary>
        public string? LeadAward { get; set; }
        public string? LeadInKindNote { get; set; }

        [Display(Name = "When it began")]
        public PartlyKnownDate? Began { get; set; }

        [Display(Name = "When it is expected to end")]
        public DateOnly? ExpectedEndOn { get; set; }

        // As the records name them, for merging.
        [BindNever] public long? LeadAwardId { get; set; }
        [BindNever] public DateOnly? StartedOn { get => Began?.Date; set => Began = value is { } day ? new(day, StartedOnPrecision) : null; }
        [BindNever] public DatePrecision StartedOnPrecision { get => Began?.Precision ?? DatePrecision.Day; set => Began = Began is { } began ? began with { Precision = value } : null; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var found = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Id, p.Version, p.LeadName, p.LeadEmail, p.LeadAwardId, p.LeadInKindNote, p.StartedOn, p.StartedOnPrecision, p.ExpectedEndOn })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var awards = await visible.Awards.Where(a => a.PartnershipId == found.Id && (a.Id == found.LeadAwardId || Award.StatesThatCount.Contains(a.State)))
                .OrderBy(a => a.Number).Select(a => new { a.Id, a.Number, a.Title, a.State }).ToListAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
                Awards = [.. awards.Select(a => new Choice(a.Number, $"{a.Number}, {a.Title} ({a.State.Label().ToLowerInvariant()})"))],
                Form = new Command
                {
                    Reference = request.Reference, SetUp = request.SetUp, Version = found.Version,
                    LeadName = found.LeadName, LeadEmail = found.LeadEmail, LeadInKindNote = found.LeadInKindNote,
                    LeadAward = awards.FirstOrDefault(a => a.Id == found.LeadAwardId)?.Number,
                    Began = found.StartedOn is { } began ? new(began, found.StartedOnPrecision) : null, ExpectedEndOn = found.ExpectedEndOn,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            request.LeadAwardId = await AwardIdAsync(visible, partnership.Id, request.LeadAward, cancellationToken);
            await merge.IntoAsync(request, request.Version, partnership, cancel: cancellationToken);
            partnership.NameLead(request.LeadName, request.LeadEmail, request.LeadAwardId, request.LeadInKindNote);
            partnership.SetDates(request.StartedOn, request.StartedOnPrecision, request.ExpectedEndOn);
            return Done.It;
        }

        private static async Task<long?> AwardIdAsync(Visible visible, long partnershipId, string? number, CancellationToken cancel)
        {
            if (string.IsNullOrEmpty(number)) return null;
            return await visible.Awards.Where(a => a.PartnershipId == partnershipId && a.Number == number).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancel)
                ?? throw new DomainRuleException("Choose an award of this partnership from the list.", nameof(Command.LeadAward));
        }
    }
}
