using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>A page about one condition.</summary>
public abstract class ConditionPage<TCommand> : AwardFormPage<TCommand>
{
    public required AwardCondition Condition { get; init; }
}

internal static class ConditionAtHand
{
    public static async Task<AwardCondition> ConditionAsync(this Visible visible, AwardHead award, int condition, CancellationToken cancel) =>
        await visible.Awards.AsNoTracking().Where(a => a.Id == award.Id).SelectMany(a => a.ConditionsSet).SingleOrDefaultAsync(c => c.Number == condition, cancel) ?? throw new RecordNotFoundException();

    public static AwardCondition Condition(this Award award, int condition) => award.ConditionsSet.SingleOrDefault(c => c.Number == condition) ?? throw new RecordNotFoundException();
}
