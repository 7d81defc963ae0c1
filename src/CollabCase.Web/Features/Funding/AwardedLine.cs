using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Funding;

/// <summary>An amount of an award with what it belongs to, for queries to narrow down and add up.</summary>
internal sealed class AwardedLine
{
    public required Award Award { get; init; }

    public required AwardLine Line { get; init; }

    public required Partnership Partnership { get; init; }

    /// <summary>
    /// The money of a person's portfolio: of all awards that they see in full. Who is a funder and nothing else has their
    /// own organisation's: of a joint award its share, or the whole where the split was not published.
    /// </summary>
    public static IQueryable<AwardedLine> Of(Visible visible, Viewer viewer)
    {
        var lines =
            from award in visible.Awards
            join partnership in visible.Partnerships on award.PartnershipId equals partnership.Id
            from line in award.Lines
            // What is indicative is nobody's yet.
            where !line.IsIndicative
            select new AwardedLine { Award = award, Line = line, Partnership = partnership };
        var organisation = viewer.OrganisationId;
        return IsOfOneFunder(viewer) ? lines.Where(x => x.Line.FunderOrganisationId == organisation || x.Line.FunderOrganisationId == null) : lines;
    }

    /// <summary>Whether the portfolio is that of one funder, and not of partnerships.</summary>
    public static bool IsOfOneFunder(Viewer viewer) => viewer.IsFunderOnly;
}
