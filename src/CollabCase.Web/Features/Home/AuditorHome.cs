using CollabCase.Web.Features.History;

namespace CollabCase.Web.Features.Home;

/// <summary>'Who changed what, when, and on whose authority?': the newest writes across everything, and how they can be trusted.</summary>
public sealed class AuditorHome(HistoryReader history)
{
    public async Task<Section> ReadAsync(CancellationToken cancel) => new(await history.NewestAsync(cancel));

    public sealed record Section(IReadOnlyList<NewestWrite> Newest) : IHomeSection
    {
        public string View => "_AuditorHome";

        public Urgency Urgency => Urgency.Calm;
    }
}
