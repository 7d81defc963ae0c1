using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.People;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

public static class DemonstrationRegistration
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IConfiguration configuration, ProgramHome home)
    {
        services.AddSingleton<Demonstration>();
        services.AddScoped<ReferenceData>();
        return services;
    }
}

/// <summary>
/// The demonstration: real partnerships with what is published of them, two invented ones, and one account for each
/// kind of user. On by its own setting alone, and loaded once, through the same commands that people use.
/// </summary>
public sealed class Demonstration(IConfiguration configuration)
{
    /// <summary>Shown on the sign-in page of the demonstration, and set for its accounts only.</summary>
    public const string Password = "partnership-in-practice";

    public bool IsOn => configuration.GetValue("Demonstration", false);

    public static readonly IReadOnlyList<DemonstrationAccount> Accounts =
    [
        new("coordinator@example.org", "Coordinator", "looks after partnerships, and opens new ones"),
        new("funder@example.org", "Funder", "sees what the Scottish Government funds"),
        new("steering@example.org", "Steering group member", "sees the partnerships they steer"),
        new("partner@example.org", "Partner member", "sees the partnerships their organisation is in"),
        new("participant@example.org", "Participant", "a person with lived experience: sees what their group sees"),
        new("auditor@example.org", "Auditor", "reads everything, changes nothing"),
        new("admin@example.org", "Administrator", "manages people, roles and links to partnerships"),
    ];

    public async Task LoadOnceAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job("demonstration");
        if (await services.GetRequiredService<CollabCaseDb>().VisibleTo(Viewer.Job("demonstration")).People.AnyAsync(cancel)) return;
        var mediator = services.GetRequiredService<IMediator>();
        foreach (var account in Accounts)
            await mediator.Send(new AddPerson.Command
            {
                Name = account.Name, Email = account.Email, Password = Password,
                IsAdministrator = account.Email.StartsWith("admin@", StringComparison.Ordinal),
                IsAuditor = account.Email.StartsWith("auditor@", StringComparison.Ordinal),
                IsCoordinator = account.Email.StartsWith("coordinator@", StringComparison.Ordinal),
            }, cancel);
    }
}

public sealed record DemonstrationAccount(string Email, string Name, string What);
