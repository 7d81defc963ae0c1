namespace CollabCase.Web.Features.Partnerships;

/// <summary>What a list of partnerships was asked for, as the address has it: codes and references, understood or not.</summary>
public class PartnershipSearch
{
    public string? Q { get; set; }
    public string? Stage { get; set; }
    public string? Place { get; set; }
    public string? Funder { get; set; }
    public string? Kind { get; set; }
    public string? State { get; set; }
    public string? Theme { get; set; }
    public string? Profile { get; set; }
    public string? Sort { get; set; }
    public List<string> Columns { get; set; } = [];
    public string? View { get; set; }
}

/// <summary>The orders in which partnerships can be listed. Each is served by an index.</summary>
public enum PartnershipSort
{
    Name,
    Reference,
    Stage,
    Newest,
}
