using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using Xunit;

namespace CollabCase.UnitTests.Organisations;

public class OrganisationTests
{
    [Fact]
    public void Keeps_the_name_and_the_keys_made_from_it()
    {
        var organisation = Named("  The Éire & Fife Trust (Scotland) Ltd ");
        Assert.Equal("The Éire & Fife Trust (Scotland) Ltd", organisation.Name);
        Assert.Equal("the eire fife trust scotland ltd", organisation.NameKey);
        Assert.Equal("eire fife trust", organisation.MatchKey);

        organisation.CorrectDetails(new OrganisationDetails("Fife Trust", Sector.Third, OrganisationType.Charity));
        Assert.Equal("fife trust", organisation.NameKey);
        Assert.Equal("fife trust", organisation.MatchKey);
        Assert.Equal("ORG-0001", organisation.Reference);
    }

    [Fact]
    public void Keys_are_never_longer_than_the_name_may_be()
    {
        var organisation = Named(new string('ﷺ', Organisation.NameMaxLength));
        Assert.Equal(Organisation.NameMaxLength, organisation.NameKey.Length);
        Assert.Equal(Organisation.NameMaxLength, organisation.MatchKey.Length);
    }

    [Theory]
    [InlineData("Glen Trust", "the GLEN trust")]
    [InlineData("Glen and Strath Ltd", "Glen & Strath Limited")]
    [InlineData("Glen plc", "Glén")]
    [InlineData("Glen ( SCOTLAND )", "Glen")]
    [InlineData("The Limited", "the  limited")]
    public void The_same_name_but_for_small_words_is_probably_the_same_organisation(string one, string other)
    {
        Assert.Equal(Likeness.SameName, Named(one).LooksLike(Named(other)));
        Assert.Equal(Likeness.SameName, Named(other).LooksLike(Named(one)));
    }

    [Theory]
    [InlineData("Glen Scotland", "Glen")]
    [InlineData("Glen Trust", "Glen")]
    [InlineData("The Limited", "Plc")]
    public void Other_names_are_other_organisations(string one, string other) =>
        Assert.Equal(Likeness.Different, Named(one).LooksLike(Named(other)));

    [Fact]
    public void The_same_identifier_is_the_same_organisation_whatever_its_name()
    {
        var one = Named("Glen", "GB-SC-SC012345", "GB-COH-SC123456");
        Assert.Equal(Likeness.SameIdentifier, one.LooksLike(Named("Strath", "gb-coh-sc123456")));
        Assert.Equal(Likeness.SameName, one.LooksLike(Named("Glen", "GB-SC-SC054321")));
        Assert.Equal(Likeness.Different, one.LooksLike(one));
    }

    [Fact]
    public void Local_holidays_are_added_and_removed_day_by_day()
    {
        var (organisation, monday) = (Named("Glen"), new DateOnly(2026, 9, 28));
        organisation.AddHoliday(monday, "  September weekend ");
        organisation.AddHoliday(monday.AddDays(1), "The day after");
        Assert.Equal([(monday, "September weekend"), (monday.AddDays(1), "The day after")], organisation.Holidays.Select(h => (h.On, h.Name)));

        organisation.RemoveHoliday(monday);
        Assert.Equal(["The day after"], organisation.Holidays.Select(h => h.Name));
        Assert.Equal(nameof(OrganisationHoliday.On), Assert.Throws<DomainRuleException>(() => organisation.RemoveHoliday(monday)).Field);
    }

    [Theory]
    [InlineData("2026-09-28", "Another name", "‘September weekend’ is on that day already")]
    [InlineData("2026-09-27", "Sunday", "That is a Sunday, which is no working day anyway")]
    [InlineData("2026-09-29", " ", "Enter the name of the holiday")]
    public void A_local_holiday_is_a_named_weekday_and_there_once(string day, string name, string why)
    {
        var organisation = Named("Glen");
        organisation.AddHoliday(new DateOnly(2026, 9, 28), "September weekend");

        Assert.StartsWith(why, Assert.Throws<DomainRuleException>(() => organisation.AddHoliday(DateOnly.ParseExact(day, "yyyy-MM-dd"), name)).Message, StringComparison.Ordinal);
        Assert.Single(organisation.Holidays);
    }

    [Fact]
    public void Identifiers_are_not_required_and_each_stands_once()
    {
        Assert.Empty(Named("Glen").Identifiers);
        Refused("GB-SC-SC012345 once only", () => Named("Glen", "GB-SC-SC012345", "gb-sc-sc012345"));
        Refused("no more than 20 identifiers", () => Named("Glen", [.. Enumerable.Range(100_000, 21).Select(i => $"GB-CHC-{i}")]));
    }

    [Fact]
    public void Corrected_identifiers_keep_those_that_stay()
    {
        var organisation = Named("Glen", "GB-SC-SC012345", "GB-COH-SC123456");
        var kept = organisation.Identifiers.Last();
        organisation.CorrectIdentifiers([OrgId.Parse("GB-LAS-GLG"), OrgId.Parse("GB-COH-SC123456")]);
        Assert.Equal(["GB-COH-SC123456", "GB-LAS-GLG"], organisation.Identifiers.Select(i => i.Value));
        Assert.Same(kept, organisation.Identifiers.First());
        Assert.All(organisation.Identifiers, i => Assert.Equal(organisation.Id, i.OrganisationId));
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_and_changes_nothing()
    {
        var organisation = Named("Glen");
        var details = new OrganisationDetails("Strath", Sector.Public, OrganisationType.Council);
        Refused("Enter the name", () => organisation.CorrectDetails(details with { Name = "\u0007" }));
        Refused("letters or figures", () => organisation.CorrectDetails(details with { Name = "!!!" }));
        Refused("200 characters", () => organisation.CorrectDetails(details with { Name = new string('a', 201) }));
        Refused("in the list", () => organisation.CorrectDetails(details with { Sector = 0 }));
        Refused("in the list", () => organisation.CorrectDetails(details with { Type = (OrganisationType)50 }));
        Refused("in the list", () => organisation.CorrectDetails(details with { SizeBand = (SizeBand)9 }));
        Refused("https://", () => organisation.CorrectDetails(details with { Website = "javascript:alert(1)" }));
        Assert.Equal("Glen", organisation.Name);
        Assert.Equal(Sector.Third, organisation.Sector);
    }

    [Theory]
    [InlineData("https://www.example.org/a", "https://www.example.org/a")]
    [InlineData(" www.example.org", "https://www.example.org")]
    [InlineData("  ", null)]
    public void A_website_is_a_whole_address(string typed, string? kept)
    {
        var organisation = Named("Glen");
        organisation.CorrectDetails(new OrganisationDetails("Glen", Sector.Third, OrganisationType.Charity) { Website = typed });
        Assert.Equal(kept, organisation.Website);
    }

    [Fact]
    public void Every_code_has_words_of_its_own()
    {
        AllDiffer(Enum.GetValues<Sector>().Select(code => code.Label()));
        AllDiffer(Enum.GetValues<OrganisationType>().Select(code => code.Label()));
        AllDiffer(Enum.GetValues<PlaceKind>().Select(code => code.Label()));
        AllDiffer(Enum.GetValues<SizeBand>().Select(s => s.Label()).Append(((SizeBand?)null).Label()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Sector)77).Label());
    }

    private static void AllDiffer(IEnumerable<string> words) => Assert.DoesNotContain(words.GroupBy(w => w), same => same.Count() > 1);

    private static Organisation Named(string name, params string[] identifiers) => Organisation.Record(
        "ORG-0001", new OrganisationDetails(name, Sector.Third, OrganisationType.Charity), [.. identifiers.Select(OrgId.Parse)]);

    private static void Refused(string part, Action act) =>
        Assert.Contains(part, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}
