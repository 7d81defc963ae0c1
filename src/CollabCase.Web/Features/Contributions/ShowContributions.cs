using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Contributions;

/// <summary>What each partner is able and willing to bring, and what it is not; and who has still to say.</summary>
public static class ShowContributions
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Row(int Number, string Organisation, IReadOnlyList<ContributionStatement> Said, DateOnly? StatedOn, bool MayState)
    {
        public IReadOnlyList<ContributionKind> NotSaidYet { get; } = [.. Said.Where(s => s.Answer is null).Select(s => s.Kind)];
    }

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<Row> Rows, bool SeesWhoIsAsked, bool MayAddPartners) : IPartnershipPage
    {
        /// <summary>How many partners have said something of each kind.</summary>
        public int Complete => Rows.Count(r => r.NotSaidYet.Count == 0);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Contributions, cancellationToken);
            var allowed = http.HttpContext?.Features.Get<Allowed>() ?? new Allowed(viewer, Standing.None);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var found = await visible.ContributingTo(request.Reference, today).ToListAsync(cancellationToken);
            return new Page(frame,
                [.. found.Select(f => new Row(f.Partner.Number, f.Name, f.Partner.Contributions(), f.Partner.ContributionsStatedOn, !frame.IsReadOnly && allowed.ToSpeakFor(f.Partner.OrganisationId)))],
                allowed.To(Act.SeeContacts), !frame.IsReadOnly && allowed.To(Act.ManagePartnership));
        }
    }
}
