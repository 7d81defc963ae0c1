using System.Text.Json;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>Finds awards by partnership and title, many at once and each by the index: what comes of it is then read as the viewer may.</summary>
public static class AwardsCalled
{
    public static async Task<List<long>> AwardsCalledAsync(this CollabCaseDb db, IReadOnlyCollection<(long PartnershipId, string Title)> wanted, CancellationToken cancel)
    {
        if (wanted.Count == 0) return [];
        long[] partnerships = [.. wanted.Select(w => w.PartnershipId)];
        string[] titles = [.. wanted.Select(w => w.Title)];
        var provider = db.Database.ProviderName ?? "";
        if (provider.Contains("SqlServer", StringComparison.Ordinal))
            return await db.Set<Award>().Where(a => EF.Parameter(partnerships).Contains(a.PartnershipId) && EF.Parameter(titles).Contains(a.Title)).Select(a => a.Id).ToListAsync(cancel);
        var found = provider.Contains("Npgsql", StringComparison.Ordinal)
            ? db.Database.SqlQuery<long>($"""SELECT a."Id" AS "Value" FROM unnest({partnerships}, {titles}) AS w(p, t) JOIN "Awards" AS a ON a."PartnershipId" = w.p AND a."Title" = w.t""")
            // Crossed, so that it begins with what is wanted.
            : db.Database.SqlQuery<long>($"""SELECT a."Id" AS "Value" FROM json_each({JsonSerializer.Serialize(wanted.Select(w => new object[] { w.PartnershipId, w.Title }))}) AS w CROSS JOIN "Awards" AS a WHERE a."PartnershipId" = json_extract(w.value, '$[0]') AND a."Title" = json_extract(w.value, '$[1]')""");
        return await found.ToListAsync(cancel);
    }
}
