using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What reminders go out in the next 30 days, to whom and why: worked out by what sends them.</summary>
public static class ShowAhead
{
    /// <summary>So many days are looked ahead.</summary>
    public const int Days = 30;

    private const int MostRows = 200;

    public sealed record Query(string Reference) : IRequest<Page>;

    /// <summary>One reminder to come.</summary>
    /// <param name="What">What it is about.</param>
    /// <param name="Href">Where that is.</param>
    /// <param name="To">The name of whoever gets it.</param>
    /// <param name="Why">As what, and which step it is.</param>
    /// <param name="StandsInFor">The name of whoever is away.</param>
    /// <param name="WhyNot">Why it does not go out.</param>
    public sealed record Row(ReminderKind Kind, string What, string Href, DateOnly DueOn, string To, string Why, string? StandsInFor, string? WhyNot);

    public sealed record Day(DateOnly On, IReadOnlyList<Row> Rows);

    public sealed record Page(PartnershipFrame Frame, bool MessagesOn, IReadOnlyList<Day> ByDay, int Count, int Shown, DateOnly Until) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ReminderReading reading, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Messages, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var scope = visible.Partnerships.Where(p => p.Reference == request.Reference);
            var messagesOn = await scope.Select(p => p.MessagesOn).SingleAsync(cancellationToken);
            var planned = await reading.PlanAsync(scope, today, today.AddDays(Days), cancellationToken);
            var shown = planned.OrderBy(p => p.On).ThenBy(p => p.What.DueOn).ThenBy(p => p.What.Kind).ThenBy(p => p.What.Number).ThenBy(p => p.Role).Take(MostRows).ToList();
            var names = await visible.NamesAsync(shown.SelectMany(p => new[] { p.RecipientPersonId, p.StandsInForPersonId }).OfType<long>(), cancellationToken);
            Row RowOf(PlannedReminder planned) => new(planned.What.Kind, DigestWords.What(planned.What.Kind, planned.What.Title), $"/partnerships/{frame.Reference}/{planned.What.Path}", planned.What.DueOn,
                NameOf(planned), $"as {planned.AsWhat()}, {ReminderWords.Say(planned.Step.Days)}",
                planned.StandsInForPersonId is { } away ? names.GetValueOrDefault(away) : null, planned.WhyNot);
            string NameOf(PlannedReminder planned) => planned switch
            {
                { Signatory: { } signs } => signs.Name is { } name ? $"{name}, {signs.Organisation}" : signs.Organisation,
                { RecipientPersonId: { } person } => names.GetValueOrDefault(person, "Somebody who has left"),
                _ => "",
            };
            return new(frame, messagesOn, [.. shown.GroupBy(p => p.On).Select(day => new Day(day.Key, [.. day.Select(RowOf)]))], planned.Count, shown.Count, today.AddDays(Days));
        }
    }
}
