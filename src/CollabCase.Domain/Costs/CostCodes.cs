namespace CollabCase.Domain.Costs;

/// <summary>Whether a saving is money that can be spent on something else. The numbers are stored: never renumber.</summary>
public enum SavingKind
{
    /// <summary>Money that leaves a budget no longer, and can be spent on something else.</summary>
    Cashable = 1,

    /// <summary>Time, places or demand that became free without a budget getting smaller.</summary>
    NotCashable = 2,
}

/// <summary>How a saving is known. The numbers are stored: never renumber.</summary>
public enum SavingBasis
{
    /// <summary>It happened, and somebody measured it.</summary>
    Measured = 1,

    /// <summary>It is expected.</summary>
    Expected = 2,
}

/// <summary>What partnership costs. Not stored.</summary>
public enum CostKind
{
    /// <summary>The partners' time in meetings that were held.</summary>
    InMeetings = 1,

    /// <summary>The partners' time outside meetings.</summary>
    OutsideMeetings = 2,

    /// <summary>What somebody from outside was paid for.</summary>
    OutsideSupport = 3,
}

/// <summary>The plain-English labels of the codes about what partnership costs and saves.</summary>
public static class CostWords
{
    /// <summary>The label of a kind of saving.</summary>
    public static string Label(this SavingKind kind) => kind switch
    {
        SavingKind.Cashable => "Cashable",
        SavingKind.NotCashable => "Not cashable",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The label of how a saving is known.</summary>
    public static string Label(this SavingBasis basis) => basis switch
    {
        SavingBasis.Measured => "Measured",
        SavingBasis.Expected => "Expected",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };

    /// <summary>The label of a kind of cost.</summary>
    public static string Label(this CostKind kind) => kind switch
    {
        CostKind.InMeetings => "Time in meetings",
        CostKind.OutsideMeetings => "Time outside meetings",
        CostKind.OutsideSupport => "Outside support",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
