using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Which milestones of the same partnership have to come first.</summary>
public static class ChooseWhatComesFirst
{
    /// <summary>As many as are shown at once; more are folded by strand.</summary>
    public const int MostUnfolded = 15;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }

        /// <summary>The others of the partnership, by strand and date. Dropped ones only where they were chosen.</summary>
        public required IReadOnlyList<MilestoneLine> Others { get; init; }
        public required Command Form { get; set; }

        public IEnumerable<Choice> Choices => Others.Select(ChoiceOf);

        public IEnumerable<ChoiceGroup> Groups => Others.GroupBy(o => o.Strand).Select(strand => new ChoiceGroup(strand.Key.Label(), [.. strand.Select(ChoiceOf)]));

        private static Choice ChoiceOf(MilestoneLine line) => new(Written(line.Number), line.Title, line.Dates.State switch
        {
            MilestoneState.Done => $"Done on {Format.Date(line.Dates.On)}",
            MilestoneState.Dropped => "Dropped",
            _ => $"{line.Strand.Label()}, {Format.Date(line.Dates.On, "no date yet")}",
        });
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>Numbers of milestones.</summary>
        [Display(Name = "What has to come first")]
        public List<string?> Dependencies { get; set; } = [];

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var all = await visible.MilestonesOf(request.Reference)
                .OrderBy(m => m.Strand).ThenBy(m => m.ActualOn ?? m.ForecastOn ?? Milestone.Latest).ThenBy(m => m.Number)
                .Select(m => new
                {
                    m.Version,
                    Line = new MilestoneLine(m.Id, m.Number, m.Title, m.Strand, m.Stage, new MilestoneDates(m.State, m.BaselineOn, m.ForecastOn, m.ActualOn), m.WaitingSince),
                    DependsOn = m.Dependencies.Select(d => d.DependsOnMilestoneId).ToList(),
                }).AsSingleQuery().ToListAsync(cancellationToken);
            var milestone = all.Find(m => m.Line.Number == request.Number) ?? throw new RecordNotFoundException();
            var others = all.Select(m => m.Line).Where(m => m.Id != milestone.Line.Id && (m.Dates.State is not MilestoneState.Dropped || milestone.DependsOn.Contains(m.Id))).ToList();
            return new()
            {
                Frame = frame,
                Title = milestone.Line.Title,
                Others = others,
                Form = new Command
                {
                    Reference = request.Reference, Number = request.Number, Version = milestone.Version,
                    Dependencies = [.. others.Where(o => milestone.DependsOn.Contains(o.Id)).Select(o => Written(o.Number))],
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var milestone = await visible.WholeMilestoneAsync(request.Reference, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            var facts = await visible.PlanningFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var graph = await visible.MilestoneGraphAsync(facts.PartnershipId, cancellationToken);
            var ids = await visible.Milestones.Where(m => m.PartnershipId == facts.PartnershipId).ToDictionaryAsync(m => Written(m.Number), m => m.Id, cancellationToken);
            var chosen = request.Dependencies.Select(number => ids.TryGetValue(number ?? "", out var id)
                ? id.ToString(CultureInfo.InvariantCulture)
                : throw new DomainRuleException("Choose milestones of this partnership. One of those chosen is not on its list.", nameof(Command.Dependencies)));
            var merged = await merge.SetAsync<MilestoneDependency>(chosen, nameof(MilestoneDependency.DependsOnMilestoneId), request.Version, milestone, cancellationToken);
            milestone.DependOn(merged.Select(id => long.Parse(id, CultureInfo.InvariantCulture)), graph, facts);
            return Done.It;
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
