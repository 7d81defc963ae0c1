using CollabCase.Data.Access;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>A page with a form about one calendar address.</summary>
public sealed class FeedPage<TCommand> : IFormPage<TCommand>
{
    /// <summary>Null while none is chosen.</summary>
    public required FeedRow? Feed { get; init; }

    /// <summary>Those that can be chosen, where none is.</summary>
    public required IReadOnlyList<FeedRow> Choices { get; init; }
    public required TCommand Form { get; set; }
}

internal static class FeedPages
{
    /// <summary>The page about the address of this number, or the one that asks which. Not found when it was taken back or is somebody else's.</summary>
    public static async Task<FeedPage<TCommand>> FeedPageAsync<TCommand>(this Visible visible, int? number, Func<int, TCommand> form, CancellationToken cancel)
    {
        var open = await visible.OpenFeedsAsync(cancel);
        var chosen = number is null ? null : open.Find(f => f.Number == number) ?? throw new RecordNotFoundException();
        return new FeedPage<TCommand> { Feed = chosen, Choices = chosen is null ? open : [], Form = form(chosen?.Number ?? 0) };
    }
}
