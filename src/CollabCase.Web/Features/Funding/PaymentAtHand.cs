using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>A page about one payment.</summary>
public abstract class PaymentPage<TCommand> : AwardFormPage<TCommand>
{
    public required AwardPayment Payment { get; init; }
}

internal static class PaymentAtHand
{
    /// <summary>The payment of this number of an award, for a page to read.</summary>
    public static async Task<AwardPayment> PaymentAsync(this Visible visible, AwardHead award, int payment, CancellationToken cancel) =>
        await visible.Awards.AsNoTracking().Where(a => a.Id == award.Id).SelectMany(a => a.Payments).SingleOrDefaultAsync(p => p.Number == payment, cancel) ?? throw new RecordNotFoundException();

    /// <summary>The payment of this number of an award that is loaded whole.</summary>
    public static AwardPayment Payment(this Award award, int payment) => award.Payments.SingleOrDefault(p => p.Number == payment) ?? throw new RecordNotFoundException();
}
