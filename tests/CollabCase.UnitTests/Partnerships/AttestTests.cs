using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class AttestTests
{
    [Fact]
    public void What_a_person_says_is_kept_with_note_link_person_and_time()
    {
        var partnership = A.Partnership().Build();

        var said = partnership.Attest(Gate.ToTestAndEmbed, "measured-outcome", AttestedState.Met, " Signed in May. ", "https://example.org/dsa", Today, Now, Coordinator);

        Assert.Equal((1, "Signed in May.", "https://example.org/dsa", Today, Now, Coordinator), (said.Number, said.Note, said.Link, said.On, said.AtUtc, said.ByPersonId));
        var check = Of(partnership, Gate.ToTestAndEmbed, "measured-outcome");
        Assert.Equal((CriterionResult.Met, CriterionSource.Attested, said), (check.Result, check.KnownBy, check.Attestation));
        Assert.Equal("In place, as said on 21 November 2026: Signed in May.", check.Explanation);
        Assert.Contains(new RecordLink(RecordKind.Attestation, "1"), check.Records);
    }

    [Fact]
    public void Not_applicable_needs_its_reason_and_then_counts_as_in_place()
    {
        var partnership = A.Partnership().Build();

        Assert.Equal("Note", Assert.Throws<DomainRuleException>(() => Say(partnership, AttestedState.NotApplicable, " ")).Field);
        Say(partnership, AttestedState.NotApplicable, "No personal data is shared.");

        var check = Of(partnership, Gate.ToTestAndEmbed, "data-sharing");
        Assert.Equal(CriterionResult.NotApplicable, check.Result);
        Assert.True(check.IsInPlace);
        Assert.Contains("No personal data is shared.", check.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Saying_it_anew_takes_the_place_of_what_was_said_before()
    {
        var partnership = A.Partnership().Build();
        var first = Say(partnership, AttestedState.NotApplicable, "No data is shared.");
        var second = Say(partnership, AttestedState.Met, "Signed.");

        Assert.False(first.Stands);
        Assert.Equal((Now, Coordinator), (first.WithdrawnAtUtc, first.WithdrawnByPersonId));
        Assert.Equal([first, second], partnership.Attestations);

        partnership.WithdrawAttestation(second.Number, Now, Coordinator);
        Assert.Equal(CriterionResult.NotYetMet, Of(partnership, Gate.ToTestAndEmbed, "data-sharing").Result);
    }

    [Fact]
    public void What_was_withdrawn_stays_withdrawn()
    {
        var partnership = A.Partnership().Build();
        var said = Say(partnership, AttestedState.Met, "Signed.");
        partnership.WithdrawAttestation(said.Number, Now, Coordinator);

        Assert.Throws<DomainRuleException>(() => partnership.WithdrawAttestation(said.Number, Now.AddDays(1), Coordinator));
        Assert.Throws<DomainRuleException>(() => partnership.WithdrawAttestation(9, Now, Coordinator));
        Assert.Equal(Now, said.WithdrawnAtUtc);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("example.org/dsa")]
    [InlineData("/dsa")]
    [InlineData("https://")]
    [InlineData("https://name:secret@example.org/")]
    [InlineData("https://example.org/a b")]
    public void A_link_that_is_not_a_whole_https_address_is_refused(string link)
    {
        var partnership = A.Partnership().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.Attest(Gate.ToTestAndEmbed, "data-sharing", AttestedState.Met, "Signed.", link, Today, Now, Coordinator));

        Assert.Equal("Link", refusal.Field);
        Assert.Empty(partnership.Attestations);
    }

    [Theory]
    [InlineData(Gate.ToTestAndEmbed, "no-such-thing")]
    [InlineData(Gate.ToTestAndEmbed, "readiness-round")]
    [InlineData(Gate.ToSustainAndEmbed, "agreed-vision")]
    [InlineData((Gate)9, "agreed-vision")]
    public void What_the_gate_does_not_ask_about_is_refused(Gate gate, string key) =>
        Assert.Throws<DomainRuleException>(() => A.Partnership().Build().Attest(gate, key, AttestedState.Met, "Note", null, Today, Now, Coordinator));

    [Fact]
    public void A_computed_criterion_can_be_attested_where_the_record_lies_outside_and_says_so()
    {
        var partnership = A.Partnership().Then(p => p.Attest(Gate.ToTestAndEmbed, "paid-lead", AttestedState.Met, "The board employs the lead.", null, Today, Now, Coordinator)).Build();

        var check = Of(partnership, Gate.ToTestAndEmbed, "paid-lead");

        Assert.Equal((CriterionResult.Met, CriterionSource.Attested), (check.Result, check.KnownBy));
        Assert.StartsWith("The record is kept outside this system.", check.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_records_show_does_not_become_not_applicable()
    {
        var partnership = A.Partnership().WithLeadInKind()
            .Then(p => p.Attest(Gate.ToTestAndEmbed, "paid-lead", AttestedState.NotApplicable, "We have none.", null, Today, Now, Coordinator)).Build();

        var check = Of(partnership, Gate.ToTestAndEmbed, "paid-lead");

        Assert.Equal((CriterionResult.Met, CriterionSource.Computed), (check.Result, check.KnownBy));
    }

    [Fact]
    public void What_was_in_place_at_the_first_gate_is_not_asked_again_at_the_second()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Collaboration).Build();
        Say(partnership, AttestedState.Met, "Signed.");
        Assert.Equal(CriterionResult.Met, Of(partnership, Gate.ToSustainAndEmbed, "data-sharing").Result);

        Say(partnership, AttestedState.NotApplicable, "No data is shared while we design.");
        Assert.Equal(CriterionResult.NotYetMet, Of(partnership, Gate.ToSustainAndEmbed, "data-sharing").Result);
    }

    [Fact]
    public void A_long_note_is_quoted_in_part_and_kept_whole()
    {
        var partnership = A.Partnership().Build();
        var said = Say(partnership, AttestedState.Met, new string('a', Attestation.NoteMaxLength));

        Assert.Equal(Attestation.NoteMaxLength, said.Note.Length);
        Assert.InRange(Of(partnership, Gate.ToTestAndEmbed, "data-sharing").Explanation.Length, 1, CriterionSnapshot.ExplanationMaxLength);
    }

    private static Attestation Say(Partnership partnership, AttestedState state, string note) =>
        partnership.Attest(Gate.ToTestAndEmbed, "data-sharing", state, note, null, Today, Now, Coordinator);

    private static GateCheck Of(Partnership partnership, Gate gate, string key) =>
        partnership.CheckGate(gate, GateFacts.None, Today).Single(c => c.Criterion.Key == key);
}
