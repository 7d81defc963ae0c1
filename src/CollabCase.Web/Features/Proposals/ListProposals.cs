using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Proposals;

/// <summary>What groups propose to the steering group, the newest first, and what became of it.</summary>
public static class ListProposals
{
    public sealed record Query(string Reference, string? State, string? After) : IRequest<Page>;

    public sealed record Row(int Number, string Title, string From, string Author, ProposalState State, DecisionOutcome? Outcome, DateOnly BegunOn, DateOnly? SubmittedOn, DateOnly? EndedOn);

    public sealed record Page(PartnershipFrame Frame, ProposalState? State, Slice<Row> Rows, bool IsFirst, IReadOnlyList<string> Messages, bool MayWrite, bool HasAny) : IPartnershipPage
    {
        public string Path => $"/partnerships/{Frame.Reference}/proposals";

        public string Href(string? after = null) => HrefOf(Path, State, after);
    }

    private static string HrefOf(string path, ProposalState? state, string? after = null) => new AddressQuery().With("state", state is { } known ? Codes.Of(known) : null).With("after", after).After(path);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, allowed) = (db.VisibleTo(viewer), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Proposals, cancellationToken);
            var id = allowed.Partnership?.Id ?? throw new RecordNotFoundException();
            var messages = new List<string>();
            var state = Codes.Read<ProposalState>(request.State, "state", messages);
            var list = HrefOf($"/partnerships/{frame.Reference}/proposals", state);
            if (!Cursor.TryRead(request.After, list, out var cursor)) messages.Add(Cursor.DoesNotFit);
            var (all, tiers, organisations) = (visible.Proposals(clock.Today()).Where(p => p.PartnershipId == id), visible.Tiers, visible.Organisations);
            var hasAny = await all.AnyAsync(cancellationToken);
            var left = state is { } known ? all.Where(p => p.State == known) : all;
            var rows = await left.FromHighest(cursor, p => p.Number).Select(p => new Row(p.Number, p.Title,
                tiers.Where(t => t.Id == p.FromTierId).Select(t => t.Name).FirstOrDefault() ?? "", organisations.Where(o => o.Id == p.AuthorOrganisationId).Select(o => o.Name).FirstOrDefault() ?? "A partner",
                p.State, p.Outcome, p.BegunOn, p.SubmittedOn, p.EndedOn)).SliceAsync(cursor, list, r => r.Number, cancellationToken);
            return new Page(frame, state, rows, cursor is null, messages, !frame.IsReadOnly && allowed.To(Act.WriteProposal), hasAny);
        }
    }
}
