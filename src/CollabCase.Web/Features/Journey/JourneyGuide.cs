using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Journey;

/// <summary>
/// What each strand is usually about at each stage, in our own words. Source: Report, to date, of the Strategic Public
/// Social Partnership Model in Scotland (Scottish Government, 2018).
/// </summary>
public static class JourneyGuide
{
    private static readonly Dictionary<(Strand, Stage), string> Usual = new()
    {
        [(Strand.FundingAndResource, Stage.PreCollaboration)] = "Money from independent funders, to come together and to try things out.",
        [(Strand.FundingAndResource, Stage.TestAndEmbed)] = "Partners give time, space and skills, so that what they do fits together.",
        [(Strand.FundingAndResource, Stage.SustainAndEmbed)] = "Public and independent money side by side, to keep, settle and widen what works.",
        [(Strand.StatutorySupport, Stage.PreCollaboration)] = "Public bodies have a contract with each provider on its own.",
        [(Strand.StatutorySupport, Stage.TestAndEmbed)] = "Public bodies back the work more and take a growing part in it.",
        [(Strand.StatutorySupport, Stage.SustainAndEmbed)] = "Public bodies commit to it in earnest, and other services change with it.",
        [(Strand.Delivery, Stage.PreCollaboration)] = "Proposals are written; then what the work covers, and how, is planned.",
        [(Strand.Delivery, Stage.TestAndEmbed)] = "Services are tried and improved, then looked back on and planned again.",
        [(Strand.Delivery, Stage.SustainAndEmbed)] = "Services carry on, become everyday practice and reach further.",
        [(Strand.Partnership, Stage.PreCollaboration)] = "Organisations that compete get to know each other and begin to work together.",
        [(Strand.Partnership, Stage.TestAndEmbed)] = "What they agreed is written down and signed, and later reviewed.",
        [(Strand.Partnership, Stage.SustainAndEmbed)] = "Others join, and the partnership changes with what it is for.",
    };

    public static string About(Strand strand, Stage stage) => Usual[(strand, stage)];
}
