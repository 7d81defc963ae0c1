using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reports;

/// <summary>What of the register is shown. Without one of these: all that is still to do.</summary>
public enum ReportsShown
{
    Due,
    Late,
    BeingWritten,
    SignedOff,
    Sent,
    Everything,
}

/// <summary>What the register was asked for, as the address has it.</summary>
public class ReportSearch
{
    /// <summary>The reference of a partnership.</summary>
    public string? Partnership { get; set; }

    /// <summary>The name or the reference of a funder.</summary>
    public string? Funder { get; set; }

    public string? State { get; set; }
}

/// <summary>What was understood of it, and in sentences what was not.</summary>
public sealed record ReportFilter
{
    public (string Reference, string Name)? Partnership { get; init; }

    public (long Id, string Reference, string Name)? Funder { get; init; }

    public ReportsShown? Shown { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>What is still to do comes by its day; of the rest the latest is first.</summary>
    public bool NewestFirst => Shown is ReportsShown.SignedOff or ReportsShown.Sent or ReportsShown.Everything;

    public static string LabelOf(ReportsShown shown) => shown switch
    {
        ReportsShown.Due => "Due, not late",
        ReportsShown.Late => "Late",
        ReportsShown.BeingWritten => "Being written",
        ReportsShown.SignedOff => "Signed off",
        ReportsShown.Sent => "Sent",
        _ => "Everything",
    };

    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("partnership", Partnership?.Reference).With("funder", Funder?.Reference).With("state", Shown is { } shown ? Codes.Of(shown) : null).With("after", after).After(ReportCrumbs.Register + ending);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Shown is { } shown ? [new Chip("State", LabelOf(shown), (this with { Shown = null }).Href())] : Array.Empty<Chip>(),
        .. Partnership is { } partnership ? [new Chip("Partnership", partnership.Name, (this with { Partnership = null }).Href())] : Array.Empty<Chip>(),
        .. Funder is { } funder ? [new Chip("Funder", funder.Name, (this with { Funder = null }).Href())] : Array.Empty<Chip>(),
    ];
}
