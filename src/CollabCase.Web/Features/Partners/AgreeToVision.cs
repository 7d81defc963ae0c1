using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>A partner agrees to the purpose and the vision, word for word as they are shown.</summary>
public static class AgreeToVision
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required string Purpose { get; init; }

        /// <summary>Which wording is shown; sent with the form, also after it was changed meanwhile.</summary>
        public required int VisionNumber { get; init; }
        public required string? Vision { get; init; }

        /// <summary>The day on which it agreed to these words; null while it has not.</summary>
        public required DateOnly? AgreedOn { get; init; }

        /// <summary>Whether it agreed to earlier words.</summary>
        public required bool AgreedToEarlierWords { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }

        /// <summary>Which wording was read: agreeing to another one by accident is refused.</summary>
        public int VisionNumber { get; set; }

        [Display(Name = "Day on which the partner agreed")]
        public DateOnly? AgreedVisionOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                where partner.Number == request.Number
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                select new { organisation.Name, partnership.Reference, partnership.Purpose, partnership.Vision, partnership.VisionNumber, partner.Number, partner.AgreedVisionNumber, partner.AgreedVisionOn })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var agreed = found.AgreedVisionNumber == found.VisionNumber;
            return new Page
            {
                Frame = frame, Organisation = found.Name, Purpose = found.Purpose, Vision = found.Vision, VisionNumber = found.VisionNumber,
                AgreedOn = agreed ? found.AgreedVisionOn : null, AgreedToEarlierWords = !agreed && found.AgreedVisionNumber is not null,
                Form = new Command { Reference = found.Reference, Number = found.Number, VisionNumber = found.VisionNumber, AgreedVisionOn = today },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            if (partnership.Partners.All(p => p.Number != request.Number)) throw new RecordNotFoundException();
            var today = clock.Today();
            partnership.AgreeToVision(request.Number, request.VisionNumber, request.AgreedVisionOn ?? today, today, viewer.PersonId);
            return Done.It;
        }
    }
}
