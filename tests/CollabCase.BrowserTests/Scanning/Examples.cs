using CollabCase.Domain.Funding;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Pages that no link leads to, because a form asks something first.</summary>
internal static class Examples
{
    public static async Task<IReadOnlyList<string>> BehindFormsAsync(CollabCaseHost host)
    {
        var partnership = (await host.Partnership("EX-STRATH")).Id;
        var award = await host.Read(db => db.Set<Award>().Where(a => a.PartnershipId == partnership).Select(a => a.Number).OrderBy(number => number).FirstAsync());
        return
        [
            "/partnerships/EX-STRATH/awards/record?funder=ORG-SCOTGOV",
            $"/partnerships/EX-STRATH/awards/{award}/correct-funders?funder=ORG-SCOTGOV",
        ];
    }
}
