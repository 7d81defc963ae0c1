using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

public static class DemonstrationRegistration
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IConfiguration configuration, ProgramHome home)
    {
        services.AddSingleton<DemonstrationFiles>();
        services.AddSingleton<Demonstration>();
        services.AddScoped<ReferenceData>();
        return services;
    }
}

/// <summary>
/// The demonstration: real partnerships with what is published of them, two invented ones, and one account for each
/// kind of user. On by its own setting alone, and loaded once, through the domain's own methods and the write path.
/// </summary>
public sealed class Demonstration(IConfiguration configuration, DemonstrationFiles files)
{
    /// <summary>On whose behalf it is loaded.</summary>
    public static readonly Viewer Loader = Viewer.Job("demonstration");

    private readonly Lazy<IReadOnlyList<DemonstrationAccount>> _accounts = new(files.ReadAccounts);

    /// <summary>Shown on the sign-in page of the demonstration, and set for its accounts only.</summary>
    public const string Password = "partnership-in-practice";

    public bool IsOn => configuration.GetValue("Demonstration", false);

    /// <summary>One for each kind of user, as the sign-in page lists them; none where the demonstration is off.</summary>
    public IReadOnlyList<DemonstrationAccount> Accounts => IsOn ? _accounts.Value : [];

    /// <summary>
    /// Loads what is not there yet. Each partnership is one transaction, and they come last: with all of them there,
    /// which is one statement, so is everything else.
    /// </summary>
    public async Task LoadOnceAsync(IServiceProvider services, CancellationToken cancel)
    {
        var references = files.PartnershipReferences();
        var visible = services.GetRequiredService<CollabCaseDb>().VisibleTo(Loader);
        var there = await visible.Partnerships
            .Where(p => references.Contains(p.Reference)).Select(p => p.Reference).ToListAsync(cancel);
        if (references.Count > 0 && there.Count == references.Count) return;

        await RefuseRealRecordsAsync(visible, cancel);
        // Read whole before anything is written: a file that cannot be read stops the start with nothing half done.
        var organisations = files.ReadOrganisations();
        var partnerships = references.Except(there).Select(files.ReadPartnership).ToList();
        var table = files.ReadAwardTable(references);

        // Again after a start that was stopped between migrating and this; otherwise it finds every place there.
        await services.GetRequiredService<ReferenceData>().LoadAsync(cancel);
        services.GetRequiredService<RequestOrigin>().Viewer = Loader;
        var mediator = services.GetRequiredService<IMediator>();
        await mediator.Send(new LoadOrganisations.Command(organisations), cancel);
        await mediator.Send(new LoadAccounts.Command(Accounts), cancel);
        foreach (var partnership in partnerships)
            await mediator.Send(new LoadPartnership.Command(partnership, [.. partnership.Awards, .. table.Where(row => row.Partnership == partnership.Reference).Select(row => row.Award)]), cancel);
    }

    /// <summary>Its accounts have a password that everybody can read, so it never goes beside records of others.</summary>
    private async Task RefuseRealRecordsAsync(Visible visible, CancellationToken cancel)
    {
        var own = Accounts.Select(a => a.Email).ToList();
        if (await visible.People.AnyAsync(cancel) && !await visible.People.AnyAsync(p => own.Contains(p.Email), cancel))
            throw new StartRefusedException("Demonstration is true, and this database holds other people's records. Start with Demonstration=false, or give the demonstration a database of its own with DataFolder or ConnectionStrings:CollabCase.");
    }
}
