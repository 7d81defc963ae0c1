using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;
using static CollabCase.UnitTests.Memoranda.AnAgreement;

namespace CollabCase.UnitTests.Memoranda;

public sealed class SigningTests
{
    private static readonly DateOnly Today = AnAgreement.Today;
    private static readonly DateTime Now = AnAgreement.Now;
    private static readonly AgreementFacts Two = AnAgreement.With(2), Three = AnAgreement.With(3);
    private static readonly string Token = new('a', 64);

    [Fact]
    public void Signing_takes_a_name_a_position_consent_and_the_very_text()
    {
        var document = Agreed(Two);
        Refused("Enter the name", "Name", () => Sign(document.Given() with { Name = " " }));
        Refused("Enter the position", "Position", () => Sign(document.Given() with { Position = "" }));
        Refused("sign for your organisation", "Consents", () => Sign(document.Given() with { Consents = false }));
        Refused("not the text that was agreed", null, () => Sign(document.Given() with { TextHash = Token }));
        Assert.Equal(SignatoryState.Waiting, document.SignatoryOf(1).State);

        Sign(document.Given());
        Assert.Equal((SignatoryState.Signed, "Service manager", document.Version().TextHash), (document.SignatoryOf(1).State, document.SignatoryOf(1).Name, document.SignatoryOf(1).SignedTextHash));
        Refused("A signature stays", null, () => Sign(document.Given()));

        void Sign(SignatureGiven given) => document.Sign(1, 1, given, Two, Today, Now, 5);
    }

    [Fact]
    public void A_draft_is_not_signed_and_neither_is_what_needs_no_signature()
    {
        Refused("Agree the text first", null, () => Draft(Two).ListSignatories(1, Two, Today));
        Refused("needs no signatures", null, () => Agreed(Two, AgreedDocumentKind.BusinessPlan).ListSignatories(1, Two, Today));
    }

    [Fact]
    public void A_link_works_once()
    {
        var document = Agreed(Two);
        var link = Ask(document, 1, Token);
        Assert.Equal(SignatoryState.Asked, document.SignatoryOf(1).State);

        document.SignByLink(link, document.Given(), Two, Today, Now);
        Assert.Equal((SignatoryState.Signed, SignedHow.Link), (document.SignatoryOf(1).State, document.SignatoryOf(1).SignedHow));
        Refused("no longer works", null, () => document.SignByLink(link, document.Given(), Two, Today, Now));
    }

    [Fact]
    public void Whoever_was_asked_and_has_an_address_is_reminded_until_they_have_seven_links()
    {
        var document = Agreed(Two);
        Describe("manager@example.org");
        Assert.False(IsReminded());
        Ask(document, 1, Token);
        Assert.True(IsReminded());
        Assert.True(document.IsReminded(1, 1, 5, Two, Today));
        Assert.False(document.IsReminded(1, 1, 6, Two, Today));
        Assert.False(document.IsReminded(1, 1, 0, Two with { Partners = [.. Two.Partners.Select(p => p with { LeftOn = Today.AddDays(-1) })] }, Today));

        document.WithdrawLinks(1, 1, Two, Now);
        Assert.False(IsReminded());
        Ask(document, 1, new('b', 64));
        Describe(null);
        Assert.False(IsReminded());
        Describe("manager@example.org");
        Ask(document, 1, new('c', 64));
        Assert.True(IsReminded());
        document.Sign(1, 1, document.Given(), Two, Today, Now, 5);
        Assert.False(IsReminded());

        void Describe(string? email) => document.DescribeSignatory(1, 1, new("Manager", null, email), Two, Today, Now);
        bool IsReminded() => document.IsReminded(1, 1, 0, Two, Today);
    }

    [Fact]
    public void Nobody_is_reminded_before_their_turn_nor_of_what_has_ended()
    {
        var document = Agreed(Two);
        foreach (var number in new[] { 1, 2 }) document.DescribeSignatory(1, number, new("Manager", null, "manager@example.org"), Two, Today, Now);
        Ask(document, 1, Token);
        Ask(document, 2, new('b', 64));
        document.SetOrder(1, SigningOrder.OneAfterAnother, [2, 1], Two, Today);
        Assert.False(document.IsReminded(1, 1, 0, Two, Today));
        Assert.True(document.IsReminded(1, 2, 0, Two, Today));

        var ends = Agreed(Two, details: new(ExpiresOn: Today.AddDays(10)));
        ends.DescribeSignatory(1, 1, new("Manager", null, "manager@example.org"), Two, Today, Now);
        Ask(ends, 1, Token);
        Assert.True(ends.IsReminded(1, 1, 0, Two, Today.AddDays(10)));
        Assert.False(ends.IsReminded(1, 1, 0, Two, Today.AddDays(11)));
    }

    [Fact]
    public void A_link_expires_and_gives_way_to_the_next()
    {
        var document = Agreed(Two);
        var first = Ask(document, 1, Token);
        var second = Ask(document, 1, new('b', 64));
        Assert.False(first.WorksAt(Now));
        Assert.True(second.WorksAt(Now));
        Refused("no longer works", null, () => document.SignByLink(second, document.Given(), Two, Today, second.ExpiresAtUtc));

        document.DescribeSignatory(1, 1, new("Director", "Director", "director@example.org"), Two, Today, Now);
        Assert.False(second.WorksAt(Now));
    }

    [Fact]
    public void A_link_needs_an_address_and_a_hash()
    {
        var document = Agreed(Two);
        Assert.Throws<ArgumentException>(() => Ask(document, 1, "secret"));
        document.DescribeSignatory(1, 1, new("Director"), Two, Today, Now);
    }

    [Fact]
    public void Declining_takes_a_reason_and_does_not_end_it()
    {
        var document = Agreed(Two);
        var link = Ask(document, 1, Token);
        Refused("why you do not sign", "DeclineReason", () => document.DeclineByLink(link, " ", Two, Today, Now));
        document.DeclineByLink(link, "Our board meets next week.", Two, Today, Now);
        Assert.Equal((SignatoryState.Declined, false), (document.SignatoryOf(1).State, link.WorksAt(Now)));

        document.SignByLink(Ask(document, 1, new('b', 64)), document.Given(), Two, Today, Now);
        document.SignFor(2, Two);
        Assert.Equal(VersionState.InForce, document.Version().State);
    }

    [Fact]
    public void One_after_another_means_each_in_turn_and_whoever_left_holds_nobody_up()
    {
        var document = Agreed(Three);
        document.SetOrder(1, SigningOrder.OneAfterAnother, [3, 1], Three, Today);
        Assert.Equal([2, 3, 1], document.Version().Signatories.OrderBy(s => s.Number).Select(s => s.Order));

        Refused("Partner 3 comes before", null, () => document.SignFor(1, Three));
        Refused("Partner 3 comes before", null, () => Ask(document, 1, Token));
        Assert.False(document.IsTurnOf(1, 1, Three, Today));
        var withoutThird = AnAgreement.With(Partner(1), Partner(2), Partner(3, left: Today.AddDays(-1)));
        document.SignFor(1, withoutThird);
        document.SignFor(2, withoutThird);
        Assert.Equal(VersionState.InForce, document.Version().State);
        Refused("has left", null, () => document.SignFor(3, withoutThird));
    }

    [Fact]
    public void A_signature_on_paper_has_its_own_day_and_a_scan()
    {
        var document = Agreed(Two);
        Refused("earlier", "SignedOn", () => Paper(Today.AddDays(1)));
        Paper(Today.AddDays(-30));
        Assert.Equal((SignedHow.Paper, Today.AddDays(-30), 77L), (document.SignatoryOf(1).SignedHow, document.SignatoryOf(1).SignedOn, document.SignatoryOf(1).ScanDocumentId));

        void Paper(DateOnly on) => document.SignOnPaper(1, 1, "Service manager", "Manager", on, 77, Two, Today, Now, 5);
    }

    [Fact]
    public void A_partner_has_one_signatory()
    {
        var document = Agreed(Two);
        Refused("Somebody is listed to sign for Partner 1", "PartnerId", () => document.AddSignatory(1, 101, new("Director"), Two, Today));
        Refused("Choose a partner of today", "PartnerId", () => document.AddSignatory(1, 103, new("Director"), Two, Today));
        document.AddSignatory(1, 103, new("Director"), Three, Today);
        Assert.Equal("Director", document.SignatoryOf(3).Name);
    }

    [Fact]
    public void A_partner_who_joins_later_has_to_sign_and_undoes_nothing()
    {
        var document = Agreed(Two);
        document.SignFor(1, Two);
        document.SignFor(2, Two);
        var tomorrow = Today.AddDays(1);
        var joined = AnAgreement.With(Partner(1), Partner(2), Partner(3, joined: tomorrow));

        Assert.Equal(VersionState.InForce, document.StateOn(1, joined, tomorrow));
        Assert.Equal([103L], document.MissingSignatures(1, joined, tomorrow).Select(p => p.PartnerId));
        document.ListSignatories(1, joined, tomorrow);
        document.SignFor(3, joined, tomorrow);
        Assert.Empty(document.MissingSignatures(1, joined, tomorrow));

        // Recorded later as a partner of before: what had come into force stays.
        Assert.Equal(VersionState.InForce, document.StateOn(1, AnAgreement.With(4), tomorrow));
    }

    [Fact]
    public void A_partner_who_left_need_not_sign()
    {
        var document = Agreed(Three);
        document.SignFor(1, Three);
        document.SignFor(2, Three);
        Assert.Equal([103L], document.MissingSignatures(1, Three, Today).Select(p => p.PartnerId));
        var left = AnAgreement.With(Partner(1), Partner(2), Partner(3, left: Today));
        Assert.Equal(VersionState.Agreed, document.StateOn(1, left, Today));
        Assert.Equal(VersionState.InForce, document.StateOn(1, left, Today.AddDays(1)));
        Assert.Empty(document.MissingSignatures(1, left, Today.AddDays(1)));
    }

    private static SignatureRequest Ask(AgreedDocument document, int signatory, string token) => document.Ask(1, signatory, token, Now.AddDays(14), document.Version().Signatories.Count == 2 ? Two : Three, Today, Now, 5);
}
