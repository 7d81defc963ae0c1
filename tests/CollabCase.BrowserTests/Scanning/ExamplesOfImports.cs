using System.Text;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Imports;
using CollabCase.Web.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>Imports of a person in the states in which their pages differ, with rows of every kind.</summary>
internal static class ExamplesOfImports
{
    public static async Task<IReadOnlyList<string>> InEveryStateAsync(CollabCaseHost host, TestPerson person)
    {
        var partnership = await A.Partnership().Named("Where the money comes (invented)").CoordinatedBy(person).SavedIn(host);
        await A.Organisation().Named("A foundation (invented)").SavedIn(host);
        var uploaded = await Upload(host, person, "Partnership,Title,Award date,Amount\nWhere the money comes (invented),Grant,03/04/2015,1\n");
        var previewed = await Checked(host, person, $"Partnership,Funder,Title,2016-17,Total\n{partnership},A foundation (invented),Grant,100,100\nNobody knows it,A foundation (invented),Other,5,6\n{partnership},Somebody unknown,Third,7,7\n{partnership},A foundation (invented),Fourth,-3,\nTotal,,,112,113\n", []);
        var done = await Checked(host, person, $"Partnership,Title,2016-17\n{partnership},Grant of another,100\nNobody knows it,Other,5\n", new() { ["Funder"] = "A foundation (invented)" });
        await (await (await host.SignedIn(person)).Get($"/funding/imports/{done}/run")).Submit();
        await Work(host);
        string[] pages = ["", "/rows", "/match", "/names", "/run", "/undo", "/go-on", "/problems.csv", "/result.csv"];
        return ["/funding/import", "/funding/to-be-placed", .. new[] { uploaded, previewed, done }.SelectMany(number => pages.Select(page => $"/funding/imports/{number}{page}")), $"/funding/imports/{previewed}/rows?show=refused"];
    }

    private static async Task<string> Checked(CollabCaseHost host, TestPerson person, string csv, Dictionary<string, string> said)
    {
        var number = await Upload(host, person, csv);
        await (await (await host.SignedIn(person)).Get($"/funding/imports/{number}/match")).Submit(said);
        await Work(host);
        return number;
    }

    private static Task<string> Upload(CollabCaseHost host, TestPerson person, string csv) => host.InScope(person, async services =>
    {
        using var file = await services.GetRequiredService<UploadReader>().ReceiveAsync("File", "awards.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)), CancellationToken.None);
        return (await services.GetRequiredService<IMediator>().Send(new UploadAwards.Command { Owner = person.Reference, File = file })).Number;
    });

    private static Task<string?> Work(CollabCaseHost host) => host.InScope<string?>(null, services => services.GetRequiredService<ImportAwards>().RunAsync(CancellationToken.None));
}
