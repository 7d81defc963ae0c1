using CollabCase.Domain.Calendar;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.PeopleSupport;

/// <summary>The addresses of how many people were supported, and the way back from them.</summary>
public static class PeopleAddresses
{
    public static string Of(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/people-supported";

    public static (string Text, string Href)[] Crumbs(PartnershipFrame frame) => [.. AwardCrumbs.Of(frame), ("People supported", Of(frame.Reference))];

    /// <summary>What a year, or all of them, is called.</summary>
    public static string LabelOf(FinancialYear? year) => year?.ToString() ?? "All years together";
}
