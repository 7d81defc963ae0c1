using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>What a form about one term begins with.</summary>
public sealed record TermOutline(int Number, string Member, TierOffice? Office, DateOnly From, DateOnly? Until, long? DeputyPersonId, string? DeputyName);

/// <summary>A page with a form about one term.</summary>
public sealed class TermActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required TierOutline Tier { get; init; }
    public required TermOutline Term { get; init; }
    public required TCommand Form { get; set; }

    /// <summary>Whom it can name, where it names somebody.</summary>
    public PeopleToName? People { get; init; }

    public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
}

internal static class TermRecords
{
    public static async Task<TermOutline> OutlineOfTermAsync(this Visible visible, string reference, int tier, int term, CancellationToken cancel)
    {
        var names = visible.Names;
        return await visible.TierOf(reference, tier).SelectMany(t => t.Terms).Where(t => t.Number == term)
            .Select(t => new TermOutline(t.Number, names.Where(n => n.Id == t.PersonId).Select(n => n.Name).FirstOrDefault() ?? t.Name ?? "A member", t.Office, t.From, t.Until, t.DeputyPersonId, t.DeputyName))
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
    }
}
