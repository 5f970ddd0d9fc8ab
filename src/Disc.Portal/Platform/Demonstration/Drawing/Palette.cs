namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>The colours of the drawings: muted, so that forty of them side by side stay calm.</summary>
internal static class Palette
{
    public static Colour Skin(int tone) => Colour.Of(tone switch
    {
        0 => 0xF4D2BB,
        1 => 0xEFC7AC,
        2 => 0xE6B592,
        3 => 0xD7A27B,
        4 => 0xBC8560,
        5 => 0x9C6A48,
        6 => 0x7B5137,
        _ => 0x5C3C2A,
    });

    public static Colour Hair(HairColour colour) => Colour.Of(colour switch
    {
        HairColour.Black => 0x26222A,
        HairColour.DarkBrown => 0x3F2C25,
        HairColour.Brown => 0x644432,
        HairColour.LightBrown => 0x8E6745,
        HairColour.Fair => 0xCDA668,
        HairColour.Ginger => 0xAC5E34,
        HairColour.Grey => 0x8F9095,
        _ => 0xD9D7D2,
    });

    public static Colour Cloth(Chance chance) => Colour.Of(chance.Of(
        0x3B4A63, 0x2E3440, 0x5B6770, 0x74808A, 0x6E4B4B, 0x7A3E42, 0x4F6354, 0x3E5C5E, 0x8A7B62, 0xB8B2A6, 0x5A5470, 0xC2A25B, 0x40587C, 0x9AA7A0));

    public static Colour Ground(Chance chance) => Colour.Of(chance.Of(
        0xC9D6DF, 0xD8D3C8, 0xC8D5CB, 0xD9CCC8, 0xCFCCDB, 0xBFD0D3, 0xDCD6BF, 0xC5CBD3, 0xD3D9D9));

    public static Colour Iris(Chance chance, int tone) => Colour.Of(tone >= 4
        ? chance.Of(0x3A261C, 0x2E1F18, 0x4A3020)
        : chance.Of(0x5A3B26, 0x4A6B82, 0x5F7356, 0x6B4C2E, 0x6C7F8C, 0x3F2C20));
}
