using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Tests.Shared;

/// <summary>A sound file with a few wrong bytes, a run of them, a part that is missing, a part that stands twice: what cards, cables and attackers do.</summary>
internal static class WrongBytes
{
    public static byte[] Of(byte[] sound, Chance chance)
    {
        var bytes = (byte[])sound.Clone();
        for (var n = 1 + chance.Below(6); n > 0; n--)
        {
            switch (chance.Below(5))
            {
                case 0:
                    bytes[chance.Below(bytes.Length)] = (byte)chance.Next();
                    break;
                case 1:
                    bytes[chance.Below(bytes.Length)] ^= (byte)(1 << chance.Below(8));
                    break;
                case 2:
                    bytes.AsSpan(chance.Below(bytes.Length - 4), 4).Fill(chance.Of<byte>(0, 0xFF, 0x7F));
                    break;
                case 3:
                    Array.Resize(ref bytes, bytes.Length - Math.Min(bytes.Length / 2, chance.Below(20)));
                    break;
                default:
                    var at = chance.Below(bytes.Length - 16);
                    bytes = [.. bytes.AsSpan(0, at + 16), .. bytes.AsSpan(at)];
                    break;
            }
        }

        return bytes;
    }
}
