using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;
using static CollabCase.UnitTests.Memoranda.AnAgreement;

namespace CollabCase.UnitTests.Memoranda;

public sealed class AgreedDocumentTests
{
    private static readonly DateOnly Today = AnAgreement.Today;
    private static readonly AgreementFacts Two = AnAgreement.With(2);

    [Fact]
    public void It_begins_as_an_empty_draft()
    {
        var document = AgreedDocument.Begin(3, AgreedDocumentKind.Memorandum, " Memorandum  ", null, Two, AnAgreement.Now, AnAgreement.Somebody);

        Assert.Equal("Memorandum", document.Title);
        Assert.Equal(VersionState.Draft, document.StateOn(1, Two, Today));
        Assert.Same(document.Version(), document.OpenVersion);
    }

    [Fact]
    public void Terms_of_reference_belong_to_a_group_and_nothing_else_does()
    {
        var tier = Tier();
        var facts = Two with { Tiers = [TierLine.Of(tier)] };

        Refused("Choose the group", "TierId", () => Begin(AgreedDocumentKind.TermsOfReference, null));
        Refused("Only terms of reference", "TierId", () => Begin(AgreedDocumentKind.Memorandum, tier.Id));
        Assert.Equal(tier.Id, Begin(AgreedDocumentKind.TermsOfReference, tier.Id).TierId);

        AgreedDocument Begin(AgreedDocumentKind kind, long? tierId) => AgreedDocument.Begin(1, kind, "Terms", tierId, facts, AnAgreement.Now, AnAgreement.Somebody);
    }

    [Fact]
    public void Clauses_are_numbered_by_their_place_and_keep_their_own_number()
    {
        var document = Draft(Two);
        document.AddClause(1, new("Review", "Each year."), null, Two);
        var parties = document.AddClause(1, new("Parties", "Those below."), 1, Two);

        Assert.Equal(["Parties", "Purpose", "Review"], Headings(document));
        document.MoveClause(1, parties.Number, 99, Two);
        Assert.Equal(["Purpose", "Review", "Parties"], Headings(document));
        document.RemoveClause(1, 1, Two);
        Assert.Equal(["Review", "Parties"], Headings(document));
        Assert.Equal([1, 2], document.Version().Clauses.Select(c => c.Position).Order());
        Assert.Equal(4, document.AddClause(1, Purpose, 2, Two).Number);
        Refused("no longer there", null, () => document.ChangeClause(1, 1, Purpose, Two));
    }

    [Fact]
    public void Clauses_are_limited_in_length_and_number()
    {
        var document = Draft(Two);
        Refused("Enter a heading", "Heading", () => document.AddClause(1, new(" ", "Text"), null, Two));
        Refused("8,000", "Text", () => document.AddClause(1, new("Heading", new string('x', 8001)), null, Two));
        Assert.Equal(1, document.LastClauseNumber);
        for (var i = document.Version().Clauses.Count; i < AgreedVersion.MostClauses; i++) document.AddClause(1, Purpose, null, Two);
        Refused("80 clauses already", null, () => document.AddClause(1, Purpose, null, Two));
    }

    [Fact]
    public void Dates_are_bounded_and_the_last_day_comes_after_the_first()
    {
        var document = Draft(Two);
        Refused("1 January 1990", "EffectiveOn", () => document.Describe(1, new(EffectiveOn: new(1989, 12, 31)), Two));
        Refused("31 December 2100", "ReviewOn", () => document.Describe(1, new(ReviewOn: new(2101, 1, 1)), Two));
        Refused("after the day from which", "ExpiresOn", () => document.Describe(1, new(EffectiveOn: Today, ExpiresOn: Today), Two));
        Refused("from 1 to 24 months", "NoticeNumber", () => document.Describe(1, new(Notice: new(25, NoticeUnit.Months)), Two));
        Refused("from 1 to 730 days", "NoticeNumber", () => document.Describe(1, new(Notice: new(0, NoticeUnit.Days)), Two));
        document.Describe(1, new(EffectiveOn: Today, ExpiresOn: Today.AddDays(1), Notice: new(24, NoticeUnit.Months)), Two);
        Assert.Equal("24 months", document.Version().Notice!.Say());
    }

    [Fact]
    public void It_is_shared_before_it_is_agreed_and_commented_on_in_between()
    {
        var document = Draft(Two);
        Refused("still being written", null, () => document.Comment(1, null, "Good.", Two, AnAgreement.Now, 5));
        Refused("Share this version", null, () => document.Agree(1, null, Two, Today, AnAgreement.Somebody));

        document.Share(1, Two, AnAgreement.Now);
        Assert.Equal(VersionState.InNegotiation, document.StateOn(1, Two, Today));
        document.Comment(1, 1, "One door is too few.", Two, AnAgreement.Now, 5);
        Refused("with the partners already", null, () => document.Share(1, Two, AnAgreement.Now));
        document.ChangeClause(1, 1, Purpose with { Text = "So that people find a door." }, Two);

        document.Agree(1, null, Two, Today, AnAgreement.Somebody);
        Assert.Equal(VersionState.Agreed, document.Version().State);
        Refused("agreed on 23 November 2026", null, () => document.Comment(1, 1, "Late.", Two, AnAgreement.Now, 5));
    }

    [Fact]
    public void Without_a_clause_there_is_nothing_to_share()
    {
        var document = Draft(Two);
        document.RemoveClause(1, 1, Two);
        Refused("Add a clause first", null, () => document.Share(1, Two, AnAgreement.Now));
    }

    [Fact]
    public void Agreeing_fixes_the_text_and_lists_who_signs()
    {
        var document = Agreed(Two);

        Assert.Equal(64, document.Version().TextHash!.Length);
        Assert.Equal("Partner 1\nPartner 2", document.Version().Parties);
        Assert.Equal([101L, 102L], document.Version().Signatories.Select(s => s.PartnerId));
        Assert.Equal("manager2@example.org", document.SignatoryOf(2).Email);
        Refused("Start the next version", null, () => document.ChangeClause(1, 1, Purpose, Two));
        Refused("Start the next version", null, () => document.AddClause(1, Purpose, null, Two));
        Refused("Start the next version", null, () => document.MoveClause(1, 1, 1, Two));
        Refused("Start the next version", null, () => document.RemoveClause(1, 1, Two));
        Refused("Start the next version", null, () => document.Describe(1, new(), Two));
    }

    [Fact]
    public void One_partner_cannot_agree_alone_and_a_day_that_has_passed_cannot_be_the_last()
    {
        var one = AnAgreement.With(1);
        var document = Draft(one);
        document.Share(1, one, AnAgreement.Now);
        Refused("two partners", null, () => document.Agree(1, null, one, Today, AnAgreement.Somebody));
        document.Describe(1, new(ExpiresOn: Today.AddDays(-1)), one);
        Refused("Change that day first", "ExpiresOn", () => document.Agree(1, null, one, Today, AnAgreement.Somebody));
    }

    [Fact]
    public void The_hash_is_of_all_that_is_signed_and_of_nothing_else()
    {
        var details = new VersionDetails("In short.", "First.", Today, Today.AddYears(1), Today.AddMonths(6), new(3, NoticeUnit.Months));
        var hash = Agreed(Two, details: details).Version().TextHash;

        Assert.Equal(hash, Agreed(Two, details: details with { ReviewOn = null, ChangeNote = null }).Version().TextHash);
        Assert.NotEqual(hash, Agreed(Two, AgreedDocumentKind.PartnershipAgreement, details).Version().TextHash);
        Assert.NotEqual(hash, Agreed(AnAgreement.With(3), details: details).Version().TextHash);
        foreach (var other in new[] { details with { Summary = "In short" }, details with { EffectiveOn = Today.AddDays(1) }, details with { ExpiresOn = null }, details with { Notice = new(3, NoticeUnit.Days) } })
            Assert.NotEqual(hash, Agreed(Two, details: other).Version().TextHash);

        var clauses = Draft(Two, details: details);
        clauses.ChangeClause(1, 1, Purpose with { Text = Purpose.Text + " " + Purpose.Text }, Two);
        Assert.NotEqual(hash, clauses.AgreeOpen(Two).Version().TextHash);
        var titled = Draft(Two, details: details);
        titled.Rename("Another title", Two);
        Assert.NotEqual(hash, titled.AgreeOpen(Two).Version().TextHash);
    }

    [Fact]
    public void A_new_title_or_a_review_leaves_the_hash_of_what_was_agreed()
    {
        var document = Agreed(Two);
        document.Rename("Another title", Two);
        document.PlanReview(1, Today.AddYears(1), Two);
        Assert.Equal(document.Version().TextHash, CanonicalText.HashOf(CanonicalText.Of(document.Kind, document.Version())));
    }

    [Fact]
    public void Two_texts_never_have_one_form()
    {
        var (one, two) = (Draft(Two), Draft(Two));
        one.ChangeClause(1, 1, new("Purpose", "A\ntext 1: B"), Two);
        two.ChangeClause(1, 1, new("Purpose\n", "A"), Two);
        two.AddClause(1, new("B", "B"), null, Two);
        Assert.NotEqual(one.AgreeOpen(Two).Version().TextHash, two.AgreeOpen(Two).Version().TextHash);
    }

    [Fact]
    public void The_next_version_begins_with_the_clauses_of_the_last_one()
    {
        var document = Agreed(Two, details: new("In short.", Notice: new(30, NoticeUnit.Days)));
        var next = document.StartNextVersion(1, "A clause on learning.", Two, AnAgreement.Now, AnAgreement.Somebody);

        Assert.Equal(2, next.Number);
        Assert.Equal("In short.", next.Summary);
        Assert.Equal(30, next.NoticeNumber);
        Assert.Equal([1], next.Clauses.Select(c => c.Number));
        Refused("Version 2 is being written", null, () => document.StartNextVersion(1, null, Two, AnAgreement.Now, AnAgreement.Somebody));
        document.ChangeClause(2, 1, Purpose with { Text = "Another." }, Two);
        Assert.Equal(Purpose.Text, document.Version().Clauses.Single().Text);
    }

    [Fact]
    public void A_version_is_signed_while_another_is_edited()
    {
        var document = Agreed(Two);
        document.StartNextVersion(1, null, Two, AnAgreement.Now, AnAgreement.Somebody);
        document.SignFor(1, Two);
        document.SignFor(2, Two);
        Assert.Equal((VersionState.InForce, VersionState.Draft), (document.Version().State, document.Version(2).State));
    }

    [Fact]
    public void A_memorandum_is_told_what_it_does_not_say_yet()
    {
        Assert.Equal(12, Draft(Two).MissingSubjects(1).Count);
        Assert.DoesNotContain(ClauseSubject.Purpose, Draft(Two).MissingSubjects(1));
        Assert.Empty(Draft(Two, AgreedDocumentKind.BusinessPlan).MissingSubjects(1));
    }

    [Fact]
    public void A_paused_partnership_changes_nothing()
    {
        var document = Agreed(Two);
        var paused = Two with { State = PartnershipState.Paused };
        Refused("paused", null, () => document.Rename("Another", paused));
        Refused("paused", null, () => document.SignFor(1, paused));
        Refused("paused", null, () => AgreedDocument.Begin(2, AgreedDocumentKind.BusinessPlan, "Plan", null, paused, AnAgreement.Now, AnAgreement.Somebody));
    }

    private static IEnumerable<string> Headings(AgreedDocument document) => document.Version().Clauses.OrderBy(c => c.Position).Select(c => c.Heading);
}
