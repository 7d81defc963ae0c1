using AngleSharp.Dom;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>
/// What pages are built of, without their words: each element with its classes and with what tells assistive technology what it is, what it is in,
/// and what it comes after; and which heading follows which. A row or a card with other words in it is the same piece. Equal pieces have the same number.
/// </summary>
internal sealed class Pieces
{
    private const int Outermost = 0;
    private readonly Dictionary<(int In, string Element, string After), int> _numbers = [];

    /// <summary>The pieces of a part of a page.</summary>
    public IReadOnlySet<int> Of(IElement? part)
    {
        var pieces = new HashSet<int>();
        if (part is null) return pieces;
        Add(pieces, part, Outermost);
        var headings = part.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName).ToList();
        foreach (var (heading, next) in headings.Zip(headings.Skip(1))) pieces.Add(NumberOf(Outermost, next, heading));
        return pieces;
    }

    /// <summary>
    /// Pages that have every piece between them, and no page that adds none: of those that add most the fullest first.
    /// </summary>
    /// <param name="pages">The fullest first.</param>
    /// <param name="part">The part of a page that counts.</param>
    /// <param name="opened">Pages whose pieces are opened anyway.</param>
    public static IReadOnlyList<Found> Cover(IEnumerable<Found> pages, Func<Found, IElement?> part, IEnumerable<Found> opened)
    {
        var pieces = new Pieces();
        var covered = opened.SelectMany(page => pieces.Of(part(page))).ToHashSet();
        var left = pages.Select(page => (Page: page, Of: pieces.Of(part(page)))).ToList();
        var chosen = new List<Found>();
        while (left.Count > 0)
        {
            var most = left.MaxBy(page => page.Of.Count(piece => !covered.Contains(piece)));
            if (covered.IsSupersetOf(most.Of)) break;
            chosen.Add(most.Page);
            covered.UnionWith(most.Of);
            left.RemoveAll(page => covered.IsSupersetOf(page.Of));
        }
        return chosen;
    }

    private void Add(HashSet<int> pieces, IElement element, int within)
    {
        var number = NumberOf(within, Described(element), element.PreviousElementSibling is { } before ? Described(before) : "");
        pieces.Add(number);
        // Where it is does not change with what it comes after.
        var inside = NumberOf(within, Described(element), "what is in it");
        foreach (var child in element.Children) Add(pieces, child, inside);
    }

    private int NumberOf(int within, string element, string after)
    {
        if (_numbers.TryGetValue((within, element, after), out var number)) return number;
        return _numbers[(within, element, after)] = _numbers.Count + 1;
    }

    private static string Described(IElement element)
    {
        var attributes = element.Attributes.Where(a => a.Name is not ("href" or "id" or "for" or "name" or "value" or "action" or "content" or "src" or "headers" or "datetime") && !a.Name.EndsWith("by", StringComparison.Ordinal))
            .Select(a => a.Name.StartsWith("aria-", StringComparison.Ordinal) && a.Name is not ("aria-current" or "aria-sort") ? a.Name : $"{a.Name}={a.Value}");
        return $"{element.LocalName}[{string.Join(' ', attributes)}]{(element.ChildElementCount == 0 && string.IsNullOrWhiteSpace(element.TextContent) ? " empty" : "")}";
    }
}
