namespace CollabCase.Web.Features.Milestones;

/// <summary>How a list of milestones is narrowed and ordered, as its address says it.</summary>
public class MilestoneSearch
{
    public string Reference { get; set; } = "";
    public string? Strand { get; set; }
    public string? Stage { get; set; }
    public string? State { get; set; }
    public string? Owner { get; set; }
    public string? Sort { get; set; }
    public List<string> Columns { get; set; } = [];
    public string? View { get; set; }
}

/// <summary>The states that a list can be narrowed to: those of the record, and what follows from dates.</summary>
public enum MilestoneStanding
{
    Open = 1,
    Late,
    Waiting,
    Planned,
    Agreed,
    Done,
    Dropped,
}

/// <summary>The orders of a list of milestones. Those without a date come last in each.</summary>
public enum MilestoneSort
{
    /// <summary>What is still to be done by date, then what is done or dropped by date.</summary>
    Next = 1,

    /// <summary>Everything by date.</summary>
    Date,
}
