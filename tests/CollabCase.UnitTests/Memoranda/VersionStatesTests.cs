using System.Globalization;
using CollabCase.Domain.Memoranda;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;
using static CollabCase.UnitTests.Memoranda.AnAgreement;

namespace CollabCase.UnitTests.Memoranda;

public sealed class VersionStatesTests
{
    private static readonly DateOnly Today = AnAgreement.Today;
    private static readonly AgreementFacts Two = AnAgreement.With(2);

    [Fact]
    public void It_is_in_force_once_all_have_signed_and_its_day_has_come()
    {
        var document = Agreed(Two, details: new(EffectiveOn: Today.AddDays(10)));
        document.SignFor(1, Two);
        document.SignFor(2, Two);

        Assert.Equal(VersionState.Agreed, document.Version().State);
        Assert.Equal(VersionState.Agreed, document.StateOn(1, Two, Today.AddDays(9)));
        Assert.Equal(VersionState.InForce, document.StateOn(1, Two, Today.AddDays(10)));
        Assert.True(document.Settle(Two, Today.AddDays(12)));
        Assert.Equal((VersionState.InForce, Today.AddDays(10)), (document.Version().State, document.Version().InForceOn));
        Assert.False(document.Settle(Two, Today.AddDays(12)));
    }

    [Fact]
    public void Whoever_joins_before_its_day_has_to_sign_first()
    {
        var document = Agreed(Two, details: new(EffectiveOn: Today.AddDays(10)));
        document.SignFor(1, Two);
        document.SignFor(2, Two);
        var joined = AnAgreement.With(Partner(1), Partner(2), Partner(3, joined: Today.AddDays(5)));
        Assert.Equal(VersionState.Agreed, document.StateOn(1, joined, Today.AddDays(10)));
        Assert.Equal([103L], document.MissingSignatures(1, joined, Today).Select(p => p.PartnerId));
    }

    [Fact]
    public void What_needs_no_signature_counts_once_it_is_agreed()
    {
        Assert.Equal((VersionState.InForce, Today), (Agreed(Two, AgreedDocumentKind.BusinessPlan).Version().State, Agreed(Two, AgreedDocumentKind.BusinessPlan).Version().InForceOn));
        Assert.Equal(VersionState.Agreed, Agreed(Two, AgreedDocumentKind.BusinessPlan, new(EffectiveOn: Today.AddDays(1))).Version().State);
    }

    [Fact]
    public void A_later_version_in_force_takes_its_place()
    {
        var document = Agreed(Two, AgreedDocumentKind.BusinessPlan);
        document.StartNextVersion(1, null, Two, AnAgreement.Now, AnAgreement.Somebody);
        document.Describe(2, new(EffectiveOn: Today.AddDays(3)), Two);
        document.AgreeOpen(Two);

        Assert.Equal(VersionState.InForce, document.StateOn(1, Two, Today.AddDays(2)));
        Assert.Equal(VersionState.Superseded, document.StateOn(1, Two, Today.AddDays(3)));
        Assert.Equal(2, document.InForceOn(Two, Today.AddDays(3))!.Number);
    }

    [Fact]
    public void An_earlier_version_never_comes_into_force_after_a_later_one()
    {
        var document = Agreed(Two);
        document.StartNextVersion(1, null, Two, AnAgreement.Now, AnAgreement.Somebody);
        document.AgreeOpen(Two);
        document.SignFor(1, Two);
        document.SignFor(1, Two, version: 2);
        document.SignFor(2, Two, version: 2);
        Assert.Equal(VersionState.Superseded, document.Version().State);
        Refused("is superseded", null, () => document.SignFor(2, Two));
    }

    [Fact]
    public void It_expires_after_its_last_day()
    {
        var document = Agreed(Two, details: new(ExpiresOn: Today.AddDays(5)));
        Assert.Equal(VersionState.Expired, document.StateOn(1, Two, Today.AddDays(6)));
        document.SignFor(1, Two);
        document.SignFor(2, Two);
        Assert.Equal(VersionState.InForce, document.StateOn(1, Two, Today.AddDays(5)));
        Assert.Equal(VersionState.Expired, document.StateOn(1, Two, Today.AddDays(6)));
    }

    [Theory]
    [InlineData(3, NoticeUnit.Months, "2026-11-23", "2027-02-23")]
    [InlineData(3, NoticeUnit.Months, "2026-11-30", "2027-02-28")]
    [InlineData(30, NoticeUnit.Days, "2026-11-30", "2026-12-30")]
    public void Notice_runs_to_the_day_that_it_comes_to(int number, NoticeUnit unit, string given, string ends) => Assert.Equal(Day(ends), new NoticePeriod(number, unit).EarliestEnd(Day(given)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void Notice_ends_it_after_its_period_and_no_earlier()
    {
        var document = Agreed(Two, details: new(Notice: new(3, NoticeUnit.Months)));
        Refused("Only a version in force", null, () => Give(null));
        document.SignFor(1, Two);
        document.SignFor(2, Two);
        var last = new DateOnly(2027, 2, 23);

        Refused("its last day is 23 February 2027 or later", "EndsOn", () => Give(last.AddDays(-1)));
        Refused("Enter the reason", "EndReason", () => document.GiveNotice(1, Today, null, " ", Two, Today));
        Refused("or earlier", "NoticeGivenOn", () => document.GiveNotice(1, Today.AddDays(1), null, "Done.", Two, Today));
        Give(null);
        Assert.Equal(last, document.Version().EndsOn);
        Refused("Notice was given already", null, () => Give(null));
        Assert.Equal(VersionState.InForce, document.StateOn(1, Two, last));
        Assert.Equal(VersionState.Terminated, document.StateOn(1, Two, last.AddDays(1)));

        Refused("Start the next version", null, () => document.TakeNoticeBack(1, Two, last.AddDays(1)));
        document.TakeNoticeBack(1, Two, last);
        Assert.Equal(VersionState.InForce, document.StateOn(1, Two, last.AddDays(1)));

        void Give(DateOnly? endsOn) => document.GiveNotice(1, Today, endsOn, "Its purpose is met.", Two, Today);
    }

    [Fact]
    public void A_review_is_of_what_is_in_force()
    {
        var document = Draft(Two, AgreedDocumentKind.BusinessPlan);
        Refused("Only a version in force", null, () => document.RecordReview(1, Today, null, Two, Today));
        document.AgreeOpen(Two);
        Refused("or earlier", "ReviewedOn", () => document.RecordReview(1, Today.AddDays(1), null, Two, Today));
        document.RecordReview(1, Today, Today.AddYears(1), Two, Today);
        Assert.Equal((Today, Today.AddYears(1)), (document.Version().ReviewedOn, document.Version().ReviewOn));
    }

    /// <summary>Three partners who join and leave, each of whom may sign on some day; and the order in which that is recorded.</summary>
    private sealed record Case(PartyLine[] Partners, (int Partner, int Day)[] Signatures, int? Effective, int? Expires, int On);

    private static Gen<Case> Cases() =>
        from joined in Gen.Choose(-30, 10).ArrayOf(3)
        from stays in Gen.Choose(0, 60).ArrayOf(3)
        from leaves in Gen.Elements(true, false, false).ArrayOf(3)
        from signs in Gen.Choose(0, 20).ArrayOf(3)
        from who in Gen.Elements(true, true, true, false).ArrayOf(3)
        from order in Gen.Shuffle(new[] { 0, 1, 2 })
        from effective in Gen.Choose(-5, 25)
        from hasEffective in Gen.Elements(true, false)
        from lasts in Gen.Choose(1, 40)
        from expires in Gen.Elements(true, false, false)
        from asked in Gen.Choose(-1, 60)
        select new Case([.. Enumerable.Range(0, 3).Select(i => Partner(i + 1, Today.AddDays(joined[i]), leaves[i] ? Today.AddDays(joined[i] + stays[i]) : null))],
            [.. order.Where(i => who[i]).Select(i => (i, signs[i]))], hasEffective ? effective : null, expires ? Math.Max(effective, 20) + lasts : null, asked);

    [Fact]
    public void The_state_is_the_same_whatever_order_signatures_come_in_and_agrees_with_the_rule_in_words() =>
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var state = StateAfter(one, one.Signatures);
            return state == StateAfter(one, [.. one.Signatures.Reverse()]) && state == StateAfter(one, [.. one.Signatures.OrderBy(s => s.Day)]) && state == InWords(one);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    // Recorded on paper, each after the last of their days, so that none depends on another.
    private static VersionState StateAfter(Case one, IReadOnlyList<(int Partner, int Day)> signatures)
    {
        var (facts, recordedOn) = (AnAgreement.With(one.Partners), Today.AddDays(20));
        var (started, everybody) = (Draft(Two), AnAgreement.With(3));
        started.Describe(1, new(EffectiveOn: one.Effective is { } e ? Today.AddDays(e) : null, ExpiresOn: one.Expires is { } x ? Today.AddDays(x) : null), Two);
        started.Share(1, Two, AnAgreement.Now);
        started.Agree(1, null, everybody, Today.AddDays(-1), AnAgreement.Somebody);
        foreach (var (partner, day) in signatures)
            started.SignOnPaper(1, started.SignatoryOf(partner + 1).Number, "Manager", "Manager", Today.AddDays(day), 77, facts, recordedOn, AnAgreement.Now, 5);
        return started.StateOn(1, facts, Today.AddDays(one.On));
    }

    // In the words of the rule: "It is in force from the first day, not before its effective day, on which all who are partners have
    // signed, and there are some. It ends after its last day." Each day up to the one asked about is looked at.
    private static VersionState InWords(Case one)
    {
        if (one.Expires < one.On) return VersionState.Expired;
        for (var day = -40; day <= one.On; day++)
        {
            if (day < one.Effective) continue;
            var (partners, missing) = (0, 0);
            for (var i = 0; i < 3; i++)
            {
                var date = Today.AddDays(day);
                if (date < one.Partners[i].JoinedOn || date > one.Partners[i].LeftOn) continue;
                partners++;
                if (!one.Signatures.Any(s => s.Partner == i && s.Day <= day)) missing++;
            }
            if (partners > 0 && missing == 0) return VersionState.InForce;
        }
        return VersionState.Agreed;
    }
}
