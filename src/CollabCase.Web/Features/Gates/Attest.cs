using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>Somebody tells us that a criterion is in place, or that it does not apply here.</summary>
public static class Attest
{
    public sealed record Query(string Reference, string Key) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required string CountsAsMet { get; init; }
        public bool SpeaksForEveryPartner { get; init; }

        /// <summary>What stands now and would be replaced, in a sentence.</summary>
        public string? StandsNow { get; init; }

        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public string Key { get; set; } = "";
        public int Version { get; set; }
        public Gate Gate { get; set; }
        public AttestedState? State { get; set; }
        public string? Note { get; set; }
        public string? Link { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Saved);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.State).NotNull().WithMessage("Choose whether it is in place or does not apply.");
            RuleFor(c => c.Note).NotEmpty().WithMessage(c => c.State switch
            {
                AttestedState.Met => "Say what is in place and where it can be seen.",
                AttestedState.NotApplicable => "Say why this does not apply.",
                _ => "Say what is in place and where it can be seen, or why it does not apply.",
            });
        }
    }

    public sealed class QueryHandler(GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var criterion = Criteria.Find(request.Key) ?? throw new RecordNotFoundException();
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var partnership = at.Partnership;
            var standing = partnership.Attestations.FirstOrDefault(a => a.Stands && a.Gate == partnership.NextGate && a.CriterionKey == criterion.Key);
            return new Page
            {
                Frame = at.Frame,
                Title = criterion.TitleFor(partnership.Profile),
                CountsAsMet = criterion.CountsAsMetFor(partnership.Profile),
                SpeaksForEveryPartner = criterion.SpeaksForEveryPartner,
                StandsNow = standing is null ? null : $"On {PlainDate.Say(standing.On)} somebody told us: ‘{standing.State.Label()}’. What you say now takes its place; both stay in the records.",
                Form = new Command { Reference = partnership.Reference, Key = criterion.Key, Version = partnership.Version, Gate = partnership.NextGate ?? criterion.Gate },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.EnsureBefore(request.Gate);
            var said = partnership.Attest(request.Gate, request.Key, request.State ?? default, request.Note ?? "", request.Link, clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            var title = Criteria.Find(said.CriterionKey)!.TitleFor(partnership.Profile);
            return new Result(said.State is AttestedState.Met ? $"‘{title}’ is in place, as you told us." : $"‘{title}’ does not apply, as you told us.");
        }
    }
}
