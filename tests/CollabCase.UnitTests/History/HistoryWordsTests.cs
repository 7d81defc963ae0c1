using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc.History;
using Xunit;

namespace CollabCase.UnitTests.History;

public sealed class HistoryWordsTests
{
    private const long Quarriers = 7, Row = 70, Partnership = 1;

    private static readonly HistoryWords.Known Known = new(new NamesInHistory(
        new Dictionary<long, string> { [Quarriers] = "Quarriers", [Row] = "Quarriers", [8] = "AW-2026-0001, To begin with" }, new Dictionary<string, string> { ["S12000049"] = "Glasgow City" }), seesAddresses: false);

    [Fact]
    public void A_new_partner_is_a_sentence_with_its_contact_below()
    {
        var lines = Lines(nameof(Partner), ChangeKind.Created, ("OrganisationId", null, "7"), ("Number", null, "1"), ("Roles", null, "Lead, Provider"), ("JoinedOn", null, "2026-05-01"),
            ("ContactName", null, "Service manager"), ("ContactEmail", null, "manager@example.org"));

        Assert.Equal(["Partner added: Quarriers, lead partner, provider, since 1 May 2026", "Contact = Service manager, manager@example.org"], lines);
    }

    [Fact]
    public void A_partner_whose_joining_nobody_knows_has_no_date() =>
        Assert.Equal(["Partner added: Quarriers, provider"], Lines(nameof(Partner), ChangeKind.Created, ("OrganisationId", null, "7"), ("Roles", null, "Provider")));

    [Fact]
    public void A_leaving_and_its_taking_back_are_sentences()
    {
        Assert.Equal(["Quarriers leaves: last day 3 June 2026", "Reason for leaving = The project ended."],
            Lines(nameof(Partner), ChangeKind.Changed, ("LeftOn", null, "2026-06-03"), ("LeavingReason", null, "The project ended.")));
        Assert.Equal(["Quarriers leaves: last day 4 June 2026, not 3 June 2026"], Lines(nameof(Partner), ChangeKind.Changed, ("LeftOn", "2026-06-03", "2026-06-04")));
        Assert.Equal(["Quarriers stays after all."], Lines(nameof(Partner), ChangeKind.Changed, ("LeftOn", "2026-06-03", null), ("LeavingReason", "The project ended.", null)));
    }

    [Fact]
    public void What_changes_in_a_partner_names_it() =>
        Assert.Equal(["Quarriers: roles: Provider > Provider, Evaluator", "Quarriers: contact's e-mail address: a@example.org > "],
            Lines(nameof(Partner), ChangeKind.Changed, ("Roles", "Provider", "Provider, Evaluator"), ("ContactEmail", "a@example.org", null)));

    [Fact]
    public void Places_are_named() =>
        Assert.Equal(["Place removed: Glasgow City"], Lines(nameof(PartnershipPlace), ChangeKind.Deleted, ("PlaceCode", "S12000049", null)));

    [Fact]
    public void Kept_criteria_are_counted()
    {
        var rows = new[] { "Met", "Met", "NotYetMet" }.Select((result, i) => new RecordChange(nameof(CriterionSnapshot), 100 + i, ChangeKind.Created, [FieldChange.Of("Result", null, result)]));

        Assert.Equal(["How each of 3 criteria stood that day was kept: 2 met, 1 not yet met."], Said([.. rows]));
    }

    [Theory]
    [InlineData(nameof(Domain.Partnerships.Partnership), "State", "Active", "Paused", "State: Active > Paused")]
    [InlineData(nameof(Domain.Partnerships.Partnership), "LeadAwardId", null, "8", "Award that pays for the lead person:  > AW-2026-0001, To begin with")]
    [InlineData(nameof(Domain.Partnerships.Partnership), "CoordinatorPersonId", null, "99", "Coordinator:  > someone")]
    [InlineData(nameof(Domain.Partnerships.Partnership), "ExpectedEndOn", null, "2027-03-31", "Expected end:  > 31 March 2027")]
    [InlineData(nameof(Domain.Partnerships.Partnership), "SetUpCompletedAt", null, "2026-07-01T11:05:00.0000000Z", "Answers checked:  > 1 July 2026 at 12:05 pm")]
    [InlineData(nameof(Organisation), "Type", "NhsBoard", "Charity", "Type: NHS board > Charity")]
    [InlineData(nameof(Person), "IsActive", "true", "false", "May sign in: Yes > No")]
    [InlineData(nameof(Person), "Roles", "Coordinator", "Administrator, Coordinator", "Roles: Coordinator > Coordinator, administrator")]
    [InlineData(nameof(Person), "Email", "a@example.org", "b@example.org", "E-mail address: an address that administrators see > an address that administrators see")]
    [InlineData("AwardLine", "AmountPence", "100", "123450", "Quarriers: amount: £1.00 > £1,234.50")]
    public void A_changed_field_is_said_in_words(string record, string field, string? was, string? now, string line) =>
        Assert.Equal([line], Lines(record, ChangeKind.Changed, (field, was, now)));

    [Fact]
    public void A_date_says_no_more_than_is_known() =>
        Assert.Equal(["Began: 2014 > March 2015"],
            Lines(nameof(Domain.Partnerships.Partnership), ChangeKind.Changed, ("StartedOn", "2014-01-01", "2015-03-01"), ("StartedOnPrecision", "Year", "Month")));

    [Fact]
    public void An_erased_value_says_so()
    {
        var erased = new FieldChange("ContactName", null, null, null, "hash");

        Assert.Equal([$"Quarriers: contact: {HistoryValues.Erased} > {HistoryValues.Erased}"], Said(new RecordChange(nameof(Partner), Row, ChangeKind.Changed, [erased])));
    }

    /// <summary>A code that is added to the domain must not reach people as the name it has in the program.</summary>
    [Fact]
    public void Every_code_that_is_kept_has_words()
    {
        var codes = typeof(Entity).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Entity)) && !t.IsAbstract)
            .SelectMany(t => t.GetProperties().Select(p => (Record: t.Name, Field: p.Name, Type: Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)))
            .Where(p => p.Type.IsEnum).ToList();

        Assert.NotEmpty(codes);
        foreach (var (record, field, type) in codes)
            foreach (var name in Enum.GetNames(type))
                Assert.DoesNotMatch("[a-z][A-Z]", HistoryValues.Say(record, field, name).Replace("PSP", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RecordAward", "Award recorded")]
    [InlineData("DescribePurpose", "Name and purpose changed")]
    [InlineData("ChooseProfile", "Profile chosen")]
    [InlineData("WithdrawAward", "Award withdrawn")]
    [InlineData("CopyClause", "Clause copied")]
    [InlineData("Delay", "Delayed")]
    public void What_somebody_did_is_said_from_the_use_case(string useCase, string words) => Assert.Equal(words, UseCaseWords.Say(useCase));

    private static IReadOnlyList<string> Lines(string record, ChangeKind kind, params (string Name, string? Old, string? New)[] fields) =>
        Said(new RecordChange(record, kind == ChangeKind.Changed && record is nameof(Domain.Partnerships.Partnership) or nameof(Organisation) or nameof(Person) ? Partnership : Row, kind,
            [.. fields.Select(f => FieldChange.Of(f.Name, f.Old, f.New))]));

    private static IReadOnlyList<string> Said(params RecordChange[] changes)
    {
        var write = new WriteScope(Viewer.Job("test"), new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc), "Test", null);
        var entry = new HistoryEntry(500, Partnership, write, changes[0].Id == Partnership ? changes[0].Type : nameof(Domain.Partnerships.Partnership), Partnership, 2, changes);
        return [.. Known.Lines(entry).Select(l => l.Kind switch
        {
            HistoryLineKind.Sentence => l.Words,
            HistoryLineKind.Given => $"{l.Words} = {l.Now}",
            _ => $"{l.Words}: {l.Was} > {l.Now}",
        })];
    }
}
