using System.Text;

namespace CollabCase.Web.Mvc;

/// <summary>Names of code as words of a sentence.</summary>
public static class Words
{
    /// <summary>`StartDate` and `Form.StartDate` as 'Start date'. What already has a space is left as it is.</summary>
    public static string OfName(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal)) return name;
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name[(name.LastIndexOf('.') + 1)..])
        {
            if (words.Length == 0) words.Append(char.ToUpperInvariant(c));
            else if (char.IsUpper(c)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        }
        return words.ToString();
    }
}
