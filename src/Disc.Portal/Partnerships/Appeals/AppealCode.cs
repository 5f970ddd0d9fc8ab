using System.Security.Cryptography;
using System.Text;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How the reference and the code of a notice are read from paper and typed on a telephone: forgiving, and compared in the same time whatever is wrong.</summary>
public static class AppealCode
{
    // Letters and figures that are taken for each other count as one.
    private const string Alike = "OQ0ILZSGBU", For = "DDD112568V";

    /// <summary>The number of a notice as somebody typed its reference: "EX-0007", "ex 7", "EXOOO7"; 0 for what is none.</summary>
    public static int NumberOf(string? typed)
    {
        var letters = Plain(typed);
        if (letters.StartsWith("EX", StringComparison.Ordinal))
            letters = letters[2..];
        var figures = letters.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return figures.Length is > 0 and <= 9 && figures.All(char.IsAsciiDigit) ? int.Parse(figures, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Whether a typed code is the one of a notice. A notice that there is not takes as long.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="code">The code of the notice; null when there is no such notice.</param>
    public static bool Matches(string? typed, string? code)
    {
        var same = CryptographicOperations.FixedTimeEquals(Hash(typed), Hash(code ?? "no such notice"));
        return same & code is not null;
    }

    // Hashed, so that what is compared has one length.
    private static byte[] Hash(string? text) => SHA256.HashData(Encoding.UTF8.GetBytes(Folded(text)));

    private static string Folded(string? text) =>
        string.Concat(Plain(text).Select(letter => Alike.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? For[at] : letter));

    private static string Plain(string? text) =>
        string.Concat((text is { Length: > 200 } ? text[..200] : text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
}
