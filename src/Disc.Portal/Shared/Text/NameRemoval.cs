using System.Globalization;
using System.Text.RegularExpressions;

namespace Disc.Portal.Shared.Text;

/// <summary>Takes the names of an erased person out of free text that is kept because it is also about something else.</summary>
public static class NameRemoval
{
    /// <summary>What stands where a name stood.</summary>
    public const string Removed = "[name removed]";

    // Two letters are more often a word than a name: "Al", "Jo" only go together with the rest of the name.
    private const int ShortestAlone = 3;

    /// <summary>The text without the names: whole words only; a single name only where it is written as one, so that "will" stays when Will goes.</summary>
    public static string? Without(string? text, IEnumerable<string> names)
    {
        var patterns = names.Select(name => name.Trim()).Where(name => name.Length >= ShortestAlone).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length).Select(Pattern).ToList();
        return text is null || patterns.Count == 0
            ? text
            : Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', patterns)})(?![\p{{L}}\p{{N}}])", Removed, RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private static string Pattern(string name)
    {
        if (name.Any(char.IsWhiteSpace))
            return $"(?i:{string.Join(@"\s+", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))})";
        var british = CultureInfo.GetCultureInfo("en-GB").TextInfo;
        return string.Join('|', new[] { british.ToTitleCase(british.ToLower(name)), british.ToUpper(name), name }
            .Where(form => char.IsUpper(form[0]) || !char.IsLower(form[0])).Distinct(StringComparer.Ordinal).Select(Regex.Escape));
    }
}
