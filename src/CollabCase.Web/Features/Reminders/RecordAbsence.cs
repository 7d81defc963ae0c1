using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Features.People;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>
/// When a person is away, and who is reminded meanwhile: said by themselves or by an administrator, and kept in their history with both
/// names. It opens nothing to whoever stands in: they do what they may do anyway.
/// </summary>
public static class RecordAbsence
{
    /// <summary>The most people that are offered to choose from.</summary>
    public const int MostPeople = 200;

    /// <param name="Reference">Of whoever is away; null for the person who is signed in.</param>
    public sealed record Query(string? Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>Whose absence it is; null for one's own.</summary>
        public required string? Name { get; init; }

        /// <summary>Those with whom the person shares a partnership, to choose from; for somebody else's absence anybody can be named.</summary>
        public required IReadOnlyList<Choice> People { get; init; }
        public required bool IsAway { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";

        /// <summary>0 while nothing was ever changed in how the person is reminded.</summary>
        public int Version { get; set; }
        public DateOnly? AwayFrom { get; set; }
        public DateOnly? AwayUntil { get; set; }

        /// <summary>The reference of whoever stands in; an administrator can write a name or an address too.</summary>
        public string? StandIn { get; set; }

        /// <summary>The button that says that there is no absence, or no more.</summary>
        public bool IsBack { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Sentence);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.AwayFrom).NotNull().Unless(c => c.IsBack).WithMessage("Enter the first day of the absence.");
            RuleFor(c => c.AwayUntil).NotNull().Unless(c => c.IsBack).WithMessage("Enter the last day of the absence.");
            RuleFor(c => c.StandIn).NotEmpty().Unless(c => c.IsBack).WithMessage("Choose who is reminded meanwhile, so that nothing is missed.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var names = visible.Names;
            var person = request.Reference is { } reference
                ? await visible.PersonIdentityAsync(reference, cancellationToken)
                : await visible.PersonIdentityAsync(await visible.People.Where(p => p.Id == viewer.PersonId).Select(p => p.Reference).SingleAsync(cancellationToken), cancellationToken);
            var settings = await visible.NoticeSettings.Where(n => n.PersonId == person.Id)
                .Select(n => new { n.Version, n.AwayFrom, n.AwayUntil, StandIn = names.FirstOrDefault(p => p.Id == n.StandInPersonId) }).SingleOrDefaultAsync(cancellationToken);
            return new Page
            {
                Name = request.Reference is null ? null : person.Name,
                People = request.Reference is null ? await visible.People.Where(p => p.IsActive && p.Id != viewer.PersonId).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostPeople)
                    .Select(p => new Choice(p.Reference, p.Name, null)).ToListAsync(cancellationToken) : [],
                IsAway = settings?.AwayFrom is not null,
                Form = new Command
                {
                    Reference = person.Reference, Version = settings?.Version ?? 0, AwayFrom = settings?.AwayFrom, AwayUntil = settings?.AwayUntil,
                    StandIn = settings?.StandIn is { } standIn ? request.Reference is null ? standIn.Reference : Lookups.Named(standIn.Name, standIn.Reference) : null,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var person = await visible.PersonIdentityAsync(request.Reference, cancellationToken);
            var settings = await db.NoticesToChangeAsync(viewer, person.Id, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, settings, cancellationToken);
            var isOwn = person.Id == viewer.PersonId;
            if (request.IsBack)
            {
                settings.BeThere();
                return new(isOwn ? "Nobody is reminded in your place any more." : $"Nobody is reminded in the place of {person.Name} any more.");
            }
            var standIn = await StandInAsync(visible, request.StandIn, cancellationToken);
            settings.BeAway(request.AwayFrom, request.AwayUntil, standIn, clock.Today());
            return new($"{standIn.Name} is reminded in {(isOwn ? "your place" : $"the place of {person.Name}")} from {Format.Date(settings.AwayFrom!.Value)} to {Format.Date(settings.AwayUntil!.Value)}.");
        }

        // Only an administrator is answered to names and addresses.
        private async Task<StandIn> StandInAsync(Visible visible, string? typed, CancellationToken cancel)
        {
            if (viewer.Is(Domain.People.SystemRoles.Administrator) && await visible.PersonAsync(typed, cancel, nameof(Command.StandIn)) is var found) return new(found.Id, found.Name, found.IsActive);
            return await visible.People.Where(p => p.Reference == typed).Select(p => new StandIn(p.Id, p.Name, p.IsActive)).SingleOrDefaultAsync(cancel)
                ?? throw new DomainRuleException("Choose somebody from the list.", nameof(Command.StandIn));
        }
    }
}
