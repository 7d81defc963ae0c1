using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>A record that an award names, with the number by which an address finds it.</summary>
public sealed record NamedRecord(long Id, string Number, string Title);

/// <summary>A report of the partnership, with the number by which an address finds it.</summary>
public sealed record AnsweringReport(long Id, int Number, string Title);

/// <summary>Another award of the partnership that meets the match, with what it gives for certain.</summary>
public sealed record MatchingAward(long Id, string Number, string Title, AwardKind? Kind, AwardState State, Money Gives)
{
    public bool IsCommitted => Award.CommittedStates.Contains(State);
}

/// <summary>What has come of an award: payments, conditions, reports, match, revisions and what was given in kind, with the names behind them.</summary>
public sealed class AwardRecords
{
    public required Award Award { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyDictionary<long, string> People { get; init; }
    public required IReadOnlyDictionary<long, string> Funders { get; init; }
    public required IReadOnlyDictionary<long, NamedRecord> Documents { get; init; }
    public required IReadOnlyDictionary<long, NamedRecord> Decisions { get; init; }
    public required IReadOnlyList<MatchingAward> Matching { get; init; }

    /// <summary>The reports of the partnership that answered what a funder asked for, where this person may read them.</summary>
    public required IReadOnlyDictionary<long, AnsweringReport> Answers { get; init; }

    /// <summary>Who pays, or asks; null where there is only one funder.</summary>
    public string? Giver(long? organisationId) => Funders.Count < 2 ? null : organisationId is { } id ? Funders.GetValueOrDefault(id) : "Several together";

    public string Person(long? id) => id is { } known ? People.GetValueOrDefault(known, "Somebody") : "Somebody";

    /// <summary>The tone of a payment's tag.</summary>
    public Tone ToneOf(AwardPayment payment) => payment.IsToCome && payment.DueOn < Today ? Tone.Late : payment.State switch
    {
        PaymentState.Paid => Tone.Good,
        PaymentState.Claimed => Tone.Current,
        PaymentState.Returned => Tone.Attention,
        _ => Tone.Quiet,
    };

    public static async Task<AwardRecords> ReadAsync(Visible visible, long id, IReadOnlyList<Funder> funders, DateOnly today, CancellationToken cancel)
    {
        var award = await visible.AwardToReadAsync(id, cancel);
        List<long> people = [.. award.Payments.SelectMany(p => new[] { p.WriteOffAskedByPersonId, p.WrittenOffByPersonId }).Concat(award.ConditionsSet.Select(c => c.SettledByPersonId)).OfType<long>().Distinct()];
        List<long> documents = [.. award.ConditionsSet.Select(c => c.EvidenceDocumentId).Concat(award.Reports.Select(r => r.SentDocumentId)).Concat(award.Contributions.Select(c => c.EvidenceDocumentId)).OfType<long>().Distinct()];
        List<long> decisions = [.. award.Revisions.Select(r => r.DecisionId).OfType<long>().Distinct()];
        List<long> answers = [.. award.Reports.Select(r => r.FundingReportId).OfType<long>().Distinct()];
        List<long> matching = [.. award.Matches.Select(m => m.MatchingAwardId)];
        return new AwardRecords
        {
            Award = award,
            Today = today,
            Funders = funders.ToDictionary(f => f.Id, f => f.Name),
            People = people.Count == 0 ? new Dictionary<long, string>() : await visible.Names.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel),
            Documents = documents.Count == 0 ? new Dictionary<long, NamedRecord>() : await visible.Documents.Where(d => documents.Contains(d.Id) && d.WithdrawnAtUtc == null).Select(d => new NamedRecord(d.Id, "" + d.Number, d.Title)).ToDictionaryAsync(d => d.Id, cancel),
            Decisions = decisions.Count == 0 ? new Dictionary<long, NamedRecord>() : await visible.Decisions.Where(d => decisions.Contains(d.Id)).Select(d => new NamedRecord(d.Id, "" + d.Number, d.Title)).ToDictionaryAsync(d => d.Id, cancel),
            Answers = answers.Count == 0 ? new Dictionary<long, AnsweringReport>() : await visible.FundingReports.Where(r => answers.Contains(r.Id)).Select(r => new AnsweringReport(r.Id, r.Number, r.Title)).ToDictionaryAsync(r => r.Id, cancel),
            Matching = matching.Count == 0 ? [] : await visible.Awards.Where(a => matching.Contains(a.Id)).OrderBy(a => a.Number)
                .Select(a => new MatchingAward(a.Id, a.Number, a.Title, a.Kind, a.State, Money.FromPence(a.Lines.Where(l => !l.IsIndicative).Sum(l => l.AmountPence)))).ToListAsync(cancel),
        };
    }
}
