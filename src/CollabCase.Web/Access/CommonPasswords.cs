namespace CollabCase.Web.Access;

/// <summary>
/// Knows the passwords that are tried first. Few of the famous ones have twelve characters; those that do are made of a
/// well-known word or a run of keys, repeated or with a year behind it, and are recognised by that.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestRun = 3, MostLettersOfOwn = 2, MostDigitsOfOwn = 4, LongestRepeated = 6;

    private static readonly string[] Words =
    [
        "password", "passwort", "passw", "pass", "administrator", "admin", "qwerty", "letmein", "welcome", "changeme", "default", "secret", "login", "hello", "test", "user", "guest", "root",
        "iloveyou", "love", "trustno", "whatever", "unbelievable", "starwars", "superman", "batman", "pokemon", "football", "baseball", "basketball", "liverpool", "manchester", "united", "chelsea",
        "arsenal", "rangers", "celtic", "hibernian", "dragon", "monkey", "master", "shadow", "sunshine", "princess", "butterfly", "chocolate", "computer", "internet", "michael", "jennifer",
        "charlie", "christopher", "ashley", "jessica", "jordan", "daniel", "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "monday", "friday", "scotland", "scottish", "edinburgh", "glasgow", "aberdeen", "dundee", "inverness", "alba", "collabcase",
    ];

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujm", "1qaz2wsx3edc4rfv5tgb",
    ];

    private static readonly string[] Runs = [.. Rows, .. Rows.Select(row => new string([.. row.Reverse()]))];

    public static bool Contains(string password)
    {
        var small = password.ToLowerInvariant();
        if (IsRepeated(small)) return true;
        var known = new bool[small.Length];
        var asMeant = new string([.. small.Select(Meant)]);
        foreach (var word in Words) Mark(asMeant, word, known);
        foreach (var run in Runs) MarkRuns(small, run, known);
        MarkSame(small, known);
        var own = small.Where((_, i) => !known[i]).ToList();
        return own.Count(char.IsLetter) <= MostLettersOfOwn && own.Count(char.IsDigit) <= MostDigitsOfOwn;
    }

    // p@ssw0rd
    private static char Meant(char typed) => typed switch { '@' or '4' => 'a', '0' => 'o', '3' => 'e', '1' or '!' => 'i', '$' or '5' => 's', '7' => 't', _ => typed };

    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, LongestRepeated).Any(size => text.Length > size && Enumerable.Range(size, text.Length - size).All(i => text[i] == text[i - size]));

    private static void Mark(string text, string word, bool[] known)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            Array.Fill(known, true, at, word.Length);
    }

    private static void MarkRuns(string text, string run, bool[] known)
    {
        for (var at = 0; at + ShortestRun <= text.Length; at++)
            if (run.Contains(text.Substring(at, ShortestRun), StringComparison.Ordinal)) Array.Fill(known, true, at, ShortestRun);
    }

    private static void MarkSame(string text, bool[] known)
    {
        for (var at = 0; at + ShortestRun <= text.Length; at++)
            if (text[at] == text[at + 1] && text[at] == text[at + 2]) Array.Fill(known, true, at, ShortestRun);
    }
}
