using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Adds something to read before a meeting: a document of the partnership, or a link.</summary>
public static class AddPaper
{
    /// <summary>So many documents are offered, the newest; an older one can be replaced by a newer version, or linked to.</summary>
    public const int MostOffered = 100;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        public required IReadOnlyList<Choice> Items { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }

        /// <summary>The number of a document.</summary>
        public int? Document { get; set; }
        public string? Title { get; set; }
        public string? Link { get; set; }

        /// <summary>The number of the item that it belongs to; null for the whole meeting.</summary>
        public int? Item { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var documents = await visible.DocumentsToChoose(meeting.PartnershipId).OrderByDescending(d => d.Number).Take(MostOffered).Select(d => new { d.Number, d.Title, d.SharedWith }).ToListAsync(cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Documents = [.. documents.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), $"{d.Title} ({d.SharedWith.Label()})"))],
                Items = (await visible.AgendaAsync(request.Reference, request.Number, clock.Today(), cancellationToken)).ToChoices(),
                Form = new Command { Reference = request.Reference, Number = meeting.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            long? document = request.Document is not { } chosen ? null
                : await visible.DocumentsToChoose(facts.PartnershipId).Where(d => d.Number == chosen).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? throw new DomainRuleException("Choose a document from the list.", nameof(Command.Document));
            meeting.AddPaper(request.Item, request.Title, document, request.Link, facts);
            return Done.It;
        }
    }
}
