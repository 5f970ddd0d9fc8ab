namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>The measures of one face, in pixels of a portrait, about a point between the eyes.</summary>
internal sealed record FaceShape(
    float Temple, float Cheek, float Jaw, float Chin, float Crown, float Foot, float EyeGap, float EyeWide, float EyeHigh, float BrowLift, float BrowThick,
    float BrowTilt, float NoseWide, float NoseFoot, float MouthAt, float MouthWide, float Lip, float Ear, float HairLine)
{
    public static FaceShape Of(PortraitTraits traits)
    {
        var chance = new Chance(traits.Face ^ 0xFACE);
        var male = traits.Sex == Sex.Male;
        var heavy = traits.Build switch { Build.Heavy => 1f, Build.Slim => -1f, _ => 0f };
        var young = traits.Age == AgeBand.Teens ? 1f : 0f;
        var foot = chance.Between(114, 128) + (male ? 4 : -2) - young * 4;
        return new(
            Temple: chance.Between(84, 92),
            Cheek: chance.Between(80, 88) + heavy * 5,
            Jaw: chance.Between(56, 70) + heavy * 8 + (male ? 4 : -3),
            Chin: chance.Between(22, 34) + (male ? 5 : 0) + heavy * 4,
            Crown: -chance.Between(108, 118),
            Foot: foot,
            EyeGap: chance.Between(33, 39),
            EyeWide: chance.Between(15.5f, 18.5f),
            EyeHigh: chance.Between(6.2f, 8.4f) + (male ? 0 : 1) + young * 0.6f,
            BrowLift: chance.Between(21, 26) + (male ? -2 : 2),
            BrowThick: chance.Between(5, 8) + (male ? 2 : -1.5f),
            BrowTilt: chance.Between(-3, 4),
            NoseWide: chance.Between(14, 20) + (male ? 2 : 0) + (traits.Tone >= 5 ? 3 : 0),
            NoseFoot: chance.Between(40, 48),
            MouthAt: foot * chance.Between(0.61f, 0.65f),
            MouthWide: chance.Between(25, 32) + (male ? 2 : 0),
            Lip: chance.Between(4.5f, 7.5f) + (male ? 0 : 2) + (traits.Tone >= 5 ? 2 : 0),
            Ear: chance.Between(20, 26),
            HairLine: chance.Between(-74, -64));
    }

    public Outline Head() => Outline.Mirrored(
        (0, Crown), (Temple * 0.58f, Crown + 14), (Temple * 0.94f, Crown * 0.52f), (Temple, -8), (Cheek, 42), (Jaw, Foot * 0.74f), (Chin, Foot - 5), (0, Foot));

    /// <summary>A cap that follows the skull at a distance, down to the ears, above a hair line.</summary>
    public Outline Cap(float thick, float sideThick, float line, float sideLine, float ears = 6) => Outline.Mirrored(
        (0, Crown - thick), (Temple * 0.6f, Crown + 12 - thick * 0.9f), (Temple * 0.97f + sideThick, Crown * 0.5f), (Temple + sideThick, -12), (Temple + 1, ears),
        (Temple - 7, ears - 2), (Temple - 9, -26), (Temple - 15, sideLine), (Temple * 0.5f, line + 4), (0, line));
}
