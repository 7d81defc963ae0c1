using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Reads what partnership costs, for the page and for its files.</summary>
public sealed class CostsReader(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http, TimeProvider clock)
{
    public const string NotOnRecord = "No organisation on record";

    public async Task<CostFacts> ReadAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var (partnership, costs) = await visible.CostsToReadAsync(reference, cancel);
        var minutes = await MinutesAsync(visible, partnership, cancel);
        var inMeetings = minutes.Select(m => TimeGiven.In(m, m.OrganisationId is { } id ? costs?.RateOf(id) : null)).ToList();
        List<TimeOutsideMeetings> time = [.. (costs?.Time ?? []).OrderBy(t => t.Year).ThenBy(t => t.QuarterNumber ?? 0).ThenBy(t => t.Number)];
        List<TimeGiven> outside = [.. time.Select(t => new TimeGiven(t.OrganisationId, t.Year, t.Hours, t.Rate))];
        List<OutsideSupport> support = [.. (costs?.Support ?? []).OrderBy(s => s.FirstYear).ThenBy(s => s.Number)];
        List<SupportGiven> paid = [.. support.Select(s => new SupportGiven(s.Years, s.Amount))];
        var names = await NamesAsync(visible, partnership, [.. minutes.Select(m => m.OrganisationId).Concat(time.Select(t => (long?)t.OrganisationId)).Concat(support.Select(s => s.PaidByOrganisationId)).OfType<long>().Distinct()], cancel);
        var documents = await DocumentsAsync(visible, support, cancel);
        List<SupportShown> shown = [.. support.Select(s => new SupportShown(s, s.PaidByOrganisationId is { } id ? names[id].Name : null, s.EvidenceDocumentId is { } d ? documents.GetValueOrDefault(d) : null))];
        var meetings = await CountedAsync(visible, partnership, cancel);
        var inKind = await InKindAsync(visible, partnership, cancel);
        return http.HttpContext!.Features.Get<Allowed>()!.To(Act.SeePartnersTime)
            ? new(partnership, costs?.Id, CostTable.Of(inMeetings, outside, paid), meetings, ByPartner(inMeetings, names), [.. time.Select(t => new TimeShown(t, names[t.OrganisationId].Name))], shown, inKind, null)
            : new(partnership, costs?.Id, CostTable.Of([], [], paid), meetings, [], [], shown, inKind, TimeTogether.Of(inMeetings, outside, viewer.OrganisationId));
    }

    // Everybody who was there, by organisation and financial year.
    private static async Task<List<MinutesInMeetings>> MinutesAsync(Visible visible, long partnership, CancellationToken cancel)
    {
        var found = await (
            from meeting in visible.MeetingsInOutline
            where meeting.PartnershipId == partnership && meeting.State == MeetingState.Held && meeting.LastedMinutes != null
            from came in meeting.Attendance
            where came.State == AttendanceState.Present || came.State == AttendanceState.Deputy
            group new { meeting.Id, meeting.LastedMinutes } by new { came.OrganisationId, Year = meeting.On.Month < 4 ? meeting.On.Year - 1 : meeting.On.Year } into each
            select new { each.Key.OrganisationId, each.Key.Year, Meetings = each.Select(m => m.Id).Distinct().Count(), Minutes = each.Sum(m => (long)m.LastedMinutes!) }).ToListAsync(cancel);
        return [.. found.Select(m => new MinutesInMeetings(m.OrganisationId, FinancialYear.Starting(m.Year), m.Meetings, m.Minutes))];
    }

    private async Task<MeetingsCounted> CountedAsync(Visible visible, long partnership, CancellationToken cancel)
    {
        var today = clock.Today();
        var counted = await visible.MeetingsInOutline.Where(m => m.PartnershipId == partnership && (m.State == MeetingState.Held || (m.State == MeetingState.Scheduled && m.On < today)))
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new(counted.GetValueOrDefault(MeetingState.Held), counted.GetValueOrDefault(MeetingState.Scheduled));
    }

    private static Task<Dictionary<long, Organisation>> NamesAsync(Visible visible, long partnership, List<long> ids, CancellationToken cancel)
    {
        var partners = visible.Partnerships.Where(p => p.Id == partnership).SelectMany(p => p.Partners).Select(p => p.OrganisationId);
        return visible.Organisations.Where(o => ids.Contains(o.Id) || partners.Contains(o.Id)).Select(o => new Organisation(o.Id, o.Reference, o.Name, o.NameKey, partners.Contains(o.Id))).ToDictionaryAsync(o => o.Id, cancel);
    }

    private static Task<Dictionary<long, NamedRecord>> DocumentsAsync(Visible visible, List<OutsideSupport> support, CancellationToken cancel)
    {
        List<long> ids = [.. support.Select(s => s.EvidenceDocumentId).OfType<long>().Distinct()];
        return visible.Documents.Where(d => ids.Contains(d.Id) && d.WithdrawnAtUtc == null).Select(d => new NamedRecord(d.Id, "" + d.Number, d.Title)).ToDictionaryAsync(d => d.Id, cancel);
    }

    // Of the awards that the person sees in full. Only hours: what else is given in kind stands with the awards.
    private static Task<List<GivenInKind>> InKindAsync(Visible visible, long partnership, CancellationToken cancel) => (
        from award in visible.Awards
        where award.PartnershipId == partnership && Award.CommittedStates.Contains(award.State)
        from given in award.Contributions
        where given.Kind == InKindKind.Time && given.HundredthsOfHours != null
        join organisation in visible.Organisations on given.FunderOrganisationId equals organisation.Id into givers
        from giver in givers.DefaultIfEmpty()
        orderby given.GivenOn, award.Number, given.Number
        select new GivenInKind(award.Number, award.Title, given.What, giver.Name, given.GivenOn, given.HundredthsOfHours!.Value / 100m, given.Value)).ToListAsync(cancel);

    // Every partner, whether its people came or not, so that each can be given a rate; then whoever else came.
    private static List<TimeInMeetings> ByPartner(List<TimeGiven> inMeetings, Dictionary<long, Organisation> names)
    {
        var byId = inMeetings.ToLookup(t => t.OrganisationId ?? 0);
        var rows = names.Values.Where(o => o.IsPartner || byId.Contains(o.Id)).OrderBy(o => o.NameKey, StringComparer.Ordinal).ThenBy(o => o.Id).Select(o => Row(o.Reference, o.Name, o.IsPartner, [.. byId[o.Id]])).ToList();
        if (byId.Contains(0)) rows.Add(Row(null, NotOnRecord, false, [.. byId[0]]));
        return rows;
    }

    private static TimeInMeetings Row(string? reference, string name, bool isPartner, List<TimeGiven> time) => new(
        reference, name, isPartner, time.Sum(t => t.Meetings), HoursWorked.Sum(time.Select(t => t.Hours)), time.Select(t => t.Rate).FirstOrDefault(),
        time.Exists(t => t.Value is not null) ? Money.Sum(time.Select(t => t.Value).OfType<Money>()) : null);

    private sealed record Organisation(long Id, string Reference, string Name, string NameKey, bool IsPartner);
}
