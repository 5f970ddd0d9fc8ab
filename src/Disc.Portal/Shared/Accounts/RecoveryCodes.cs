using System.Security.Cryptography;
using System.Text;

namespace Disc.Portal.Shared.Accounts;

/// <summary>Codes for the day when the phone is lost: ten of them, each good once. Only their hashes are kept.</summary>
public static class RecoveryCodes
{
    /// <summary>How many codes a person gets.</summary>
    public const int Count = 10;

    // No letter that can be taken for another, or for a digit, in handwriting.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Ten new codes, such as <c>kx7d-9mpa-…</c>: 79 bits each, so that a plain hash keeps them.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))))];

    /// <summary>Whether something typed could be such a code at all, and not six digits.</summary>
    public static bool LooksLikeOne(string typed) => Plain(typed).Length == Groups * GroupLength;

    /// <summary>What is kept of a code.</summary>
    public static string HashOf(string typed) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(typed))));

    private static string Plain(string typed) => new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
