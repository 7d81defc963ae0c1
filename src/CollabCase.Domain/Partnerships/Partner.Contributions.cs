namespace CollabCase.Domain.Partnerships;

/// <summary>What a partner can bring.</summary>
public enum ContributionKind
{
    /// <summary>People whom it employs.</summary>
    Staff = 1,

    /// <summary>Hours of people who keep their own job, in meetings and beside them.</summary>
    Time,

    /// <summary>Cash.</summary>
    Money,

    /// <summary>Rooms, desks, vehicles.</summary>
    Space,

    /// <summary>What it knows and may share.</summary>
    Data,
}

/// <summary>What a partner says about bringing something. Nothing said yet is no answer.</summary>
public enum ContributionAnswer
{
    /// <summary>It is able to, and willing.</summary>
    AbleAndWilling = 1,

    /// <summary>It is not able to, or not willing.</summary>
    NotAbleOrWilling,
}

/// <summary>What one partner says about one kind of contribution.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Answer">Null: not said yet.</param>
/// <param name="Words">How much, from when, under what conditions; or why not. Optional.</param>
public sealed record ContributionStatement(ContributionKind Kind, ContributionAnswer? Answer, string? Words = null);

// What the partner says it can bring, and what it cannot.
public sealed partial class Partner
{
    /// <summary>The longest words about one kind of contribution.</summary>
    public const int ContributionMaxLength = 1000;

    /// <summary>Whether it brings staff; null while it has not said.</summary>
    public ContributionAnswer? StaffAnswer { get; private set; }

    /// <summary>What it says about staff.</summary>
    public string? StaffWords { get; private set; }

    /// <summary>Whether it gives time; null while it has not said.</summary>
    public ContributionAnswer? TimeAnswer { get; private set; }

    /// <summary>What it says about time.</summary>
    public string? TimeWords { get; private set; }

    /// <summary>Whether it puts in money; null while it has not said. What is awarded is an award.</summary>
    public ContributionAnswer? MoneyAnswer { get; private set; }

    /// <summary>What it says about money.</summary>
    public string? MoneyWords { get; private set; }

    /// <summary>Whether it gives space; null while it has not said.</summary>
    public ContributionAnswer? SpaceAnswer { get; private set; }

    /// <summary>What it says about space.</summary>
    public string? SpaceWords { get; private set; }

    /// <summary>Whether it shares data; null while it has not said.</summary>
    public ContributionAnswer? DataAnswer { get; private set; }

    /// <summary>What it says about data.</summary>
    public string? DataWords { get; private set; }

    /// <summary>The day on which it last stated what it can bring; null while it has said nothing.</summary>
    public DateOnly? ContributionsStatedOn { get; private set; }

    /// <summary>What it says about each kind, in their order; one without an answer is not said yet.</summary>
    public IReadOnlyList<ContributionStatement> Contributions() =>
    [
        new(ContributionKind.Staff, StaffAnswer, StaffWords),
        new(ContributionKind.Time, TimeAnswer, TimeWords),
        new(ContributionKind.Money, MoneyAnswer, MoneyWords),
        new(ContributionKind.Space, SpaceAnswer, SpaceWords),
        new(ContributionKind.Data, DataAnswer, DataWords),
    ];

    internal void State(ContributionStatement said)
    {
        switch (said.Kind)
        {
            case ContributionKind.Staff: (StaffAnswer, StaffWords) = (said.Answer, said.Words); break;
            case ContributionKind.Time: (TimeAnswer, TimeWords) = (said.Answer, said.Words); break;
            case ContributionKind.Money: (MoneyAnswer, MoneyWords) = (said.Answer, said.Words); break;
            case ContributionKind.Space: (SpaceAnswer, SpaceWords) = (said.Answer, said.Words); break;
            default: (DataAnswer, DataWords) = (said.Answer, said.Words); break;
        }
    }

    internal void NoteStated(DateOnly today) => ContributionsStatedOn = Contributions().Any(c => c.Answer is not null) ? today : null;
}
