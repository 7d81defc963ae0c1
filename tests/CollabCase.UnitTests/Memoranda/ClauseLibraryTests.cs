using System.Text.RegularExpressions;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Memoranda;

public sealed partial class ClauseLibraryTests
{
    private static readonly ClauseLibrary Library = ClauseLibrary.Read(File.ReadAllText(Repository.PathOf("seeds/reference/clauses.json")));
    private static readonly LibraryClause[] All = [.. Enum.GetValues<AgreedDocumentKind>().SelectMany(Library.For).Distinct()];

    [Theory]
    [InlineData(AgreedDocumentKind.Memorandum, "parties", "purpose", "principles", "governance", "roles", "money", "joining-and-leaving", "choosing-pilots", "data-sharing", "learning", "conflict", "review", "term-and-ending")]
    [InlineData(AgreedDocumentKind.ShortAgreement, "short-purpose", "short-roles", "short-money", "short-deciding", "short-information", "short-leaving", "short-ending")]
    [InlineData(AgreedDocumentKind.PartnershipAgreement, "parties", "purpose", "governance", "roles", "money", "joining-and-leaving", "liability", "conflict", "term-and-ending", "notices-and-law")]
    [InlineData(AgreedDocumentKind.TermsOfReference, "group-purpose", "group-authority", "group-members", "group-chair", "group-meetings", "group-quorum", "group-deciding", "group-interests", "group-records", "group-review")]
    [InlineData(AgreedDocumentKind.DataSharingAgreement, "sharing-parties", "sharing-purpose", "sharing-what", "sharing-lawful-basis", "sharing-telling-people", "sharing-how", "sharing-keeping", "sharing-trouble", "sharing-contacts", "sharing-review")]
    [InlineData(AgreedDocumentKind.BusinessPlan, "business-need", "business-service", "business-costs", "business-results", "business-risks")]
    [InlineData(AgreedDocumentKind.LogicModel, "logic-situation", "logic-inputs", "logic-activities", "logic-outputs", "logic-outcomes")]
    [InlineData(AgreedDocumentKind.CommunicationPlan, "communication-audiences", "communication-messages", "communication-ways")]
    [InlineData(AgreedDocumentKind.SustainabilityPlan, "carry-what", "carry-options", "carry-cost", "carry-commissioner", "carry-steps", "carry-otherwise")]
    [InlineData(AgreedDocumentKind.EvaluationPlan, "evaluation-questions", "evaluation-outcomes", "evaluation-ways", "evaluation-steps")]
    public void A_document_of_each_kind_says_at_least_this_in_order(AgreedDocumentKind kind, params string[] codes)
    {
        var least = Library.For(kind).Where(clause => clause.IsLeast).Select(clause => clause.Code).ToList();
        Assert.Equal(codes, least.Where(codes.Contains));
        Assert.Equal(least, Library.Lacking(kind, []).Select(clause => clause.Code));
    }

    [Fact]
    public void Every_text_is_whole_and_has_a_place_to_adapt_or_stands_by_itself()
    {
        Assert.All(All, clause =>
        {
            Assert.False(clause.Heading.EndsWith('.'));
            Assert.EndsWith(".", clause.WhatFor, StringComparison.Ordinal);
            Assert.Matches(WholeSentence(), clause.Text);
            Assert.DoesNotContain('\'', clause.Text);
            if (clause.ShortText is { } shorter)
            {
                Assert.Matches(WholeSentence(), shorter);
                Assert.True(shorter.Length * 2 < clause.Text.Length, $"'{clause.Code}' is hardly shorter.");
            }
        });
        Assert.Equal(All.Length, All.Select(clause => clause.WhatFor).Distinct().Count());
    }

    [Fact]
    public void A_light_partnership_begins_with_the_short_text()
    {
        var parties = Library.Find("parties")!;
        Assert.Equal(parties.ShortText, parties.TextFor(PartnershipProfile.Light));
        Assert.Equal(parties.Text, parties.TextFor(PartnershipProfile.StrategicPsp));
        var standing = Library.Find("standing")!;
        Assert.Equal(standing.Text, standing.TextFor(PartnershipProfile.Light));
        Assert.All(Library.For(AgreedDocumentKind.Memorandum).Where(clause => clause.IsLeast), clause => Assert.NotNull(clause.ShortText));
    }

    [Fact]
    public void What_a_document_lacks_goes_by_the_clauses_it_began_from()
    {
        var codes = Library.For(AgreedDocumentKind.Memorandum).Select(clause => (string?)clause.Code).Except(["review", "standing"]).Append(null);
        Assert.Equal(["review"], Library.Lacking(AgreedDocumentKind.Memorandum, codes).Select(clause => clause.Code));
        Assert.Null(Library.Find("of-our-own"));
        Assert.Null(Library.Find(null));
    }

    [Fact]
    public void Nothing_is_missing_of_any_kind()
    {
        foreach (var kind in Enum.GetValues<AgreedDocumentKind>())
            Assert.Contains($"that a {kind} says at least", Assert.Throws<FormatException>(() => new ClauseLibrary(All.Select(clause => clause with { Kinds = [.. clause.Kinds.Where(k => k != kind)] }).Where(clause => clause.Kinds.Count > 0))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the code stands there twice", "purpose", "One heading", "Some text.")]
    [InlineData("not in small letters and dashes", "Our own", "One heading", "Some text.")]
    [InlineData("not in small letters and dashes", "", "One heading", "Some text.")]
    [InlineData("the heading is empty", "one", "", "Some text.")]
    [InlineData("the heading is empty", "one", "One\nheading", "Some text.")]
    [InlineData("the heading has 121 characters and may have 120", "one", "121", "Some text.")]
    [InlineData("the text is empty", "one", "One heading", " Some text.")]
    [InlineData("the text is empty", "one", "One heading", "Some\u202e text.")]
    [InlineData("the text has 2001 characters and may have 2000", "one", "One heading", "2001")]
    [InlineData("a square bracket", "one", "One heading", "Some [text.")]
    [InlineData("a square bracket", "one", "One heading", "Some] text.")]
    [InlineData("a square bracket", "one", "One heading", "Some [text [within] it].")]
    [InlineData("a square bracket", "one", "One heading", "Some [] text.")]
    [InlineData("the short text has", "one", "One heading", "Some text.", "Some text that is longer.")]
    [InlineData("heading 'What we want to achieve' twice", "one", "What we want to ACHIEVE", "Some text.")]
    public void A_clause_that_cannot_be_is_refused_by_its_place_and_code(string part, string code, string heading, string text, string? shortText = null)
    {
        var wrong = new LibraryClause(code, [AgreedDocumentKind.Memorandum], OfLength(heading), "For a test.", true, OfLength(text), shortText);
        var refusal = Assert.Throws<FormatException>(() => new ClauseLibrary([.. All, wrong])).Message;
        Assert.Contains(part, refusal, StringComparison.Ordinal);
        Assert.Contains(refusal.StartsWith("Clause ", StringComparison.Ordinal) ? $"Clause {All.Length + 1} of the library, '{code}'" : "'purpose' and 'one'", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("{}", "cannot be read")]
    [InlineData("[]", "says at least")]
    [InlineData("null", "says at least")]
    [InlineData("[null]", "Clause 1 of the library is empty")]
    [InlineData("""[{"code":"a","kinds":["Memorandum"],"heading":"A","whatFor":"B.","least":true}]""", "cannot be read")]
    [InlineData("""[{"code":"a","kinds":["Memorandum"],"heading":"A","whatFor":"B.","least":true,"text":null}]""", "cannot be read")]
    [InlineData("""[{"code":"a","kinds":["Memorandum"],"heading":"A","whatFor":"B.","least":true,"text":"C.","colour":"red"}]""", "cannot be read")]
    [InlineData("""[{"code":"a","kinds":[],"heading":"A","whatFor":"B.","least":true,"text":"C."}]""", "no kind")]
    [InlineData("""[{"code":"a","kinds":["Memo"],"heading":"A","whatFor":"B.","least":true,"text":"C."}]""", "Clause 1 of the library: there is no kind 'Memo'")]
    [InlineData("""[{"code":"a","kinds":["1"],"heading":"A","whatFor":"B.","least":true,"text":"C."}]""", "there is no kind '1'")]
    [InlineData("""[{"code":"a","kinds":[null],"heading":"A","whatFor":"B.","least":true,"text":"C."}]""", "there is no kind ''")]
    public void A_file_of_another_form_is_refused(string json, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => ClauseLibrary.Read(json)).Message, StringComparison.Ordinal);

    private static string OfLength(string text) => int.TryParse(text, out var length) ? new string('a', length) : text;

    // Ends as a sentence, as a place to fill in, or as an item of a list.
    [GeneratedRegex(@"(\.|\]|- [^\n]+)$")]
    private static partial Regex WholeSentence();
}
