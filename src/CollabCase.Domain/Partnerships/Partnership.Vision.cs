namespace CollabCase.Domain.Partnerships;

// Who has agreed to the purpose and the vision as they read now.
public sealed partial class Partnership
{
    /// <summary>
    /// Records that a partner agrees to the purpose and the vision as they read now. Refused: no vision yet, a partner that has left, one
    /// that has agreed to this wording already, another wording than the one that was read, a day in the future or before the vision could be read here.
    /// </summary>
    public void AgreeToVision(int partnerNumber, int readNumber, DateOnly on, DateOnly today, long byPersonId)
    {
        EnsureOpenToChange();
        var partner = PartnerStillHere(partnerNumber, today);
        if (Vision is null) throw new DomainRuleException("There is no vision yet to agree to. Write it down beside the purpose first.");
        if (readNumber != VisionNumber) throw new DomainRuleException("The purpose or the vision was changed while you were reading. Read them again, below, and then agree.");
        if (HasAgreedToVision(partner)) throw new DomainRuleException("This partner has agreed to the vision as it reads now already.");
        if (on > today) throw new DomainRuleException("Give the day on which the partner agreed. It cannot be in the future.", nameof(Partner.AgreedVisionOn));
        partner.AgreeToVision(VisionNumber, on, byPersonId);
    }

    /// <summary>Takes back what was recorded of a partner's agreement. Refused: a partner that has left, and one that has not agreed.</summary>
    public void TakeBackVisionAgreement(int partnerNumber, DateOnly today)
    {
        EnsureOpenToChange();
        var partner = PartnerStillHere(partnerNumber, today);
        if (partner.AgreedVisionNumber is null) throw new DomainRuleException("There is nothing to take back: this partner has not agreed yet.");
        partner.AgreeToVision(null, null, null);
    }

    /// <summary>Whether the partner has agreed to the purpose and the vision as they read now.</summary>
    public bool HasAgreedToVision(Partner partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        return Vision is not null && partner.AgreedVisionNumber == VisionNumber;
    }
}
