namespace CollabCase.Data.Searching;

/// <summary>Words as searches compare them: folded, and by byte.</summary>
internal static class FoldedWords
{
    /// <summary>A search with more words than this looks for the first of them.</summary>
    public const int MostSought = 6;

    public static IEnumerable<string> Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>As much of a word as is kept of it, and sought.</summary>
    public static string Kept(string word) => word.Length <= SearchWord.WordMaxLength ? word : word[..SearchWord.WordMaxLength];

    /// <summary>What comes after every word that begins so: folded words hold nothing above it.</summary>
    public static string Beyond(string beginning) => beginning + '\uffff';
}
