using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>Where a stage lies, seen from where the partnership is.</summary>
public enum StagePosition
{
    /// <summary>The partnership has moved on from it.</summary>
    Earlier = 1,

    /// <summary>The partnership is at it.</summary>
    Here = 2,

    /// <summary>It is still to come.</summary>
    Later = 3,
}

/// <summary>One strand in one stage: its milestones, dropped ones left out.</summary>
public sealed class JourneyCell
{
    internal JourneyCell(Strand strand, Stage stage, StagePosition position, IEnumerable<MilestoneLine> milestones, DateOnly today)
    {
        Strand = strand;
        Stage = stage;
        Position = position;
        var lines = milestones.Where(m => m.Dates.State is not MilestoneState.Dropped).ToLookup(m => m.Dates.IsLate(today) ? 0 : m.Dates.IsOpen ? 1 : 2);
        Late = InOrder(lines[0]);
        Next = InOrder(lines[1]);
        Done = InOrder(lines[2]);
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>Where the stage lies, seen from where the partnership is.</summary>
    public StagePosition Position { get; }

    /// <summary>Done, by date.</summary>
    public IReadOnlyList<MilestoneLine> Done { get; }

    /// <summary>Still to be done and not late, by date; those without a date last.</summary>
    public IReadOnlyList<MilestoneLine> Next { get; }

    /// <summary>Still to be done, and their date has passed; the latest for its time on top.</summary>
    public IReadOnlyList<MilestoneLine> Late { get; }

    /// <summary>All of them: late, next, done.</summary>
    public IEnumerable<MilestoneLine> Lines => [.. Late, .. Next, .. Done];

    /// <summary>How many there are.</summary>
    public int Count => Late.Count + Next.Count + Done.Count;

    /// <summary>The counts in words: '2 done, 1 late', 'Nothing planned'.</summary>
    public string Summary => JourneyMap.Say(Done.Count, Next.Count, Late.Count);

    private static List<MilestoneLine> InOrder(IEnumerable<MilestoneLine> lines) =>
        [.. lines.OrderBy(l => l.Dates.On ?? DateOnly.MaxValue).ThenBy(l => l.Number)];
}

/// <summary>
/// The journey of a partnership at a glance: four strands by three stages, with what is done, next and late. Dropped milestones are left out.
/// </summary>
public sealed class JourneyMap
{
    private readonly Dictionary<(Strand, Stage), JourneyCell> _cells;

    private JourneyMap(Stage currentStage, IReadOnlyList<JourneyCell> cells)
    {
        CurrentStage = currentStage;
        Cells = cells;
        _cells = cells.ToDictionary(c => (c.Strand, c.Stage));
    }

    /// <summary>The strands, from top to bottom.</summary>
    public static IReadOnlyList<Strand> Strands { get; } = Enum.GetValues<Strand>();

    /// <summary>The stages, from left to right.</summary>
    public static IReadOnlyList<Stage> Stages { get; } = Enum.GetValues<Stage>();

    /// <summary>The stage the partnership is at.</summary>
    public Stage CurrentStage { get; }

    /// <summary>All twelve, strand by strand.</summary>
    public IReadOnlyList<JourneyCell> Cells { get; }

    /// <summary>The counts of the whole journey in words.</summary>
    public string Summary => Say(Cells.Sum(c => c.Done.Count), Cells.Sum(c => c.Next.Count), Cells.Sum(c => c.Late.Count));

    /// <summary>One strand in one stage.</summary>
    public JourneyCell this[Strand strand, Stage stage] => _cells[(strand, stage)];

    /// <summary>The map of these milestones, all of one partnership, on a day where people are.</summary>
    public static JourneyMap Of(IEnumerable<MilestoneLine> milestones, Stage currentStage, DateOnly today)
    {
        var lines = milestones.ToLookup(m => (m.Strand, m.Stage));
        return new(currentStage, [.. Strands.SelectMany(strand => Stages.Select(stage => new JourneyCell(strand, stage, PositionOf(stage, currentStage), lines[(strand, stage)], today)))]);
    }

    internal static string Say(int done, int next, int late)
    {
        if (done + next + late == 0) return "Nothing planned";
        return string.Join(", ", new[] { (done, "done"), (next, "next"), (late, "late") }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }

    private static StagePosition PositionOf(Stage stage, Stage current) =>
        stage < current ? StagePosition.Earlier : stage > current ? StagePosition.Later : StagePosition.Here;
}
