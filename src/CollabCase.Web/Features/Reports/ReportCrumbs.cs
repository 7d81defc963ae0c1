using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Reports;

/// <summary>The addresses of the reports, and the way back from them.</summary>
public static class ReportCrumbs
{
    /// <summary>The register of every partnership that a person sees.</summary>
    public const string Register = "/funding/reports";

    public static string AddressOf(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"/partnerships/{Uri.EscapeDataString(reference)}/reports/{number}");

    /// <summary>Where a report is begun; with the one that a funder asks for its award and its period are filled in.</summary>
    public static string StartOf(string reference, string? award = null, int? asked = null) =>
        $"/partnerships/{Uri.EscapeDataString(reference)}/reports/new" + (award is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?award={award}&asked={asked}"));

    public static string RegisterOf(string reference) => $"{Register}?partnership={Uri.EscapeDataString(reference)}";

    /// <summary>Down to the partnership's funding.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. AwardCrumbs.Of(frame), ("Reports", RegisterOf(frame.Reference))];

    /// <summary>Down to one report.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, ReportOutline report) => [.. Of(frame), ($"Report {report.Number}", AddressOf(frame.Reference, report.Number))];

    public static string Period(DateOnly from, DateOnly until) => $"{PlainDate.Say(from)} to {PlainDate.Say(until)}";

    public static Tone ToneOf(ReportState state) => state switch
    {
        ReportState.SignedOff => Tone.Good,
        ReportState.BeingWritten => Tone.Current,
        _ => Tone.Quiet,
    };
}
