using System.Linq.Expressions;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Something to look at, in a sentence that says what to do, and the page where that is done.</summary>
public sealed record PartnershipWarning(string Text, string? ActionText = null, string? ActionPath = null);

/// <summary>Something that can be filled in, where it is, and of which partnerships it is true.</summary>
public sealed record PartnershipGap(string What, string ActionPath, Expression<Func<Partnership, bool>> IsOpen);

/// <summary>What the records of a partnership under way warn of. It never reads as blame: each says what comes next.</summary>
public static class PartnershipWarnings
{
    /// <summary>What of it can be filled in, for a database to find among many partnerships; each partnership then says it as <see cref="Of"/> does.</summary>
    public static IReadOnlyList<PartnershipGap> Gaps(DateOnly today)
    {
        Expression<Func<Partner, bool>> takesPart = x => (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today);
        return
        [
            new("Add the partners", "partners", p => !p.Partners.AsQueryable().Any(takesPart)),
            new("Agree who would commission the service", "partners",
                p => p.Partners.AsQueryable().Any(takesPart) && !p.Partners.AsQueryable().Where(takesPart).Any(x => (x.Roles & PartnerRoles.Commissioner) != 0)),
            new("Name the lead person", "lead", p => p.LeadName == null),
            new("Give a new date for its end, or close it", "lead", p => p.ExpectedEndOn < today),
        ];
    }

    /// <param name="partnership">With its partners and its open exceptions.</param>
    /// <param name="overHalf">The funder that provides over half of the committed cash, and its share in words.</param>
    /// <param name="leadRolesHeld">How many partnerships under way the lead person leads, with this one; counted up to three.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<PartnershipWarning> Of(Partnership partnership, (string Funder, string Share)? overHalf, int leadRolesHeld, DateOnly today)
    {
        if (partnership.State is not PartnershipState.Active) yield break;
        var partners = partnership.PartnersOn(today);

        if (partnership.OpenExceptions().Count(e => e.IsOverdue(today)) is > 0 and var overdue)
            yield return new(overdue == 1
                ? "One agreed exception is overdue. Do what was agreed and tell us, or ask the steering group what becomes of it."
                : $"{overdue} agreed exceptions are overdue. Do what was agreed and tell us, or ask the steering group what becomes of them.", "See the exceptions", "gate");
        if (partnership.CoordinatorPersonId is null)
            yield return new("Nobody coordinates the partnership on this system. Ask an administrator to name somebody.");
        if (partners.Count == 0)
            yield return new("No partners are recorded yet. Add those who take part, with what each does.", "Go to the partners", "partners");
        else if (!partners.Any(p => p.Has(PartnerRoles.Commissioner)))
            yield return new("No commissioner is among the partners. Agree early who would commission the service, and give that partner the role.", "Go to the partners", "partners");
        if (partnership.LeadName is null)
            yield return new($"No lead person is {(partnership.EarlierStagesNotRecorded ? "recorded here" : "named")} yet. Name one, so that everyone knows whom to speak to.", "Name the lead person", "lead");
        if (partnership.LacksDeputy(leadRolesHeld, today))
            yield return new($"No deputy named: {partnership.LeadName} leads three partnerships or more. Agree who stands in, and name them as the deputy of the lead partner’s contact.", "Go to the partners", "partners");
        if (partnership.ExpectedEndOn is { } end && end < today)
            yield return new($"It was expected to end on {PlainDate.Say(end)}. Give a new date, or close it if its purpose is met.", "Change the date", "lead");
        if (overHalf is { } most)
            yield return new($"For information: {most.Funder} provides {most.Share} of the committed cash. It helps to talk early about what would follow.", "See the funding", "funding");
    }
}
