namespace CollabCase.BrowserTests.Scanning;

/// <summary>What partnership costs and who saves by it, as the demonstration tells of them: the pages and the form about each part.</summary>
internal static class ExamplesOfCosts
{
    private const string Savings = "/partnerships/EX-STRATH/who-pays-and-who-saves", Costs = "/partnerships/EX-STRATH/what-partnership-costs";

    public static IReadOnlyList<string> Pages { get; } =
    [
        Savings, Savings + "/add", Savings + "/1/correct", Savings + "/2/remove", "/partnerships/EX-GLEN/who-pays-and-who-saves",
        Costs, Costs + "/rates/EX-ORG-HSCP", Costs + "/time/add", Costs + "/time/1/correct", Costs + "/time/2/remove", Costs + "/support/add", Costs + "/support/1/correct", Costs + "/support/2/remove", "/partnerships/EX-GLEN/what-partnership-costs",
    ];
}
