namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Finds the order of day and month in the dates of a whole table: 24/07/2014 tells it for its column. Where no date tells, and where some tell
/// one order and some the other, the person is asked.
/// </summary>
public static class DateOrders
{
    private const int MostExamples = 3;

    /// <summary>The match with the orders that were found, and what has to be asked. An order that the person gave stays.</summary>
    public static async Task<(AwardMatch Match, IReadOnlyList<DateQuestion> Questions)> FindAsync(AwardMatch match, IAsyncEnumerable<SheetRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(rows);
        var columns = match.Columns.Select((column, place) => (column, place)).Where(c => c.column.Meaning.IsDate() && c.column.Order is null).Select(c => new Tally(c.place)).ToList();
        if (columns.Count == 0) return (match, []);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
                if (column.Place < row.Cells.Count && row.Cells[column.Place] is { } text) column.Count(text);
        }
        var found = columns.ToDictionary(column => column.Place, column => column.Found);
        return (match with { Columns = [.. match.Columns.Select((column, place) => found.GetValueOrDefault(place) is { } order ? column with { Order = order } : column)] },
            [.. columns.Where(column => column.MustAsk).Select(column => new DateQuestion(column.Place, match.Columns[column.Place].Heading, column.Examples, column.IsMixed))]);
    }

    private sealed class Tally(int place)
    {
        private readonly List<string> _examples = [];
        private bool _dayFirst, _monthFirst;

        public int Place => place;

        public IReadOnlyList<string> Examples => _examples;

        public bool IsMixed => _dayFirst && _monthFirst;

        public bool MustAsk => _examples.Count > 0 && Found is null;

        public DateOrder? Found => (_dayFirst, _monthFirst) switch
        {
            (true, false) => DateOrder.DayFirst,
            (false, true) => DateOrder.MonthFirst,
            _ => null,
        };

        public void Count(string text)
        {
            switch (DateCell.OrderOf(text))
            {
                case DateCell.Order.DayFirst: _dayFirst = true; break;
                case DateCell.Order.MonthFirst: _monthFirst = true; break;
                case DateCell.Order.Either when _examples.Count < MostExamples && !_examples.Contains(text): _examples.Add(text); break;
            }
        }
    }
}
