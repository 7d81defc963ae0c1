using CollabCase.Domain;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Savings;

/// <summary>Who pays for a partnership beside who saves by it. For a partnership that chooses to record it.</summary>
public static class ShowWhoPaysAndWhoSaves
{
    public sealed record Query(string Reference, int? Before = null) : IRequest<Page>;

    /// <param name="Changes">What changed; null for those to whom no history is open, and where nothing was ever recorded.</param>
    public sealed record Page(PartnershipFrame Frame, WhoPays Facts, HistoryTimeline? Changes, bool MayChange) : IPartnershipPage
    {
        /// <summary>The whole of it in a sentence or two.</summary>
        public string InWords
        {
            get
            {
                var totals = Facts.Table.Totals;
                var pays = totals.Cash is { } cash ? $"{Format.Money(cash)} in cash is committed." : "No cash is committed.";
                var cashable = totals.Cashable.IsNothing ? "none that is cashable" : $"{SavedInWords(totals.Cashable)} that is cashable";
                var notCashable = totals.NotCashable.IsNothing ? "none that is not" : $"{SavedInWords(totals.NotCashable)} that is not";
                var saves = $"Of savings there is {cashable}, and {notCashable}.";
                var savesOnly = Facts.Table.Lines.Where(l => l.Cash is null && l.InKind is null && l.Saves is not null).Select(l => l.By!.Name).ToList();
                var only = savesOnly.Count == 0 ? "" : $" {Text.Listed(savesOnly, 4)} {(savesOnly.Count == 1 ? "saves and puts" : "save and put")} nothing in.";
                return $"{pays} {saves}{only}";
            }
        }
    }

    /// <summary>'£50,000.00 (£30,000.00 measured, £20,000.00 expected)': the two are never added up unsaid.</summary>
    public static string SavedInWords(SavedMoney saved) => $"{Format.Money(saved.Total)} ({string.Join(", ", PartsOf(saved))})";

    /// <summary>'measured', 'expected', or how much of each.</summary>
    public static IReadOnlyList<string> PartsOf(SavedMoney saved) => (saved.Measured > Money.Zero, saved.Expected > Money.Zero) switch
    {
        (true, true) => [$"{Format.Money(saved.Measured)} measured", $"{Format.Money(saved.Expected)} expected"],
        (true, false) => ["measured"],
        _ => ["expected"],
    };

    public sealed class Handler(WhoPaysReader reader, PartnershipFrames frames, HistoryReader history, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken);
            var facts = await reader.ReadAsync(request.Reference, cancellationToken);
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = allowed.To(Act.SeeHistory) && facts.SavingsId is { } id ? await history.OfPartAsync(facts.PartnershipId, id, SavingsAddress.Of(request.Reference), request.Before, cancellationToken) : null;
            return new Page(frame, facts, changes, allowed.To(Act.RecordAward) && !frame.IsReadOnly);
        }
    }
}
