namespace CollabCase.Domain.Organisations;

/// <summary>A local holiday: a day on which an organisation's people do not work, although it is no Scottish bank holiday. No organisation has one day twice.</summary>
public sealed class OrganisationHoliday : Entity, IPartOf<Organisation>
{
    /// <summary>In characters.</summary>
    public const int NameMaxLength = 100;

    private OrganisationHoliday() { }

    internal OrganisationHoliday(long organisationId, DateOnly on, string name)
    {
        OrganisationId = organisationId;
        On = on;
        Name = name;
    }

    /// <summary>The organisation it is a part of.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>The day, Monday to Friday.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What people call it, such as September weekend.</summary>
    public string Name { get; private set; } = "";
}
