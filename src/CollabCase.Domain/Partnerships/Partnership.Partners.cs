using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

// Who is a partner, in what roles, and from when to when.
public sealed partial class Partnership
{
    private const PartnerRoles AllRoles = PartnerRoles.Lead | PartnerRoles.Commissioner | PartnerRoles.Provider | PartnerRoles.Funder
        | PartnerRoles.Broker | PartnerRoles.Evaluator | PartnerRoles.UserLed;

    private readonly List<Partner> _partners = [];

    /// <summary>Every membership, past ones too.</summary>
    public IReadOnlyCollection<Partner> Partners => _partners;

    /// <summary>
    /// Adds a partner from the day it joins, which may lie ahead and is null where nobody knows it. Refused: no role, a
    /// time when the organisation is a partner already, and a second lead partner from today on.
    /// </summary>
    public Partner AddPartner(long organisationId, PartnerRoles roles, DateOnly? joinedOn, PartnerContact? contact, DateOnly today)
    {
        EnsureOpenToChange();
        var reach = Checked(contact);
        RefuseUnknown(roles);
        RefuseOverlap(null, organisationId, joinedOn, null);
        RefuseSecondLead(null, roles, joinedOn, null, today);
        var partner = new Partner(this, _partners.Select(p => p.Number).DefaultIfEmpty().Max() + 1, organisationId);
        partner.Record(roles, joinedOn, reach);
        _partners.Add(partner);
        return partner;
    }

    /// <summary>Changes what a partner does, when it joined and whom to speak to. Refused as for adding, and a joining after the leaving.</summary>
    public void ChangePartner(int number, PartnerRoles roles, DateOnly? joinedOn, PartnerContact? contact, DateOnly today)
    {
        EnsureOpenToChange();
        var partner = PartnerNumbered(number);
        var reach = Checked(contact);
        RefuseUnknown(roles);
        if (partner.LeftOn < joinedOn)
            throw new DomainRuleException($"Give a joining date on or before {PlainDate.Say(partner.LeftOn.Value)}, the day the partner left.", nameof(Partner.JoinedOn));
        RefuseOverlap(partner, partner.OrganisationId, joinedOn, partner.LeftOn);
        RefuseSecondLead(partner, roles, joinedOn, partner.LeftOn, today);
        partner.Record(roles, joinedOn, reach);
    }

    /// <summary>
    /// Records the last day of a partner, which may lie ahead; again, to correct it. The organisation can join again
    /// later. Refused: a day before it joined, and one on which a later membership of the organisation has begun.
    /// </summary>
    public void PartnerLeaves(int number, DateOnly on, string? reason, DateOnly today)
    {
        EnsureOpenToChange();
        var partner = PartnerNumbered(number);
        var why = Text.Optional(reason, Partner.LeavingReasonMaxLength, "the reason", nameof(Partner.LeavingReason), lines: true);
        if (on < partner.JoinedOn)
            throw new DomainRuleException($"Give a last day on or after {PlainDate.Say(partner.JoinedOn.Value)}, the day the partner joined.", nameof(Partner.LeftOn));
        RefuseOverlap(partner, partner.OrganisationId, partner.JoinedOn, on);
        RefuseSecondLead(partner, partner.Roles, partner.JoinedOn, on, today);
        partner.Leave(on, why);
    }

    /// <summary>Takes back that a partner leaves. Refused where the organisation has joined again since, or where there is another lead partner by now.</summary>
    public void PartnerStays(int number, DateOnly today)
    {
        EnsureOpenToChange();
        var partner = PartnerNumbered(number);
        RefuseOverlap(partner, partner.OrganisationId, partner.JoinedOn, null);
        RefuseSecondLead(partner, partner.Roles, partner.JoinedOn, null, today);
        partner.Leave(null, null);
    }

    /// <summary>The partners on a date, in the order in which they joined; those of whom nobody knows when come first.</summary>
    public IReadOnlyList<Partner> PartnersOn(DateOnly date) =>
        [.. _partners.Where(p => p.IsPartnerOn(date)).OrderBy(p => p.JoinedOn).ThenBy(p => p.Number)];

    private Partner PartnerNumbered(int number) =>
        _partners.FirstOrDefault(p => p.Number == number)
        ?? throw new DomainRuleException("That partner is no longer on the list. Go back to the partners and choose again.");

    private static void RefuseUnknown(PartnerRoles roles)
    {
        if (roles == PartnerRoles.None) throw new DomainRuleException("Choose at least one role for the partner.", nameof(Partner.Roles));
        if ((roles & ~AllRoles) != 0) throw new DomainRuleException("Choose roles from the list.", nameof(Partner.Roles));
    }

    private void RefuseOverlap(Partner? self, long organisationId, DateOnly? from, DateOnly? to)
    {
        var other = _partners.FirstOrDefault(p => p != self && p.OrganisationId == organisationId && p.Overlaps(from, to));
        if (other is null) return;
        throw new DomainRuleException((other.JoinedOn, other.LeftOn) switch
        {
            ({ } joined, { } left) => $"This organisation was a partner from {PlainDate.Say(joined)} to {PlainDate.Say(left)}. Choose dates outside that time.",
            (null, { } left) => $"This organisation was a partner until {PlainDate.Say(left)}. Give a joining date after that.",
            ({ } joined, null) => $"This organisation is a partner from {PlainDate.Say(joined)} on. Change that entry, or record when it leaves first.",
            _ => "This organisation is a partner already. Change that entry, or record when it leaves first.",
        }, nameof(Partner.JoinedOn));
    }

    // Roles carry no dates, so a lead partner who has left may have overlapped with the one of today.
    private void RefuseSecondLead(Partner? self, PartnerRoles roles, DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (!roles.HasFlag(PartnerRoles.Lead) || to < today) return;
        var ahead = from > today ? from : today;
        if (_partners.Any(p => p != self && p.Has(PartnerRoles.Lead) && p.Overlaps(ahead, to)))
            throw new DomainRuleException("There is a lead partner for that time already. Change the other partner's roles first, then choose lead here.", nameof(Partner.Roles));
    }

    private static PartnerContact Checked(PartnerContact? contact) => new(
        Text.Optional(contact?.Name, Partner.ContactNameMaxLength, "the contact's name", nameof(Partner.ContactName)),
        EmailAddress.Optional(contact?.Email, nameof(Partner.ContactEmail)),
        Text.Optional(contact?.Phone, Partner.ContactPhoneMaxLength, "the phone number", nameof(Partner.ContactPhone)));
}
