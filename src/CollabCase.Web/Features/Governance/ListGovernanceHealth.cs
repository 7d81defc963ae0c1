using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>What a steering group can need, as it is counted across partnerships.</summary>
public enum GovernanceNeed
{
    NoSteeringGroup = 1,
    OverdueToMeet,
    NothingScheduled,
    InquorateTwice,
    LivedExperienceSeatEmpty,
    SignatureMissing,
}

/// <summary>How alive governance is across the partnerships that somebody sees: counts, and which partnerships stand behind each. Nobody is ranked.</summary>
public static class ListGovernanceHealth
{
    public const int PageSize = 50;

    /// <summary>The kinds that each partner signs.</summary>
    internal static readonly AgreedDocumentKind[] ToSign = [.. Enum.GetValues<AgreedDocumentKind>().Where(k => k.NeedsSignatures())];
    /// <summary>The states in which a signature is asked for.</summary>
    internal static readonly VersionState[] Standing = [VersionState.Agreed, VersionState.InForce];

    public sealed record Query(string? Show = null, string? Page = null) : IRequest<Page>;

    public sealed record Count(GovernanceNeed Need, int Partnerships);

    public sealed record Row(string Reference, string Name, DateOnly? LastOn, DateOnly? NextOn, IReadOnlyList<GovernanceNeed> Needs);

    public sealed record Page(int Partnerships, IReadOnlyList<Count> Counts, GovernanceNeed? Show, IReadOnlyList<Row> Rows, int Number, int Total, IReadOnlyList<string> NotUnderstood)
    {
        public int Pages => (Total + PageSize - 1) / PageSize;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            List<string> notUnderstood = [];
            var show = Codes.Read<GovernanceNeed>(request.Show, "count", notUnderstood);
            var meetings = visible.MeetingsInOutline.Where(m => m.State == MeetingState.Held);
            var agreements = visible.AgreedDocumentsForGates.Where(d => ToSign.Contains(d.Kind));
            var found = await (
                from p in visible.Partnerships
                where p.State == PartnershipState.Active
                join steering in visible.Tiers.Where(t => t.Kind == TierKind.Steering && t.EndedOn == null) on p.Id equals steering.PartnershipId into steerings
                from t in steerings.DefaultIfEmpty()
                orderby p.NameKey, p.Id
                select new
                {
                    p.Reference, p.Name, HasSteering = t != null, t!.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn, p.Profile,
                    LastOn = meetings.Where(m => m.TierId == t.Id).Max(m => (DateOnly?)m.On),
                    NextOn = visible.MeetingsInOutline.Where(m => m.TierId == t.Id && m.State == MeetingState.Scheduled && m.On >= today).Min(m => (DateOnly?)m.On),
                    InquorateSince = meetings.Count(m => m.TierId == t.Id && m.IsQuorate == false && !meetings.Any(q => q.TierId == t.Id && q.IsQuorate == true && q.On >= m.On)),
                    LivedEmpty = visible.Tiers.Where(g => g.PartnershipId == p.Id && g.EndedOn == null).SelectMany(g => g.Seats, (g, s) => new { g, s })
                        .Any(x => x.s.IsForLivedExperience && x.s.AddedOn <= today && (x.s.RemovedOn == null || x.s.RemovedOn >= today)
                            && !x.g.Terms.Any(term => term.TierSeatId == x.s.Id && term.From <= today && (term.Until == null || term.Until >= today))),
                    SignatureMissing = p.Partners.Any(x => (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today)
                        && agreements.Any(d => d.PartnershipId == p.Id && d.Versions.Any(v => Standing.Contains(v.State) && !v.Signatories.Any(s => s.PartnerId == x.Id && s.SignedOn != null)))),
                }).ToListAsync(cancellationToken);
            var rows = found.ConvertAll(f => new Row(f.Reference, f.Name, f.LastOn, f.NextOn, NeedsOf(f.HasSteering, f.Profile,
                new GroupRhythm("", GovernanceTier.CadenceOf(f.CadenceUnit, f.CadenceEvery, f.CadenceBy), f.FirstMeetingOn, f.LastOn, f.NextOn, 0, 0, 0, 0), f.InquorateSince, f.LivedEmpty, f.SignatureMissing, today)));
            var shown = rows.Where(r => show is { } need ? r.Needs.Contains(need) : r.Needs.Count > 0).ToList();
            var page = Math.Clamp(int.TryParse(request.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
            return new Page(rows.Count, [.. Enum.GetValues<GovernanceNeed>().Select(n => new Count(n, rows.Count(r => r.Needs.Contains(n))))], show,
                [.. shown.Skip((page - 1) * PageSize).Take(PageSize)], page, shown.Count, notUnderstood);
        }

        // A Light partnership meets without a steering group, so the lack of one is no need.
        private static List<GovernanceNeed> NeedsOf(bool hasSteering, PartnershipProfile profile, GroupRhythm steering, int inquorateSince, bool livedEmpty, bool signatureMissing, DateOnly today)
        {
            List<GovernanceNeed> needs = [];
            if (!hasSteering && profile is not PartnershipProfile.Light) needs.Add(GovernanceNeed.NoSteeringGroup);
            if (steering.Keeps(today) == false) needs.Add(GovernanceNeed.OverdueToMeet);
            if (hasSteering && steering is { NextOn: null, Cadence: not null }) needs.Add(GovernanceNeed.NothingScheduled);
            if (inquorateSince >= 2) needs.Add(GovernanceNeed.InquorateTwice);
            if (livedEmpty) needs.Add(GovernanceNeed.LivedExperienceSeatEmpty);
            if (signatureMissing) needs.Add(GovernanceNeed.SignatureMissing);
            return needs;
        }
    }

    public static string Words(GovernanceNeed need) => need switch
    {
        GovernanceNeed.NoSteeringGroup => "No steering group is set up here",
        GovernanceNeed.OverdueToMeet => "The steering group is overdue to meet",
        GovernanceNeed.NothingScheduled => "No steering meeting is scheduled",
        GovernanceNeed.InquorateTwice => "Two steering meetings in a row were not quorate",
        GovernanceNeed.LivedExperienceSeatEmpty => "A seat kept for lived experience is empty",
        _ => "A signature is missing under an agreed document",
    };

    public static string Rule(GovernanceNeed need) => need switch
    {
        GovernanceNeed.NoSteeringGroup => "Light partnerships meet without one and are not counted.",
        GovernanceNeed.OverdueToMeet => "More than one and a half intervals of its rhythm without a meeting.",
        GovernanceNeed.NothingScheduled => "A rhythm is recorded and no meeting lies ahead.",
        GovernanceNeed.InquorateTwice => "The last two or more, by the rule of their day.",
        GovernanceNeed.LivedExperienceSeatEmpty => "In any group, today.",
        _ => "Documents that each partner signs, agreed or in force, that a partner of today has not signed.",
    };
}
