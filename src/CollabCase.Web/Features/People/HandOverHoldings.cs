using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.BulkActs;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>
/// All that somebody holds goes to a successor, or each kind to another: seen first, then all at once. By administrators everywhere, by
/// a coordinator in their own partnerships.
/// </summary>
public static class HandOverHoldings
{
    public const string Path = "/people/hand-over";

    /// <summary>The most people that are offered to choose from, before somebody is named.</summary>
    public const int MostPeople = 200;

    public sealed class Query : IRequest<Page>
    {
        /// <summary>The reference of whoever leaves; null to choose somebody.</summary>
        public string? Person { get; set; }

        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        public static Query Again(Command typed) => new() { Person = typed.Person, Typed = typed };
    }

    /// <param name="Held">What it is.</param>
    /// <param name="To">Who has it afterwards; null before that was worked out, and where it stays.</param>
    /// <param name="WhyNot">Why it stays; null where it does not.</param>
    public sealed record Row(Held Held, string? To, string? WhyNot);

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>Those who hold something, to choose from; empty once somebody is named.</summary>
        public required IReadOnlyList<Choice> Holders { get; init; }

        /// <summary>Whoever leaves; null until somebody is named.</summary>
        public required PersonIdentity? Person { get; init; }
        public required IReadOnlyList<Row> Rows { get; init; }
        public required bool IsPreview { get; init; }
        public required bool HasMore { get; init; }
        public required StaysNamed? Stays { get; init; }
        public required IReadOnlyList<Choice> Coordinators { get; init; }
        public required IReadOnlyList<Choice> People { get; init; }

        /// <summary>What was shown, to know it again.</summary>
        public required string? Shown { get; init; }
        public required Command Form { get; set; }

        public int Changing => Rows.Count(r => r.WhyNot is null);

        public bool Has(HeldKind kind) => Rows.Any(r => r.Held.Kind == kind);
    }

    public sealed class Command : ICommand<Result>, IChangesWhatWasShown
    {
        /// <summary>The reference of whoever leaves.</summary>
        public string? Person { get; set; }

        /// <summary>The reference of whoever has all of it afterwards, but for what is given to others below.</summary>
        public string? Successor { get; set; }

        public string? Partnerships { get; set; }
        public string? Milestones { get; set; }
        public string? Risks { get; set; }
        public string? Actions { get; set; }

        public bool Look { get; set; }

        /// <summary>For which answers the preview was, and what it showed.</summary>
        public string? LookedAt { get; set; }

        public string? Shown { get; set; }

        public string Answer => $"{Successor}|{Partnerships}|{Milestones}|{Risks}|{Actions}";

        public bool IsToBeLookedAt => Look || LookedAt != Answer;

        // In which histories this is written is read from what the person holds: they are locked then.
        public IEnumerable<string> Locks() => [];

        public string? SuccessorOf(HeldKind kind) => kind switch
        {
            HeldKind.Partnership => Partnerships,
            HeldKind.Milestone => Milestones,
            HeldKind.Risk => Risks,
            _ => Actions,
        } is { Length: > 0 } own ? own : Successor;
    }

    public sealed record Result(string Sentence);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Successor).NotEmpty().When(c => string.IsNullOrEmpty(c.Partnerships) && string.IsNullOrEmpty(c.Milestones) && string.IsNullOrEmpty(c.Risks) && string.IsNullOrEmpty(c.Actions))
            .WithMessage("Choose who has it from now on.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PersonHoldings holdings, Plan plan, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            if (string.IsNullOrEmpty(request.Person)) return await ToChooseAsync(visible, cancellationToken);
            var person = await visible.PersonIdentityAsync(request.Person, cancellationToken);
            var form = request.Typed ?? new Command { Person = person.Reference };
            var people = await plan.SuccessorsAsync(person.Id, cancellationToken);
            var rows = await plan.MakeAsync(person.Id, request.Typed, people, toBeSaved: false, cancellationToken);
            return new()
            {
                Holders = [], Person = person, Rows = [.. rows.Take(PersonHoldings.Most)], IsPreview = request.Typed is not null, HasMore = rows.Count > PersonHoldings.Most,
                Stays = await holdings.StaysAsync(person, cancellationToken),
                Coordinators = [.. people.Where(p => p.Coordinates).Select(p => new Choice(p.Person.Reference, p.Person.Name))],
                People = [.. people.Select(p => new Choice(p.Person.Reference, p.Person.Name))],
                Shown = Plan.Fingerprint(rows), Form = form,
            };
        }

        private async Task<Page> ToChooseAsync(Visible visible, CancellationToken cancel)
        {
            var (partnerships, milestones, risks) = (holdings.Partnerships, visible.MilestonesOf(holdings.Partnerships).Where(m => Milestone.OpenStates.Contains(m.State)), visible.Risks.Where(r => r.State == RiskState.Open && holdings.Partnerships.Any(p => p.Id == r.PartnershipId)));
            var actions = visible.Actions(clock.Today()).Where(a => a.State == ActionState.Open && holdings.Partnerships.Any(p => p.Id == a.PartnershipId));
            var holders = await visible.People.Where(p => partnerships.Any(s => s.CoordinatorPersonId == p.Id) || milestones.Any(m => m.OwnerPersonId == p.Id) || risks.Any(r => r.OwnerPersonId == p.Id) || actions.Any(a => a.OwnerPersonId == p.Id))
                .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostPeople).Select(p => new Choice(p.Reference, p.Name, null)).ToListAsync(cancel);
            return new() { Holders = holders, Person = null, Rows = [], IsPreview = false, HasMore = false, Stays = null, Coordinators = [], People = [], Shown = null, Form = new() };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PersonHoldings holdings, Plan plan) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).PersonIdentityAsync(request.Person, cancellationToken);
            await db.LockAsync((await holdings.ReadAsync(person.Id, cancellationToken)).Select(h => h.Partnership.Reference).Distinct(), cancellationToken);
            var people = await plan.SuccessorsAsync(person.Id, cancellationToken);
            Plan.RefuseWhoIsNotOffered(request, people);
            var rows = await plan.MakeAsync(person.Id, request, people, toBeSaved: true, cancellationToken);
            if (Plan.Fingerprint(rows) != request.Shown)
                throw new DomainRuleException($"Nothing is done yet: what {person.Name} holds, or what can be handed over, is not as it was shown. Look at it again, and press the button if you still mean it.");
            var done = rows.Where(r => r.WhyNot is null).ToList();
            if (done.Count == 0) throw new DomainRuleException("None of it can be handed over now. The list says why.");
            return new($"{Counted(done)} {(done.Count == 1 ? "is" : "are")} handed over{(done.Select(r => r.To).Distinct().ToList() is [var one] ? $" to {one}" : "")}.{(rows.Count > done.Count ? " The rest stays, for the reasons that you saw." : "")}");
        }

        private static string Counted(List<Row> rows) => Text.Listed(rows.GroupBy(r => r.Held.Kind).OrderBy(g => g.Key)
            .Select(g => $"{g.Count():N0} {(g.Key, g.Count()) switch
            {
                (HeldKind.Partnership, 1) => "partnership",
                (HeldKind.Partnership, _) => "partnerships",
                (HeldKind.Milestone, 1) => "milestone",
                (HeldKind.Milestone, _) => "milestones",
                (HeldKind.Risk, 1) => "risk",
                (HeldKind.Risk, _) => "risks",
                (_, 1) => "action",
                _ => "actions",
            }}"));
    }

    /// <summary>Somebody who can be named, and whether as a coordinator.</summary>
    public sealed record Candidate(Successor Person, bool Coordinates);

    /// <summary>What becomes of everything that a person holds: worked out once for the preview, on what is not saved, and once for the act.</summary>
    public sealed class Plan(CollabCaseDb db, Viewer viewer, PersonHoldings holdings, SuccessorsOfPartnerships successors, TimeProvider clock)
    {
        /// <summary>Coordinators, and whoever takes part in a partnership where the person holds something.</summary>
        public async Task<IReadOnlyList<Candidate>> SuccessorsAsync(long personId, CancellationToken cancel)
        {
            var held = await holdings.ReadAsync(personId, cancel);
            var taking = await successors.ReadAsync([.. held.Select(h => h.Partnership.Id).Distinct()], cancel);
            var coordinators = await db.VisibleTo(viewer).Coordinators.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Reference, p.Name }).ToListAsync(cancel);
            var may = coordinators.Select(c => c.Id).ToHashSet();
            return
            [
                .. taking.Select(p => new Candidate(p, may.Contains(p.Id)))
                    .Concat(coordinators.Where(c => taking.All(t => t.Id != c.Id)).Select(c => new Candidate(new(c.Id, c.Reference, c.Name, new HashSet<long>(), new HashSet<long>()), true)))
                    .Where(c => c.Person.Id != personId).OrderBy(c => c.Person.Name, StringComparer.CurrentCultureIgnoreCase),
            ];
        }

        /// <summary>Hands over everything that can be, and says why the rest stays; without answers nothing is handed over, and all of it is listed.</summary>
        public async Task<IReadOnlyList<Row>> MakeAsync(long personId, Command? answers, IReadOnlyList<Candidate> people, bool toBeSaved, CancellationToken cancel)
        {
            var held = await holdings.ReadAsync(personId, cancel);
            if (answers is null) return [.. held.Select(h => new Row(h, null, null))];
            var now = held.Take(PersonHoldings.Most).ToList();
            var visible = db.VisibleTo(viewer);
            List<long> IdsOf(HeldKind kind) => [.. now.Where(h => h.Kind == kind).Select(h => h.Id)];
            var (partnershipIds, milestoneIds, riskIds, actionIds) = (IdsOf(HeldKind.Partnership), IdsOf(HeldKind.Milestone), IdsOf(HeldKind.Risk), IdsOf(HeldKind.Action));
            var partnerships = await Read(visible.Partnerships.Where(p => partnershipIds.Contains(p.Id))).ToDictionaryAsync(p => p.Id, cancel);
            var milestones = await Read(visible.WholeMilestones(milestoneIds)).ToDictionaryAsync(m => m.Id, cancel);
            var risks = await Read(visible.Risks.Include(r => r.Reviews).Where(r => riskIds.Contains(r.Id)).AsSplitQuery()).ToDictionaryAsync(r => r.Id, cancel);
            var actions = await Read(visible.Actions(clock.Today()).Where(a => actionIds.Contains(a.Id))).ToDictionaryAsync(a => a.Id, cancel);
            var coordinated = new HashSet<long>();
            // Partnerships come first: whoever coordinates one from now on takes part in it.
            return [.. now.Select(h => Handed(h, people.FirstOrDefault(p => p.Person.Reference == answers.SuccessorOf(h.Kind)))), .. held.Skip(PersonHoldings.Most).Select(h => new Row(h, null, "It is handed over with the rest, afterwards."))];

            IQueryable<T> Read<T>(IQueryable<T> rows) where T : class => toBeSaved ? rows : rows.AsNoTracking();

            Row Handed(Held one, Candidate? to)
            {
                if (to is null) return new(one, null, "Nobody is chosen for it.");
                try
                {
                    switch (one.Kind)
                    {
                        case HeldKind.Partnership:
                            if (!to.Coordinates) return new(one, null, $"{to.Person.Name} does not have the role of coordinator.");
                            partnerships[one.Id].NameCoordinator(to.Person.Id);
                            if (to.Person.Reference == answers.SuccessorOf(HeldKind.Partnership)) coordinated.Add(one.Id);
                            break;
                        case HeldKind.Milestone:
                            if (!TakesPart(to, to.Person.Partnerships, one)) return new(one, null, $"{to.Person.Name} does not take part in {one.Partnership.Name}.");
                            milestones[one.Id].HandOver(new(to.Person.Id), new PlanningFacts(one.Partnership.Id, one.Partnership.State, one.Partnership.StateSince, null));
                            break;
                        case HeldKind.Action:
                            if (!TakesPart(to, to.Person.Partnerships, one)) return new(one, null, $"{to.Person.Name} does not take part in {one.Partnership.Name}.");
                            actions[one.Id].HandOver(new(new(to.Person.Id)), new GovernanceFacts(one.Partnership.Id, one.Partnership.State, one.Partnership.StateSince, default, []));
                            break;
                        default:
                            if (!TakesPart(to, to.Person.WithSeat, one)) return new(one, null, $"{to.Person.Name} does not see the risks of {one.Partnership.Name}.");
                            risks[one.Id].HandOver(new(to.Person.Id), new RiskFacts(one.Partnership.Id, one.Partnership.State, one.Partnership.StateSince, []));
                            break;
                    }
                    return new(one, to.Person.Name, null);
                }
                catch (DomainRuleException refusal)
                {
                    return new(one, null, refusal.Message);
                }
            }

            bool TakesPart(Candidate to, IReadOnlySet<long> where, Held one) =>
                where.Contains(one.Partnership.Id) || (coordinated.Contains(one.Partnership.Id) && to.Person.Reference == answers.SuccessorOf(HeldKind.Partnership));
        }

        public static void RefuseWhoIsNotOffered(Command answers, IReadOnlyList<Candidate> people)
        {
            foreach (var (reference, field) in new[] { (answers.Successor, nameof(Command.Successor)), (answers.Partnerships, nameof(Command.Partnerships)), (answers.Milestones, nameof(Command.Milestones)), (answers.Risks, nameof(Command.Risks)), (answers.Actions, nameof(Command.Actions)) })
                if (!string.IsNullOrEmpty(reference) && people.All(p => p.Person.Reference != reference)) throw new DomainRuleException("Choose a person from the list.", field);
        }

        /// <summary>The same for the same rows with the same answer; anything else is something else.</summary>
        public static string Fingerprint(IReadOnlyList<Row> rows) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{(int)r.Held.Kind}|{r.Held.Id}|{r.To}|{r.WhyNot}"))))));
    }
}
