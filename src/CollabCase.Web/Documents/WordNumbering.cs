using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollabCase.Web.Documents;

/// <summary>The numbers of clauses and the lists in them, as Word counts them itself.</summary>
internal sealed class WordNumbering
{
    private const int OfClauses = 1, OfDots = 2, OfNumbers = 3;
    private const int DeepestLevel = 8, HighestNumber = 32_767, Indent = 425;

    private readonly List<NumberingInstance> _lists = [];
    private readonly int[] _openAt = new int[DeepestLevel + 1];

    public static NumberingProperties Clause => Properties(OfClauses, 0);

    /// <summary>The mark of a paragraph of a list; a list of numbers that begins gets a count of its own.</summary>
    public NumberingProperties Mark(TextParagraph paragraph)
    {
        var level = LevelOf(paragraph);
        if (paragraph.Mark is not { IsNumber: true } mark) return Properties(OfDots, level);
        if (mark.BeginsAt is { } start) _openAt[level] = Begin(level, start);
        return Properties(_openAt[level], level);
    }

    /// <summary>How far a paragraph that goes on without a mark is set in.</summary>
    public static Indentation Below(TextParagraph paragraph) => new() { Left = $"{Indent * (LevelOf(paragraph) + 1)}" };

    public Numbering Build() => new([
        Abstract(OfClauses, MultiLevelValues.SingleLevel, [new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "567" })) { LevelIndex = 0 }]),
        Abstract(OfDots, MultiLevelValues.HybridMultilevel, Levels(NumberFormatValues.Bullet, _ => "•")),
        Abstract(OfNumbers, MultiLevelValues.HybridMultilevel, Levels(NumberFormatValues.Decimal, level => $"%{level + 1}.")),
        Instance(OfClauses, OfClauses), Instance(OfDots, OfDots), .. _lists]);

    private int Begin(int level, int start)
    {
        var id = OfNumbers + _lists.Count;
        var list = Instance(id, OfNumbers);
        list.AppendChild(new LevelOverride(new StartOverrideNumberingValue { Val = Math.Min(start, HighestNumber) }) { LevelIndex = level });
        _lists.Add(list);
        return id;
    }

    private static int LevelOf(TextParagraph paragraph) => Math.Clamp(paragraph.Depth - 1, 0, DeepestLevel);

    private static NumberingProperties Properties(int instance, int level) =>
        new() { NumberingLevelReference = new NumberingLevelReference { Val = level }, NumberingId = new NumberingId { Val = instance } };

    private static NumberingInstance Instance(int id, int of) => new(new AbstractNumId { Val = of }) { NumberID = id };

    private static AbstractNum Abstract(int id, MultiLevelValues kind, IEnumerable<Level> levels) =>
        new([new MultiLevelType { Val = kind }, .. levels]) { AbstractNumberId = id };

    private static IEnumerable<Level> Levels(NumberFormatValues format, Func<int, string> text) => Enumerable.Range(0, DeepestLevel + 1).Select(level => new Level(
        new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text(level) },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = $"{Indent * (level + 1)}", Hanging = $"{Indent}" })) { LevelIndex = level });
}
