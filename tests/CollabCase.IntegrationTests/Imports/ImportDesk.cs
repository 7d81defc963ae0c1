using System.Text;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.IntegrationTests.Imports;

/// <summary>Somebody who imports awards into an installation of the test's own; the job runs when the test says so.</summary>
internal sealed record ImportDesk(CollabCaseHost Host, TestPerson Person, Browser Browser, TestOrganisation Funder)
{
    /// <summary>What the Scottish Government put into the six Strategic PSPs, in the shape of the report's table, its totals too.</summary>
    public const string SixPartnerships = """
        Partnership,2012-13,2013-14,2014-15,2015-16,2016-17,2017-18,Total
        Low Moss Prison (prisoner support pathway),"51,139","183,000","200,000","200,000","311,000",,"945,139"
        NHS Lothian,,"64,792","65,272","65,272","230,000","150,000","575,336"
        East Renfrewshire HSCP (supported living),"21,857","27,095","43,712","43,712",,,"136,376"
        The Life I Want,"18,000","157,856","112,793","112,793","50,000","50,000","501,442"
        SPT Community Transport,,"29,329","78,223","78,223","130,000","85,000","400,775"
        Elevate,,,,,"100,000","100,000","200,000"
        Total,"90,996","462,372","500,000","500,000","821,000","385,000","2,759,368"
        """;

    public static readonly string[] SixNames = ["Low Moss Prison (prisoner support pathway)", "NHS Lothian", "East Renfrewshire HSCP (supported living)", "The Life I Want", "SPT Community Transport", "Elevate"];

    public static async Task<ImportDesk> On(CollabCaseHost host, TestPerson? person = null)
    {
        var funder = await A.Organisation().Named("Scottish Government").SavedIn(host);
        var who = person ?? await A.Person().Administrator().SavedIn(host);
        return new(host, who, await host.SignedIn(who.Email), funder);
    }

    /// <summary>Uploads a table; answers the number of the import.</summary>
    public async Task<string> Upload(string csv, string name = "awards.csv")
    {
        var form = await Browser.Get("/funding/import");
        var page = await form.Form().Choose("File", name, Encoding.UTF8.GetBytes(csv)).SendBy(Browser, form);
        return page.Path.Split('/')[3];
    }

    /// <summary>Says that the columns mean what is suggested, and has them checked.</summary>
    public async Task<Page> Checked(string number, object? said = null)
    {
        var page = await (await Browser.Get($"/funding/imports/{number}/match")).Submit(said ?? new { Funder = "Scottish Government" });
        if (page.Path != $"/funding/imports/{number}") throw new InvalidOperationException(string.Join(' ', page.Errors));
        await Work();
        return await Show(number);
    }

    /// <summary>Imports what was checked.</summary>
    public async Task<Page> Imported(string number)
    {
        await (await Browser.Get($"/funding/imports/{number}/run")).Submit();
        await Work();
        return await Show(number);
    }

    public async Task<Page> Undone(string number)
    {
        await (await Browser.Get($"/funding/imports/{number}/undo")).Submit();
        await Work();
        return await Show(number);
    }

    public Task<Page> Show(string number) => Browser.Get($"/funding/imports/{number}");

    /// <summary>The job, once.</summary>
    public Task Work() => Host.InScope<string?>(null, services => services.GetRequiredService<ImportAwards>().RunAsync(CancellationToken.None));

    public Task<AwardImport> Import(string number) => Host.Read(db => db.Set<AwardImport>().AsNoTracking().SingleAsync(i => i.Number == number));

    public async Task<IReadOnlyList<AwardImportRow>> Rows(string number)
    {
        var id = (await Import(number)).Id;
        return await Host.Read(db => db.Set<AwardImportRow>().AsNoTracking().Where(r => r.ImportId == id).OrderBy(r => r.Row).ToListAsync());
    }

    public Task<List<Award>> Awards() => Host.Read(db => db.Set<Award>().AsNoTracking().Include(a => a.Lines).Include(a => a.Funders).OrderBy(a => a.Number).ToListAsync());

    public async Task<Money> Total() => Money.Sum((await Awards()).Select(a => a.Total));

    /// <summary>Partnerships of these names.</summary>
    public async Task<IReadOnlyList<string>> Partnerships(params string[] names)
    {
        var coordinator = await A.Person().Coordinator().SavedIn(Host);
        var references = new List<string>();
        foreach (var name in names) references.Add(await A.Partnership().CoordinatedBy(coordinator).Named(name).SavedIn(Host));
        return references;
    }
}
