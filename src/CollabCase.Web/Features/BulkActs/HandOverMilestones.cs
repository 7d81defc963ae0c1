using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Somebody else sees to several milestones from now on: seen first, then all at once.</summary>
public static class HandOverMilestones
{
    public sealed class Query : Selection, IRequest<Page>
    {
        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        /// <summary>Whether what is wrong with the answers is told, and not merely leaves the preview out.</summary>
        internal bool Insists { get; private init; }

        public static Query Again(Command typed, bool insists = false) => new() { From = typed.From, At = typed.At, Partnership = typed.Partnership, Typed = typed, Insists = insists };
    }

    public sealed class Page : BulkPage<Command>
    {
        /// <summary>Everybody who takes part in one of the partnerships and can sign in.</summary>
        public required IReadOnlyList<Choice> People { get; init; }

        public override string BeforeHeading => "Owner now";
        public override string AfterHeading => "New owner";
    }

    public sealed class Command : BulkCommand
    {
        /// <summary>The reference of the person; nobody where it is empty and no role is entered.</summary>
        public string? Owner { get; set; }

        public string? OwnerRole { get; set; }

        /// <summary>For whom the preview was.</summary>
        public string? LookedAt { get; set; }

        public override bool IsToBeLookedAt => Look || LookedAt != Answer;

        public string Answer => $"{Owner}|{OwnerRole}";
    }

    public sealed class Validator : BulkCommandValidator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, ChosenMilestones chosen, SuccessorsOfPartnerships successors, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most) return Nothing(form, shown.Count);
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var people = await successors.ReadAsync([.. rows.Select(r => r.Facts.PartnershipId).Distinct()], cancellationToken);
            var names = await NamesAsync(rows, cancellationToken);
            // Before the plan, which changes what was read.
            var before = rows.ToDictionary(r => r.Shown, r => NameOf(OwnerOf(r.Milestone), names));
            var plan = request.Typed is null ? null : Preview(request, rows, people);
            var after = request.Typed is { } answered ? people.FirstOrDefault(p => p.Reference == answered.Owner)?.Name ?? Text.Clean(answered.OwnerRole) ?? "Nobody yet" : null;
            return new()
            {
                Rows = [.. rows.Select(r => (Row: r, WhyNot: plan?.GetValueOrDefault(r.Shown)))
                    .Select(r => new PreviewRow(r.Row.Now with { Stays = r.WhyNot is not null }, r.Row.Milestone.Title, r.Row.PartnershipName, before[r.Row.Shown], plan is null ? null : after, r.WhyNot, [], request.Typed is not null && r.Row.HasChanged && !r.Row.Shown.Stays))],
                IsPreview = plan is not null, WhyNothing = rows.Count == 0 ? "The milestones that were chosen are not there, or not for you to see." : null, NotThere = shown.Count - rows.Count,
                People = [.. people.Select(p => new Choice(p.Reference, p.Name))], Form = form,
            };
        }

        private Dictionary<ChosenRow, string?>? Preview(Query request, IReadOnlyList<ChosenMilestoneRow> rows, IReadOnlyList<Successor> people)
        {
            try
            {
                return Plan(rows, NewOwner(request.Typed!, people), people, chosen.MayWorkOn);
            }
            catch (DomainRuleException) when (!request.Insists)
            {
                return null;
            }
        }

        private Task<Dictionary<long, string>> NamesAsync(IReadOnlyList<ChosenMilestoneRow> rows, CancellationToken cancel)
        {
            var ids = rows.Select(r => r.Milestone.OwnerPersonId).OfType<long>().Distinct().ToList();
            return db.VisibleTo(viewer).Names.Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        }

        private static string NameOf(MilestoneOwner owner, Dictionary<long, string> names) => owner.Role ?? (owner.PersonId is { } id ? names.GetValueOrDefault(id, "somebody") : "Nobody yet");

        private static Page Nothing(Command form, int count) => new()
        {
            Rows = [], IsPreview = false, NotThere = 0, People = [], Form = form,
            WhyNothing = ChosenThings.Milestones.WhyNothing(count),
        };
    }

    public sealed class Handler(CollabCaseDb db, ChosenMilestones chosen, SuccessorsOfPartnerships successors) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var shown = ChosenRows.Read(request.Rows);
            var rows = await chosen.ReadAsync(shown, toBeSaved: true, cancellationToken);
            var people = await successors.ReadAsync([.. rows.Select(r => r.Facts.PartnershipId).Distinct()], cancellationToken);
            var moving = rows.Where(r => !r.Shown.Stays).ToList();
            var before = moving.Select(r => (r.Milestone, From: OwnerOf(r.Milestone))).ToList();
            var whyNot = Plan(moving, NewOwner(request, people), people, chosen.MayWorkOn);
            ChosenThings.Milestones.RefuseWhatIsNotAsShown(shown, rows, row => whyNot[row.Shown]);
            var key = db.KeepTogether([.. before.Select(b => new BulkActRow(b.Milestone.Id, Owner: new(b.From, OwnerOf(b.Milestone))))]);
            var count = moving.Count == 1 ? "1 milestone is" : $"{moving.Count:N0} milestones are";
            var who = people.FirstOrDefault(p => p.Reference == request.Owner)?.Name ?? moving[0].Milestone.OwnerRole;
            return new(key, who is null ? $"{count} seen to by nobody for now." : $"{count} handed over to {who}.");
        }
    }

    private static MilestoneOwner OwnerOf(Milestone milestone) => new(milestone.OwnerPersonId, milestone.OwnerRole, milestone.OwnerOrganisationId);

    private static MilestoneOwner NewOwner(Command request, IReadOnlyList<Successor> people)
    {
        var person = string.IsNullOrEmpty(request.Owner) ? null
            : people.FirstOrDefault(p => p.Reference == request.Owner) ?? throw new DomainRuleException("Choose a person from the list.", nameof(Command.Owner));
        return new(person?.Id, request.OwnerRole);
    }

    /// <summary>
    /// Hands over every milestone that can be, and says why the others stay: the preview does it to what is not saved, the act to what is.
    /// What is wrong for all (a person and a role together) is refused.
    /// </summary>
    private static Dictionary<ChosenRow, string?> Plan(IReadOnlyList<ChosenMilestoneRow> rows, MilestoneOwner owner, IReadOnlyList<Successor> people, Func<ChosenMilestoneRow, bool> mayWorkOn)
    {
        var person = people.FirstOrDefault(p => p.Id == owner.PersonId);
        return rows.ToDictionary(row => row.Shown, WhyNot);

        string? WhyNot(ChosenMilestoneRow row)
        {
            if (!mayWorkOn(row)) return ChosenMilestones.NoRight;
            if (person is not null && !person.Partnerships.Contains(row.Facts.PartnershipId)) return $"{person.Name} does not take part in its partnership.";
            if (row.Milestone.IsOpen && row.Milestone.OwnerPersonId == owner.PersonId && row.Milestone.OwnerRole == Text.Clean(owner.Role)) return "It is so already.";
            try
            {
                row.Milestone.HandOver(owner, row.Facts);
                return null;
            }
            catch (DomainRuleException refusal) when (refusal.Field is null)
            {
                return refusal.Message;
            }
        }
    }
}
