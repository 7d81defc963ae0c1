using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Features.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// Those who look at what was filled in: one person for each amount that somebody sees, and many more who only own things.
/// Which partnerships are whose follows from the number of each.
/// </summary>
public sealed class Cast
{
    public const string Password = "a-password-for-measuring";
    public const string Everything = "coordinator@example.org";
    public const string Some = "coordinator-of-some@example.org";
    public const string Two = "coordinator-of-two@example.org";
    public const string Administrator = "administrator@example.org";
    public const string Funder = "funder@example.org";
    public const string Member = "steering-member@example.org";

    private const int Owners = 200;
    private const string FunderReference = "ORG-FUND";

    private Dictionary<string, (long Id, long? OrganisationId)> _people = [];

    /// <summary>Whom to measure, by address, with what they see where there are 10,000 partnerships.</summary>
    public static IReadOnlyList<(string Email, string What)> All { get; } =
    [
        (Everything, "coordinator of nearly all"), (Some, "coordinator of 200"), (Two, "coordinator of 2"),
        (Administrator, "administrator"), (Funder, "funder of 50"), (Member, "steering member of 1"),
    ];

    /// <summary>The people who see to milestones and risks, and sign in seldom.</summary>
    public long[] OwnerIds { get; private set; } = [];

    public static async Task<Cast> SignUpAsync(CollabCaseDb db, IMediator mediator, Func<Func<CollabCaseDb, long[]>, Task<long[]>> write)
    {
        await write(into =>
        {
            into.Add(Organisation.Record(FunderReference, new OrganisationDetails("Fund of fifty partnerships", Sector.Third, OrganisationType.FunderOrFoundation), []));
            return [];
        });
        foreach (var (email, what) in All)
            await mediator.Send(new AddPerson.Command
            {
                Name = $"The {what}", Email = email, Password = Password, IsOwnPassword = true, Organisation = email == Funder ? FunderReference : null,
                Roles = email switch { Administrator => SystemRoles.Administrator, Funder => SystemRoles.Funder, Member => SystemRoles.None, _ => SystemRoles.Coordinator },
            });
        var people = await db.VisibleTo(Viewer.Job("fill")).People.ToDictionaryAsync(p => p.Email, p => (p.Id, p.OrganisationId));
        var owners = await write(into =>
        {
            var made = Enumerable.Range(1, Owners).Select(n => new Person($"OWN-{n:0000}", $"Owner {n}", $"owner-{n}@example.org", SystemRoles.None, null)).ToList();
            into.AddRange(made);
            return [.. made.Select(p => p.Id)];
        });
        return new Cast { _people = people, OwnerIds = owners };
    }

    /// <summary>Who coordinates a partnership: a fiftieth are one person's, two another's, the rest a third's.</summary>
    public long CoordinatorOf(int n) => _people[n switch { 11 or 12 => Two, _ when n % 50 == 7 => Some, _ => Everything }].Id;

    /// <summary>The organisation that the funder speaks for, where it gives money to a partnership: one in two hundred.</summary>
    public long? FunderOf(int n) => n % 200 == 3 ? _people[Funder].OrganisationId : null;

    /// <summary>The steering member's one partnership.</summary>
    public PartnershipMember? MemberOf(int n, long partnershipId) => n == 21 ? new(partnershipId, _people[Member].Id, MemberRole.SteeringMember) : null;
}
