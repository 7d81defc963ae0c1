using System.Globalization;
using System.Text.RegularExpressions;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Web;
using CollabCase.Web.Seeding;
using Xunit;

namespace CollabCase.UnitTests.Seeding;

public sealed class DemonstrationFilesTests
{
    private const string Strathexample = "partnerships/EX-STRATH.json", LowMoss = "partnerships/PSP-LOWMOSS.json";

    [Fact]
    public void The_files_of_the_repository_can_be_read()
    {
        var files = new DemonstrationFiles(new ProgramHome(Repository.Root, null));

        Assert.Equal(
            ["COL-CAN", "COL-INVERCLYDE", "COL-MRR", "COL-SOL", "EX-GLEN", "EX-STRATH", "PSP-EASTREN", "PSP-ELEVATE", "PSP-LOTHIAN", "PSP-LOWMOSS", "PSP-SPT", "PSP-TLIW"],
            files.PartnershipReferences());
        Assert.Equal(6, files.ReadAwardTable(files.PartnershipReferences()).Count);
        Assert.Equal(8, files.ReadAccounts().Count);
        foreach (var reference in files.PartnershipReferences()) Assert.Equal(reference, files.ReadPartnership(reference).Reference);
    }

    [Fact]
    public void The_table_adds_up_to_its_own_cells_and_the_difference_is_said_in_the_year_it_is_in()
    {
        var table = new DemonstrationFiles(new ProgramHome(Repository.Root, null)).ReadAwardTable(["PSP-LOWMOSS", "PSP-LOTHIAN", "PSP-EASTREN", "PSP-TLIW", "PSP-SPT", "PSP-ELEVATE"]);

        var amounts = table.SelectMany(row => row.Award.Amounts).ToList();
        Assert.Equal(462_072m, amounts.Where(a => a.Year!.Value.ToString() == "2013-14").Sum(a => a.Pounds));
        Assert.Equal(2_759_068m, amounts.Sum(a => a.Pounds));
        Assert.All(table, row => Assert.Equal(
            row.Award.Amounts.Any(a => a.Year!.Value.ToString() == "2013-14"),
            row.Award.Source!.Contains("prints £462,372 for 2013-14 and £2,759,368 in all", StringComparison.Ordinal)));
        Assert.All(table, row => Assert.Equal((null, AwardState.Awarded), (row.Award.Kind, row.Award.State)));
    }

    [Fact]
    public void No_address_is_outside_example_org_and_everything_invented_says_so()
    {
        var folder = Repository.PathOf("seeds/demo");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Assert.All(Regex.Matches(File.ReadAllText(file), @"[\w.+-]+@[\w.-]+\w").Select(m => m.Value), address => Assert.EndsWith("@example.org", address, StringComparison.Ordinal));

        var files = new DemonstrationFiles(new ProgramHome(Repository.Root, null));
        Assert.All(files.ReadOrganisations().Where(o => o.Reference.StartsWith("EX-", StringComparison.Ordinal)), o => Assert.EndsWith("(invented)", o.Details.Name, StringComparison.Ordinal));
        foreach (var partnership in files.PartnershipReferences().Select(files.ReadPartnership))
        {
            var invented = partnership.Reference.StartsWith("EX-", StringComparison.Ordinal);
            Assert.Equal(invented, partnership.Name.EndsWith("(invented)", StringComparison.Ordinal));
            Assert.Equal(invented, partnership.TakenOver is null);
            Assert.Equal(invented, partnership.Members.Count > 0);
            Assert.All(OrganisationsIn(partnership), o => Assert.Equal(invented, o.StartsWith("EX-", StringComparison.Ordinal)));
            if (!invented) Assert.Empty(partnership.Story);
        }
    }

    [Theory]
    [InlineData(Strathexample, "\"form\": \"Strategic PSP\"", "\"form\": \"Strategic\"", "seeds/demo/partnerships/EX-STRATH.json, line {line} (form): 'Strategic' is not one of these: Collaborative council,")]
    [InlineData(Strathexample, "\"on\": \"2025-10-13\"", "\"on\": \"13 October\"", "line {line} (story[2].on): Write a date as \"2026-03-14\".")]
    [InlineData(Strathexample, "\"year\": \"2025-26\"", "\"year\": \"2025-27\"", "line {line} (story[5].award.amounts[0].year): A financial year ends in the year after it starts.")]
    [InlineData(Strathexample, "\"pounds\": 24000", "\"pounds\": \"24000\"", "line {line} (story[5].award.amounts[0].pounds): This value cannot stand here.")]
    [InlineData(LowMoss, "\"started\": \"2012\"", "\"started\": \"about 2012\"", "Write a date as \"2012\", \"2017-03\" or \"2017-03-14\"")]
    [InlineData(LowMoss, "\"name\":", "\"nmae\":", "There is no field 'nmae' here.")]
    [InlineData(LowMoss, "\"purpose\":", "// \"purpose\":", "Something is missing here: 'purpose'.")]
    [InlineData(LowMoss, "\"reference\": \"PSP-LOWMOSS\"", "\"reference\": \"PSP-LOW\"", "reference: It says 'PSP-LOW', and the file is named PSP-LOWMOSS.json.")]
    [InlineData(LowMoss, "\"awards\": [", "\"awards\": [[", "line {line}")]
    public void A_partnership_that_cannot_be_read_is_refused_with_its_line_and_what_to_write(string file, string text, string instead, string said)
    {
        using var seeds = new SeedsCopy().With(file, text, instead);

        var refusal = Assert.Throws<StartRefusedException>(() => new DemonstrationFiles(seeds.Home).ReadPartnership(Path.GetFileNameWithoutExtension(file)));

        Assert.StartsWith($"seeds/demo/{file}, ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(said.Replace("{line}", LineOf(file, text), StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Correct the file and start the program again", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CollabCase.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisations.csv", "Scottish Government,Public", "Scottish Government,Publick", "seeds/demo/organisations.csv, line {line}: 'Publick' is not one of these: Public, Third,")]
    [InlineData("organisations.csv", "GB-LAS-ERW", "GB-LAS-EASTREN", "seeds/demo/organisations.csv, line {line}: Check the number after GB-LAS-: it has to be three letters")]
    [InlineData("organisations.csv", "ORG-SPT,", ",", "line {line}: The column 'reference' is empty.")]
    [InlineData("organisations.csv", "ORG-SPT,Strathclyde Partnership for Transport,Public", "ORG-SPT,Strathclyde Partnership for Transport", "seeds/demo/organisations.csv, line {line}:")]
    [InlineData("accounts.csv", "roles,", "role,", "There is no column 'roles'.")]
    [InlineData("scottish-government-awards.csv", "51139", "51.1.39", "seeds/demo/scottish-government-awards.csv, line {line}: 2012-13:")]
    [InlineData("scottish-government-awards.csv", "2012-13", "2012", "The column '2012' is not a financial year.")]
    [InlineData("scottish-government-awards.csv", "PSP-SPT", "PSP-STP", "line {line}: There is no file partnerships/PSP-STP.json.")]
    public void A_table_that_cannot_be_read_is_refused_with_its_line_and_what_to_write(string file, string text, string instead, string said)
    {
        using var seeds = new SeedsCopy().With(file, text, instead);
        var files = new DemonstrationFiles(seeds.Home);

        var refusal = Assert.Throws<StartRefusedException>(() =>
        {
            files.ReadOrganisations();
            files.ReadAccounts();
            files.ReadAwardTable(files.PartnershipReferences());
        });

        Assert.Contains(said.Replace("{line}", LineOf(file, text), StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_refused_with_the_way_to_do_without()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => new DemonstrationFiles(new ProgramHome(Path.GetTempPath(), null)).PartnershipReferences());

        Assert.Contains("Demonstration=false", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> OrganisationsIn(PartnershipEntry partnership) =>
        partnership.Partners.Concat(partnership.Story.Select(s => s.Joins).OfType<PartnerEntry>()).Select(p => p.Organisation)
            .Concat(partnership.Awards.Concat(partnership.Story.Select(s => s.Award).OfType<AwardEntry>()).SelectMany(a => a.Funders))
            .Concat(partnership.Story.SelectMany(s => (s.Plans ?? []).Select(m => m.Organisation).Append(s.WaitsFor?.Organisation)).OfType<string>());

    private static string LineOf(string file, string text)
    {
        var whole = File.ReadAllText(Repository.PathOf($"seeds/demo/{file}"));
        return (whole[..whole.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1).ToString(CultureInfo.InvariantCulture);
    }
}
