using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Journey;

/// <summary>The journey as a picture for a slide.</summary>
public static class DrawJourney
{
    /// <param name="Download">'1' to have it as a file.</param>
    public sealed record Query(string Reference, string? Download) : IRequest<SvgFile>;

    public sealed class Handler(JourneyReader reader) : IRequestHandler<Query, SvgFile>
    {
        public async Task<SvgFile> Handle(Query request, CancellationToken cancellationToken)
        {
            var journey = await reader.ReadAsync(cancellationToken);
            return new(journey.PictureName, JourneyPicture.Of(journey), IsDownload: request.Download == "1");
        }
    }
}
