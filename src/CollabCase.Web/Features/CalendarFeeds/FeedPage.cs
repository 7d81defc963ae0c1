using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>A page with a form about one calendar address.</summary>
public sealed class FeedPage<TCommand> : IFormPage<TCommand>
{
    public required FeedRow Feed { get; init; }
    public required TCommand Form { get; set; }
}
