namespace CollabCase.Domain.Organisations;

/// <summary>A public identifier that an organisation has. No two organisations share one.</summary>
public sealed class OrganisationIdentifier : Entity, IPartOf<Organisation>
{
    private OrganisationIdentifier() { }

    internal OrganisationIdentifier(long organisationId, OrgId id)
    {
        OrganisationId = organisationId;
        Value = id.Value;
    }

    /// <summary>The organisation it is a part of.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>In org-id form, see <see cref="OrgId"/>.</summary>
    public string Value { get; private set; } = "";
}
