using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Memoranda;
using Xunit;
using static CollabCase.UnitTests.Memoranda.AnAgreement;

namespace CollabCase.UnitTests.Memoranda;

public sealed class DiscardDraftTests
{
    private static readonly AgreementFacts Two = With(2);

    [Fact]
    public void A_later_draft_goes_and_the_document_stays()
    {
        var document = Agreed(Two);
        document.StartNextVersion(1, null, Two, Now, Somebody);

        Assert.False(document.DiscardDraft(2, isBoundByDecision: true, Two));

        Assert.Equal([1], document.Versions.Select(v => v.Number));
        Assert.Null(document.OpenVersion);
        Assert.Equal(2, document.StartNextVersion(1, null, Two, Now, Somebody).Number);
    }

    [Fact]
    public void A_document_that_is_nothing_but_a_draft_goes_with_it()
    {
        Assert.True(Draft(Two).DiscardDraft(1, isBoundByDecision: false, Two));
        Assert.Contains("A decision is about this document", Refused(() => Draft(Two).DiscardDraft(1, isBoundByDecision: true, Two)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_partners_have_read_or_agreed_stays()
    {
        var shared = Draft(Two);
        shared.Share(1, Two, Now);
        Assert.Contains("Change it until all are content", Refused(() => shared.DiscardDraft(1, false, Two)), StringComparison.Ordinal);
        var agreed = Agreed(Two);
        Assert.Contains("Start the next version", Refused(() => agreed.DiscardDraft(1, false, Two)), StringComparison.Ordinal);
        agreed.StartNextVersion(1, null, Two, Now, Somebody);
        agreed.Share(2, Two, Now);
        Refused(() => agreed.DiscardDraft(2, false, Two));
        Assert.Equal([1, 2], agreed.Versions.Select(v => v.Number));
    }

    [Fact]
    public void Nothing_of_a_paused_partnership_is_discarded() =>
        Assert.NotEmpty(Refused(() => Draft(Two).DiscardDraft(1, false, Two with { State = PartnershipState.Paused })));

    [Fact]
    public void History_knows_a_draft_by_the_use_cases_that_begin_and_discard_it() =>
        Assert.Equal([nameof(StartNextVersion), nameof(AgreeVersion), nameof(DiscardDraft)], [.. DraftsInHistory.NotBefore, DraftsInHistory.Discarded]);

    private static string Refused(Action act) => Assert.Throws<DomainRuleException>(act).Message;
}
