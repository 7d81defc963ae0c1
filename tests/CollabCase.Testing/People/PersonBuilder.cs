using CollabCase.Domain.People;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.People;

namespace CollabCase.Testing.People;

/// <summary>Builds somebody who can sign in, through the command that administrators use. Without a role they are linked to nothing and see nothing.</summary>
public sealed class PersonBuilder
{
    /// <summary>The password of everybody whom a builder made.</summary>
    public const string Password = "only-for-the-tests";

    private static int s_last;
    private readonly AddPerson.Command _command = new() { Password = Password, IsOwnPassword = true };

    public PersonBuilder Named(string name)
    {
        _command.Name = name;
        return this;
    }

    public PersonBuilder Administrator()
    {
        _command.Roles |= SystemRoles.Administrator;
        return this;
    }

    public PersonBuilder Auditor()
    {
        _command.Roles |= SystemRoles.Auditor;
        return this;
    }

    public PersonBuilder Coordinator()
    {
        _command.Roles |= SystemRoles.Coordinator;
        return this;
    }

    /// <summary>Speaks for a funder.</summary>
    public PersonBuilder FunderOf(TestOrganisation organisation)
    {
        _command.Roles |= SystemRoles.Funder;
        return At(organisation);
    }

    /// <summary>Works for an organisation.</summary>
    public PersonBuilder At(TestOrganisation organisation)
    {
        _command.Organisation = organisation.Reference;
        return this;
    }

    /// <summary>Adds them.</summary>
    public async Task<TestPerson> SavedIn(CollabCaseHost host)
    {
        var number = Interlocked.Increment(ref s_last);
        _command.Name ??= $"Person {number}";
        _command.Email = $"person-{number}@tests.example.org";
        await host.Send(_command);
        return await host.Person(_command.Email);
    }
}

/// <summary>Somebody who can sign in.</summary>
public sealed record TestPerson(long Id, string Reference, string Name, string Email, long? OrganisationId);

/// <summary>An organisation in the directory.</summary>
public sealed record TestOrganisation(long Id, string Reference, string Name);
