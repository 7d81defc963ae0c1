using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>What a person changed together, one by one, and what became of it when it was taken back.</summary>
public static class ShowBulkAct
{
    public const string Path = "/milestones/changed-together";

    /// <summary>How many of somebody's latest acts are listed where none is asked for.</summary>
    public const int Latest = 20;

    /// <param name="Key">The act; null for the list of the latest.</param>
    public sealed record Query(string? Key) : IRequest<Page>;

    public sealed record Row(string Href, string Title, string PartnershipName, string Before, string After, string? Kept);

    /// <summary>An act among others.</summary>
    public sealed record Line(string Key, string UseCase, DateTime AtUtc, DateTime? TakenBackAtUtc, int Count, ChosenThings Things)
    {
        public string Href => $"{Path}?key={Key}";

        public string Title => UseCase switch
        {
            nameof(ReplanMilestones) => "Re-planned",
            nameof(AgreeMilestones) => "Dates agreed",
            nameof(HandOverMilestones) or nameof(HandOverActions) => "Handed over",
            nameof(MarkActionsDone) => "Done",
            _ => "Watched",
        };
    }

    public sealed class Page : IFormPage<TakeBackBulkAct.Command>
    {
        public required TakeBackBulkAct.Command Form { get; set; }
        public required Line? Act { get; init; }
        public required IReadOnlyList<Row> Rows { get; init; }
        public required IReadOnlyList<Line> Others { get; init; }
    }

    /// <summary>What an act was done to: it is one kind of thing.</summary>
    public static ChosenThings ThingsOf(IReadOnlyList<BulkActRow> rows) => rows.Any(r => r.Action is not null) ? ChosenThings.Actions : ChosenThings.Milestones;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            if (request.Key is null)
            {
                var acts = await visible.BulkActs.AsNoTracking().OrderByDescending(a => a.AtUtc).ThenByDescending(a => a.Id).Take(Latest).ToListAsync(cancellationToken);
                return new() { Form = new(), Act = null, Rows = [], Others = [.. acts.Select(LineOf)] };
            }
            var act = await visible.BulkActs.AsNoTracking().SingleOrDefaultAsync(a => a.Key == request.Key, cancellationToken) ?? throw new RecordNotFoundException();
            var ids = act.Rows.Select(r => r.MilestoneId).ToList();
            var milestones = await visible.Milestones.Where(m => ids.Contains(m.Id))
                .Join(visible.Partnerships, m => m.PartnershipId, p => p.Id, (m, p) => new { m.Id, m.Number, m.Title, p.Reference, p.Name }).ToDictionaryAsync(m => m.Id, cancellationToken);
            var owners = act.Rows.SelectMany(r => new[] { r.Owner?.From.PersonId, r.Owner?.To.PersonId, r.Action?.From?.PersonId, r.Action?.To?.PersonId }).OfType<long>().Distinct().ToList();
            var today = clock.Today();
            var actionIds = act.Rows.Select(r => r.Action?.ActionId).OfType<long>().ToList();
            var actions = actionIds.Count == 0 ? [] : await visible.Actions(today).Where(a => actionIds.Contains(a.Id))
                .Join(visible.Partnerships, a => a.PartnershipId, p => p.Id, (a, p) => new { a.Id, a.Number, a.Title, p.Reference, p.Name }).ToDictionaryAsync(a => a.Id, cancellationToken);
            var names = await visible.Names.Where(n => owners.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancellationToken);
            return new()
            {
                Form = new() { Key = act.Key },
                Act = LineOf(act),
                // What the person cannot see any more is not told about.
                Rows =
                [
                    .. act.Rows.Select(r => (Row: r, Of: r.Action is { } change ? actions.GetValueOrDefault(change.ActionId) : milestones.GetValueOrDefault(r.MilestoneId)))
                        .Where(r => r.Of is not null).Select(r => (r.Row, Of: r.Of!))
                        .OrderBy(r => r.Of.Reference, StringComparer.Ordinal).ThenBy(r => r.Of.Number)
                        .Select(r => new Row(ThingsOf(act.Rows).AddressOf(r.Of.Reference, r.Of.Number), r.Of.Title, r.Of.Name, Said(r.Row, before: true, names), Said(r.Row, before: false, names), r.Row.Kept)),
                ],
                Others = [],
            };
        }

        private static Line LineOf(BulkAct act) => new(act.Key, act.UseCase, act.AtUtc, act.TakenBackAtUtc, act.Rows.Count, ThingsOf(act.Rows));

        private static string Said(BulkActRow row, bool before, Dictionary<long, string> names) => row switch
        {
            { Move: { } move } => Format.Date(before ? move.From : move.To),
            { Agreed: { } agreed } => $"{(before ? "Planned" : "Agreed")} for {Format.Date(agreed.On)}",
            { Owner: { } owner } => NameOf(before ? owner.From : owner.To, names),
            { Action: { DoneOn: { } on } } => before ? "To be done" : $"Done on {Format.Date(on)}",
            { Action: { From: { } from, To: { } to } } => NameOf(before ? new(from.PersonId, from.Name) : new(to.PersonId, to.Name), names),
            _ => before ? "Not watched" : "Watched",
        };

        private static string NameOf(MilestoneOwner owner, Dictionary<long, string> names) =>
            owner.Role ?? (owner.PersonId is { } id ? names.GetValueOrDefault(id, "somebody") : "Nobody yet");
    }
}
