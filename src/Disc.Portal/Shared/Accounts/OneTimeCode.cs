using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Disc.Portal.Shared.Accounts;

/// <summary>The six digits of an authenticator app, by RFC 6238: a shared key, half a minute a code.</summary>
public static class OneTimeCode
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    /// <summary>The length of a key, in bytes (RFC 4226 asks for at least 16 and advises 20).</summary>
    public const int KeyLength = 20;

    private const int StepSeconds = 30;

    // One step to either side: a phone's clock may be half a minute out, and typing takes time.
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The step whose code this is, near now; null when it is the code of none.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="typed">What was typed; spaces do not count.</param>
    /// <param name="at">Now (UTC).</param>
    public static long? StepOf(byte[] key, string typed, DateTime at)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
            return null;
        var now = StepAt(at);
        long? found = null;
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            // All of them are compared, in a time that does not tell which digit was wrong.
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), Encoding.ASCII.GetBytes(code)))
                found = step;
        }

        return found;
    }

    /// <summary>The step of an instant (UTC): half minutes since 1970.</summary>
    public static long StepAt(DateTime at) => new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's default, and the only one that every authenticator app knows; as an HMAC it is sound.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A key in letters and digits (base 32), as it is typed where a camera cannot be used.</summary>
    public static string InLetters(byte[] key)
    {
        var letters = new StringBuilder();
        for (var bit = 0; bit < key.Length * 8; bit += 5)
        {
            var value = 0;
            for (var i = bit; i < bit + 5; i++)
                value = value << 1 | (i < key.Length * 8 ? key[i / 8] >> 7 - i % 8 & 1 : 0);
            letters.Append(Base32[value]);
        }

        return letters.ToString();
    }

    /// <summary>What the app reads from the square picture.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="place">The name of the partnership or force, as the app shows it.</param>
    /// <param name="email">The account, as the app shows it.</param>
    public static Uri AddressOf(byte[] key, string place, string email) => new(
        $"otpauth://totp/{Uri.EscapeDataString(place)}:{Uri.EscapeDataString(email)}?secret={InLetters(key)}&issuer={Uri.EscapeDataString(place)}&digits={Digits}&period={StepSeconds}");
}
