using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The first milestones of a stage, from the template for a profile, the partnership's own unless another is chosen: seen first, then planned all at once.</summary>
public static class StartFromTemplate
{
    /// <summary>The current stage and the partnership's profile where none is given, from the next working day where no start is.</summary>
    public sealed record Query(string Reference, Stage? Stage = null, DateOnly? Start = null, PartnershipProfile? Profile = null) : IRequest<Page>;

    /// <param name="First">The titles of what has to come first.</param>
    /// <param name="IsThere">Whether the partnership has a milestone of the same title already.</param>
    public sealed record Row(string Key, string Title, Strand Strand, DateOnly On, string? Role, IReadOnlyList<string> First, bool IsThere)
    {
        /// <summary>'Friday 4 December 2026. Partnership. Owner: coordinator. After ‘Agree what the partnership is for’.'</summary>
        public string Hint => string.Join(' ', new[]
        {
            $"{Format.DayAndDate(On)} {On.Year}.",
            $"{Strand.Label()}.",
            Role is null ? null : $"Owner: {Role}.",
            First.Count == 0 ? null : $"After {Text.Listed(First.Select(f => $"‘{f}’"))}.",
            IsThere ? "A milestone of this title is there already." : null,
        }.OfType<string>());
    }

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>The partnership's own, whatever template is looked at.</summary>
        public required PartnershipProfile Profile { get; init; }
        public required Stage Stage { get; init; }
        public required DateOnly Start { get; init; }

        /// <summary>What will be planned, by date; empty where the start cannot be.</summary>
        public required IReadOnlyList<Row> Rows { get; init; }
        public required string? HolidaysNotKnown { get; init; }

        /// <summary>Why nothing can be planned from this start; null where something can.</summary>
        public required string? WhyNothing { get; init; }
        public required Command Form { get; set; }

        public string Hint => Rows.All(r => r.IsThere)
            ? "All of these are there already. Tick what you want a second time."
            : "Take away the tick from what you do not want.";

        public IEnumerable<Choice> Choices => Rows.Select(r => new Choice(r.Key, r.Title, r.Hint));
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public Stage? Stage { get; set; }

        [Display(Name = "The day it starts")]
        public DateOnly? Start { get; set; }

        /// <summary>Which milestones of the template are wanted.</summary>
        public List<string> Milestones { get; set; } = [];

        /// <summary>Whose template it is.</summary>
        public PartnershipProfile? Profile { get; set; }

        /// <summary>What the preview was of: the template, its start, and the milestones that there were.</summary>
        public PartnershipProfile? LookedAtProfile { get; set; }

        public Stage? LookedAtStage { get; set; }
        public DateOnly? LookedAtStart { get; set; }

        /// <summary>The number of the newest milestone when the template was looked at; 0 where there was none.</summary>
        public int Newest { get; set; }

        /// <summary>Asked to show what another profile, stage or start would bring. Nothing is planned.</summary>
        public bool Look { get; set; }

        public IEnumerable<string> Locks() => [Reference];

        /// <summary>Whether the profile, the stage or the start is another than the one whose milestones were looked at.</summary>
        public bool IsAnotherPlan => Profile != LookedAtProfile || Stage != LookedAtStage || Start != LookedAtStart;

        /// <summary>Where what was asked for is shown.</summary>
        public string LookHref => new AddressQuery().With("profile", Profile?.ToString()).With("stage", Stage?.ToString()).With("start", Start is { } start ? Format.Date(start) : null)
            .After($"{MilestoneCrumbs.ListOf(Reference)}/start-from-template");
    }

    /// <param name="Numbers">The milestones that were planned.</param>
    public sealed record Result(IReadOnlyList<int> Numbers);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Profile).NotNull().WithMessage("Choose a profile.");
            RuleFor(c => c.Stage).NotNull().WithMessage("Choose the stage to plan.");
            RuleFor(c => c.Start).NotNull().WithMessage("Enter the day on which it starts.");
            RuleFor(c => c.Milestones).NotEmpty().When(c => !c.Look && !c.IsAnotherPlan).WithMessage("Choose at least one milestone of the template.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, MilestoneTemplates templates, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => new { p.Id, p.Profile, p.Stage }).SingleAsync(cancellationToken);
            var there = await visible.Milestones.Where(m => m.PartnershipId == partnership.Id).Select(m => new { m.Number, m.TitleKey }).ToListAsync(cancellationToken);
            var facts = (await visible.PlanningFactsAsync(request.Reference, cancellationToken))!;
            var (profile, stage, start) = (request.Profile ?? partnership.Profile, request.Stage ?? partnership.Stage, request.Start ?? workingDays.Add(clock.Today(), 1));
            var (plan, why) = Plan(templates.For(profile, stage), start, facts);
            var rows = plan is null ? [] : RowsOf(plan, there.Select(m => m.TitleKey).ToHashSet(StringComparer.Ordinal));
            return new()
            {
                Frame = frame, Profile = partnership.Profile, Stage = stage, Start = start, Rows = rows, HolidaysNotKnown = plan?.HolidaysNotKnown, WhyNothing = why,
                Form = new Command
                {
                    Reference = request.Reference, Profile = profile, Stage = stage, Start = start, LookedAtProfile = profile, LookedAtStage = stage, LookedAtStart = start, Newest = there.Select(m => m.Number).DefaultIfEmpty().Max(),
                    Milestones = [.. rows.Where(r => !r.IsThere).Select(r => r.Key)],
                },
            };
        }

        private (MilestonePlan? Plan, string? Why) Plan(MilestoneTemplate template, DateOnly start, PlanningFacts facts)
        {
            try
            {
                var plan = MilestonePlan.From(template, start, workingDays);
                plan.EnsureBeginsIn(facts);
                return (plan, null);
            }
            catch (DomainRuleException refusal)
            {
                return (null, refusal.Message);
            }
        }

        private static List<Row> RowsOf(MilestonePlan plan, HashSet<string> there)
        {
            var titles = plan.Milestones.ToDictionary(m => m.Template.Key, m => m.Template.Title, StringComparer.Ordinal);
            return [.. plan.Milestones.Select(m => new Row(m.Template.Key, m.Template.Title, m.Template.Strand, m.On, m.Template.Role,
                [.. m.Template.DependsOn.Select(key => titles[key])], there.Contains(Text.Fold(m.Template.Title))))];
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MilestoneTemplates templates, WorkingDays workingDays) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.PlanningFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            facts.EnsureOpenToChange();
            var plan = MilestonePlan.From(templates.For(request.Profile!.Value, request.Stage!.Value), request.Start!.Value, workingDays).Keeping(request.Milestones);
            await RefuseWhatWasPlannedSinceAsync(visible, request, facts, plan, cancellationToken);
            var created = plan.Create(await visible.NextMilestoneNumberAsync(facts.PartnershipId, cancellationToken), facts);
            db.AddRange(created);
            return new([.. created.Select(m => m.Number)]);
        }

        // Two people who look at the same empty list would otherwise plan everything twice.
        private static async Task RefuseWhatWasPlannedSinceAsync(Visible visible, Command request, PlanningFacts facts, MilestonePlan plan, CancellationToken cancel)
        {
            var since = await visible.Milestones.Where(m => m.PartnershipId == facts.PartnershipId && m.Number > request.Newest).Select(m => m.TitleKey).ToListAsync(cancel);
            if (plan.Milestones.FirstOrDefault(m => since.Contains(Text.Fold(m.Template.Title))) is { } twice)
                throw new DomainRuleException($"'{twice.Template.Title}' was planned meanwhile by somebody else. Choose 'Show what this brings' to see what is still missing.", nameof(Command.Milestones));
        }
    }
}
