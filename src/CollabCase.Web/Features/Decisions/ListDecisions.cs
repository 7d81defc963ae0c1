using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>What the groups of a partnership decided, the newest first.</summary>
public static class ListDecisions
{
    /// <summary>The decisions that fit are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : DecisionSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(int Number, string Title, string Group, DateOnly DecidedOn, DecisionBy By, DecisionStanding State, int? SupersededBy, DecisionMatters Matter, string? Binds);

    public sealed record Page(PartnershipFrame Frame, DecisionFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<DecidingGroup> Groups, IReadOnlyList<string> Messages, bool MayRecord, bool HasAny) : IPartnershipPage
    {
        /// <summary>'12 decisions', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 decision",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} decisions",
            _ => $"{Format.Number(Count)} decisions",
        };
    }

    public sealed class Handler(DecisionRegister register, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Decisions, cancellationToken);
            var groups = await register.GroupsAsync(cancellationToken);
            request.Reference = frame.Reference;
            var filter = DecisionFilter.Read(request, groups);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var (all, left) = (register.Decisions, filter.Narrow(register.Decisions));
            var hasAny = await all.AnyAsync(cancellationToken);
            var found = await left.FromDay(cursor, d => d.DecidedOn, d => d.Id, descending: true).Select(d => new
            {
                d.Id, d.Number, d.Title, d.TierId, d.DecidedOn, d.By, d.Outcome, d.Matter, d.Binds,
                SupersededBy = all.Where(x => x.Id == d.SupersededByDecisionId).Select(x => (int?)x.Number).FirstOrDefault(),
            }).Counting(left.Select(d => d.Id), CountedUpTo).SliceAsync(cursor, list, d => Format.Iso(d.Row.DecidedOn), d => d.Row.Id, cancellationToken);
            return new Page(frame, filter,
                found.Select(d => new Row(d.Row.Number, d.Row.Title, groups.Single(g => g.Id == d.Row.TierId).Name, d.Row.DecidedOn, d.Row.By,
                    DecisionStandings.Of(d.Row.Outcome, d.Row.SupersededBy is not null), d.Row.SupersededBy, d.Row.Matter, d.Row.Binds)),
                found.Count(), cursor is null, groups, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], !frame.IsReadOnly && groups.Any(g => g.MayRecord), hasAny);
        }
    }
}
