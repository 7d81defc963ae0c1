using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Partnerships;

// What each partner brings, what its contact may decide, and who stands in.
public sealed partial class Partnership
{
    /// <summary>From how many partnerships on that one person leads a deputy has to be named.</summary>
    public const int LeadRolesThatNeedADeputy = 3;

    /// <summary>
    /// Records what a partner says it can bring and what it cannot; kinds that are not among the statements stay as they
    /// are. Refused: a partner that has left, and words without an answer.
    /// </summary>
    public void StateContributions(int number, IEnumerable<ContributionStatement> statements, DateOnly today)
    {
        EnsureOpenToChange();
        ArgumentNullException.ThrowIfNull(statements);
        var partner = PartnerStillHere(number, today);
        var said = statements.Select(Checked).ToList();
        foreach (var statement in said) partner.State(statement);
        partner.NoteStated(today);
    }

    /// <summary>
    /// Records what a partner's contact may decide and who stands in. Refused: a partner that has left, a limit without
    /// an amount or an amount without a limit, an amount that is not above nothing, a deputy's address without a name.
    /// </summary>
    public void StateAuthority(int number, DelegatedAuthority authority, PartnerDeputy deputy, DateOnly today)
    {
        EnsureOpenToChange();
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(deputy);
        PartnerStillHere(number, today).Authorise(Checked(authority), Checked(deputy));
    }

    /// <summary>
    /// Records the day of a partner's induction, or with null that there was none yet. It may lie before the day on which
    /// the partner joined: an induction often comes first. Refused: a partner that has left, and a day still to come.
    /// </summary>
    public void RecordInduction(int number, DateOnly? on, DateOnly today)
    {
        EnsureOpenToChange();
        var partner = PartnerStillHere(number, today);
        if (on > today) throw new DomainRuleException("Give the day on which the induction was held. It cannot be in the future.", nameof(Partner.InductedOn));
        partner.Induct(on);
    }

    /// <summary>
    /// Whether a partner has signed the memorandum, or the agreement that stands for one: by the records where one is agreed here, else
    /// whether it was on the list when it was last said that every partner has signed; null where there is neither. Whoever joins later has to sign it.
    /// </summary>
    public bool? HasSigned(Partner partner, GateFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(partner);
        if (AgreementRecords.HasSigned(partner, this, facts, today) is { } recorded) return recorded;
        var said = _attestations.Where(a => a.Stands && a.State is AttestedState.Met && a.CriterionKey == Criteria.SignedMemorandum).ToList();
        return said.Count == 0 ? null : said.Any(a => partner.Number <= a.LastPartnerNumber);
    }

    /// <summary>
    /// Whether to say 'no deputy named': the lead person leads three partnerships or more, and the lead partner's contact
    /// has nobody who stands in.
    /// </summary>
    /// <param name="leadRolesHeld">How many partnerships that are under way the lead person leads, with this one.</param>
    /// <param name="today">The day.</param>
    public bool LacksDeputy(int leadRolesHeld, DateOnly today) =>
        leadRolesHeld >= LeadRolesThatNeedADeputy && !PartnersOn(today).Any(p => p.Has(PartnerRoles.Lead) && p.DeputyName is not null);

    internal Partner PartnerStillHere(int number, DateOnly today)
    {
        var partner = PartnerNumbered(number);
        if (partner.LeftOn < today)
            throw new DomainRuleException($"This partner left on {PlainDate.Say(partner.LeftOn.Value)}. What it said stays as it was. If it is still with you, take the leaving back first.");
        return partner;
    }

    private static ContributionStatement Checked(ContributionStatement said)
    {
        Choice.Known(said.Kind);
        var field = said.Kind + "Answer";
        var answer = Choice.Known(said.Answer, field);
        var words = Text.Optional(said.Words, Partner.ContributionMaxLength, "what you say about it", said.Kind + "Words", lines: true);
        if (words is not null && answer is null)
            throw new DomainRuleException("Choose an answer as well: able and willing, or not.", field);
        return said with { Answer = answer, Words = words };
    }

    private static DelegatedAuthority Checked(DelegatedAuthority authority)
    {
        var scope = Text.Optional(authority.Scope, Partner.AuthorityScopeMaxLength, "what the contact can decide", nameof(Partner.AuthorityScope), lines: true);
        var money = Choice.Known(authority.Money, nameof(Partner.MoneyAuthority));
        if (money is MoneyAuthority.UpTo && authority.Limit is null)
            throw new DomainRuleException("Enter the most that the contact can commit, in pounds.", nameof(Partner.MoneyLimit));
        if (money is not MoneyAuthority.UpTo && authority.Limit is not null)
            throw new DomainRuleException("Choose ‘up to a limit’, or leave the amount empty.", nameof(Partner.MoneyAuthority));
        if (authority.Limit <= Money.Zero)
            throw new DomainRuleException("Enter an amount above £0. For none, choose ‘needs to check back’.", nameof(Partner.MoneyLimit));
        if (authority.Limit > Partner.MostMoneyLimit)
            throw new DomainRuleException($"Enter {Partner.MostMoneyLimit} or less. For more, choose ‘any sum’.", nameof(Partner.MoneyLimit));
        return authority with { Scope = scope, Money = money };
    }

    private static PartnerDeputy Checked(PartnerDeputy deputy)
    {
        var name = Text.Optional(deputy.Name, Partner.ContactNameMaxLength, "the deputy's name", nameof(Partner.DeputyName));
        var email = EmailAddress.Optional(deputy.Email, nameof(Partner.DeputyEmail));
        if (email is not null && name is null) throw new DomainRuleException("Name the deputy as well, by name or by role.", nameof(Partner.DeputyName));
        return new PartnerDeputy(name, email);
    }
}
