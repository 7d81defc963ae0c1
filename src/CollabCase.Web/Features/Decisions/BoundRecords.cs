using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>Something that a decision can bind, as a form offers it.</summary>
/// <param name="Code">As the form posts it.</param>
/// <param name="Matter">What kind of record it is.</param>
/// <param name="Id">The record; null for one that is not recorded here, which is then said in words.</param>
/// <param name="Words">What it is called.</param>
public sealed record BoundRecord(string Code, DecisionMatters Matter, long? Id, string Words);

/// <summary>What the decisions of a group can bind here: the records themselves where there are any, and else in words.</summary>
public sealed class BoundRecords(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people, TimeProvider clock)
{
    public static string CodeOf(DecisionMatters matter, Gate gate) => $"{Codes.Of(matter)}:{Codes.Of(gate)}";

    /// <summary>All that a group with this authority can bind. The same few statements however many there are.</summary>
    public async Task<IReadOnlyList<BoundRecord>> ReadAsync(long partnershipId, Func<DecisionMatters, bool> mayDecide, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        List<BoundRecord> all =
        [
            .. Enum.GetValues<Gate>().Select(g => new BoundRecord(CodeOf(DecisionMatters.Gate, g), DecisionMatters.Gate, (long)g, $"The gate to {g.LeadsTo().Label()}")),
            .. Enum.GetValues<Gate>().Select(g => new BoundRecord(CodeOf(DecisionMatters.Profile, g), DecisionMatters.Profile, (long)g, $"What the gate to {g.LeadsTo().Label()} asks")),
        ];
        if (mayDecide(DecisionMatters.Memorandum) || mayDecide(DecisionMatters.Terms))
            all.AddRange(await visible.AgreedDocuments(today).Where(d => d.PartnershipId == partnershipId).OrderBy(d => d.Number)
                .Select(d => new BoundRecord("document:" + d.Number, d.Kind == AgreedDocumentKind.TermsOfReference ? DecisionMatters.Terms : DecisionMatters.Memorandum, d.Id, d.Title)).ToListAsync(cancel));
        if (mayDecide(DecisionMatters.Award))
            all.AddRange(await visible.Awards.Where(a => a.PartnershipId == partnershipId).OrderBy(a => a.Number).Select(a => new BoundRecord("award:" + a.Number, DecisionMatters.Award, a.Id, "Award " + a.Number)).ToListAsync(cancel));
        if (mayDecide(DecisionMatters.Role))
        {
            var partners = await (
                from partner in visible.Partnerships.Where(p => p.Id == partnershipId).SelectMany(p => p.Partners)
                where partner.LeftOn == null || partner.LeftOn >= today
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                orderby organisation.NameKey, organisation.Id
                select new { partner.Id, partner.Number, organisation.Name }).ToListAsync(cancel);
            all.AddRange(partners.Select(p => new BoundRecord(FormattableString.Invariant($"partner:{p.Number}"), DecisionMatters.Role, p.Id, $"The role of {p.Name}, a partner")));
            all.AddRange((await people.ReadAsync(partnershipId, cancel)).People.Select(p => new BoundRecord("person:" + p.Reference, DecisionMatters.Role, p.Id, $"The role of {p.Name}")));
        }
        all.AddRange(new[] { DecisionMatters.Pilot, DecisionMatters.Memorandum, DecisionMatters.Award, DecisionMatters.Role, DecisionMatters.Terms }.Select(m => new BoundRecord(Codes.Of(m), m, null, InWords(m))));
        return [.. all.Where(r => mayDecide(r.Matter))];
    }

    /// <summary>What can be chosen, under the kind of record.</summary>
    public static IReadOnlyList<ChoiceGroup> Offered(IReadOnlyList<BoundRecord> records) =>
        [.. records.GroupBy(r => r.Matter).OrderBy(g => g.Key).Select(g => new ChoiceGroup(g.Key.Label(), [.. g.Select(r => new Choice(r.Code, r.Words))]))];

    /// <summary>
    /// What is decided, with what it binds. What was said besides about a record is kept behind its name. Refused: something that is not on the list.
    /// </summary>
    public static DecisionToTake ToTake(IReadOnlyList<BoundRecord> offered, string title, string text, string? code, string? inWords)
    {
        var said = Text.Clean(inWords);
        if (string.IsNullOrEmpty(code)) return new(title, text, Binds: said);
        var chosen = offered.FirstOrDefault(r => r.Code == code) ?? throw new DomainRuleException("Choose what it binds from the list.", nameof(Decision.Matter));
        return new(title, text, chosen.Matter, chosen.Id, chosen.Id is null ? said : said is null ? chosen.Words : $"{chosen.Words}: {said}");
    }

    private static string InWords(DecisionMatters matter) => matter switch
    {
        DecisionMatters.Pilot => "A pilot: say which below",
        DecisionMatters.Memorandum => "Another agreed document: say which below",
        DecisionMatters.Award => "An award that is not recorded here: say which below",
        DecisionMatters.Role => "Another role: say which below",
        _ => "Terms of reference that are not recorded here: say which below",
    };
}
