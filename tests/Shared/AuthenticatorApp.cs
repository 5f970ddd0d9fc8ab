using Disc.Portal.Shared.Accounts;

namespace Disc.Tests.Shared;

/// <summary>What an authenticator app does: it reads the letters of a key (base 32) and gives the code of the moment.</summary>
internal static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The key that the letters say; spaces do not count.</summary>
    public static byte[] KeyOf(string letters)
    {
        var bits = string.Concat(letters.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    /// <summary>The code of an instant (UTC).</summary>
    public static string CodeOf(string letters, DateTime at) => OneTimeCode.CodeOf(KeyOf(letters), OneTimeCode.StepAt(at));
}
