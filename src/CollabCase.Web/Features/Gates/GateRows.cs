using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Gates;

/// <summary>
/// Puts the answers of a gate into rows for one person: with links to what they may open, without money for those who
/// are shown none, and with 'Tell us' for those who may.
/// </summary>
/// <param name="reference">Of the partnership.</param>
/// <param name="allowed">What the person may see and do.</param>
/// <param name="isOpenToChange">Whether the partnership can be changed.</param>
/// <param name="tookOver">Whether it was taken over while it was under way: what the records do not have may be in place all the same.</param>
public sealed class GateRows(string reference, Allowed allowed, bool isOpenToChange, bool tookOver = false)
{
    private readonly string _partnership = $"/partnerships/{reference}";

    /// <summary>Whether the answers that tell of money are told in full.</summary>
    public bool TellsOfMoney => allowed.To(Act.SeeFunding);

    /// <summary>Whether this person is told the words behind a criterion, and not only how it stands.</summary>
    public bool Tells(string criterionKey) => TellsOfMoney || Criteria.Find(criterionKey) is { TellsOfMoney: false };

    public string HrefOf(string criterionKey) => $"{_partnership}/gate/criteria/{criterionKey}";

    /// <summary>A criterion as it stands now.</summary>
    public GateRow Of(GateCheck check)
    {
        var told = Tells(check.Criterion.Key);
        return new(check.Criterion.Key, check.Title, StatusOf(check), ToneOf(check.Result), told ? TextOf(check) : Untold(check.Result, check.CountsAsMet),
            KnownWords(check.KnownBy), [.. check.Records.Select(r => LinkTo(check, r, told)).OfType<GateLink>().DistinctBy(l => l.Href)],
            HrefOf(check.Criterion.Key), TellUs(check));
    }

    /// <summary>A criterion as it stood on the day of a check.</summary>
    public GateRow Of(CriterionSnapshot kept) =>
        new(kept.CriterionKey, kept.Title, kept.Result.Label(), ToneOf(kept.Result), Tells(kept.CriterionKey) ? [kept.Explanation] : Untold(kept.Result, null),
            KnownWords(kept.KnownBy), []);

    private string StatusOf(GateCheck check) => tookOver && !check.IsInPlace ? "Not recorded yet" : check.Result.Label();

    public static Tone ToneOf(CriterionResult result) => result is CriterionResult.Met ? Tone.Good : Tone.Quiet;

    private static IReadOnlyList<string> TextOf(GateCheck check) => check switch
    {
        { IsInPlace: true } => [check.Explanation],
        // Where only a person can say so, the link below asks them to.
        { KnownBy: CriterionSource.Attested } => [check.CountsAsMet],
        _ => [check.CountsAsMet, check.Explanation],
    };

    private static IReadOnlyList<string> Untold(CriterionResult result, string? countsAsMet) => result switch
    {
        CriterionResult.Met => ["This is in place."],
        CriterionResult.NotApplicable => ["This does not apply here. The reason is recorded."],
        _ => [countsAsMet ?? "This was still to come."],
    };

    private static string KnownWords(CriterionSource source) => source switch
    {
        CriterionSource.Computed => "Known from the records",
        CriterionSource.Attested => "Known by what people say",
        _ => "Known from the records and by what people say",
    };

    private GateLink? LinkTo(GateCheck check, RecordLink record, bool told) => record.Kind switch
    {
        RecordKind.Overview => new("Overview", _partnership),
        RecordKind.Partners => new("Partners", $"{_partnership}/partners"),
        RecordKind.Funding => TellsOfMoney ? new("Funding", $"{_partnership}/funding") : null,
        // A funder sees the awards of others in outline, on the page that has them all.
        RecordKind.Award => !TellsOfMoney ? null : allowed.Standing is Standing.Funder ? new("Funding", $"{_partnership}/funding") : new($"Award {record.Number}", $"{_partnership}/awards/{record.Number}"),
        RecordKind.Groups => ToGovernance("Groups", "governance"),
        RecordKind.Group => ToGovernance($"Group {record.Number}", $"governance/{record.Number}"),
        RecordKind.Decisions => ToGovernance("Decisions", "decisions"),
        RecordKind.Decision => ToGovernance($"Decision {record.Number}", $"decisions/{record.Number}"),
        RecordKind.AgreedDocuments => ToGovernance("Documents", "documents"),
        RecordKind.AgreedDocument => ToGovernance($"Document {record.Number}", $"documents/{record.Number}"),
        RecordKind.Reviews => allowed.To(Act.SeeReviews) ? new("Reviews", $"{_partnership}/reviews") : null,
        RecordKind.Attestation => told ? new("What was said", $"{HrefOf(check.Criterion.Key)}#said-{record.Number}") : null,
        _ => null,
    };

    private GateLink? ToGovernance(string words, string path) => allowed.To(Act.SeeGovernance) ? new(words, $"{_partnership}/{path}") : null;

    private GateLink? TellUs(GateCheck check)
    {
        if (check.IsInPlace || !isOpenToChange || !allowed.To(Act.Attest)) return null;
        return new(check.KnownBy is CriterionSource.Computed ? "Tell us it is recorded elsewhere" : "Tell us", $"{HrefOf(check.Criterion.Key)}/attest");
    }
}
