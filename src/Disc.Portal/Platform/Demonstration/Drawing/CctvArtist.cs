using System.Globalization;
using System.Numerics;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws what a shop's camera might have kept of somebody: from above, at a distance, grey and grainy, with the time on it.</summary>
internal static class CctvArtist
{
    public const int Width = 640, Height = 480;

    /// <param name="traits">Who is seen; the same face as in the portrait.</param>
    /// <param name="camera">Its number, as it is written into the picture.</param>
    /// <param name="local">By the clock of the shop.</param>
    public static Illustration Draw(PortraitTraits traits, int camera, DateTime local)
    {
        var canvas = new Canvas(Width, Height);
        var day = new Chance(traits.Day ^ 0xCC7F);
        Shop(canvas, day);
        Figure(canvas, traits, day);
        Spoil(canvas, day);
        CameraLettering.Write(canvas, string.Create(CultureInfo.InvariantCulture, $"CAM {camera:00}"), 18, 18, 3);
        CameraLettering.Write(canvas, local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), 18, Height - 40, 3);
        return new(canvas.Rgb, Width, Height);
    }

    private static void Shop(Canvas canvas, Chance day)
    {
        // Seen from a corner under the ceiling: the lines of floor and shelves run to a point above the picture.
        var flip = day.In(0.5f) ? -1 : 1;
        canvas.Placing = Matrix3x2.CreateScale(1.12f) * Matrix3x2.CreateTranslation(Width / 2f, 0);
        canvas.FillDown(Outline.Polygon((-330, 0), (330, 0), (330, 480), (-330, 480)), Colour.Of(0xA7ABA8), Colour.Of(0xC9CAC3));
        for (var i = -9; i <= 9; i++)
            canvas.Fill(Outline.Stroke(1.2f, (i * 34, 70), (i * 105, 480)), Colour.Of(0x83888A), 0.5f);
        foreach (var y in (ReadOnlySpan<float>)[108, 150, 204, 270, 350])
            canvas.Fill(Outline.Stroke(1.2f, (-340, y), (340, y)), Colour.Of(0x83888A), 0.5f);
        canvas.FillDown(Outline.Polygon((-330, -5), (330, -5), (330, 74), (-330, 74)), Colour.Of(0x6E7477), Colour.Of(0x8B9193));
        if (day.In(0.5f))
            Door(canvas, -flip * day.Between(20, 90));
        Shelves(canvas, day, flip);
        if (day.In(0.6f))
            Counter(canvas, -flip);
        else
            Shelves(canvas, day, -flip);
    }

    private static void Door(Canvas canvas, float x)
    {
        canvas.FillDown(Outline.Polygon((x - 52, 0), (x + 52, 0), (x + 52, 80), (x - 52, 80)), Colour.Of(0xEDF1F2), Colour.Of(0xC7D2D6));
        canvas.Fill(Outline.Polygon((x - 52, 80), (x + 52, 80), (x + 110, 190), (x - 110, 190)), Colour.Of(0xFFFFFF), 0.22f);
        foreach (var at in (ReadOnlySpan<float>)[-52, 0, 52])
            canvas.Fill(Outline.Stroke(4, (x + at, 0), (x + at, 80)), Colour.Of(0x474C50));
    }

    private static void Shelves(Canvas canvas, Chance day, int side)
    {
        (float X, float Y) Along(float depth, float height) =>
            (side * (118 + depth * 150 + height * (14 + depth * 26)), 84 + depth * 300 - height * (56 + depth * 84));
        canvas.Fill(Quad(0, 1.35f, 0, 1), Colour.Of(0x5B6063));
        canvas.Fill(Outline.Polygon(Along(0, 1), Along(1.35f, 1), (side * 420, 200), (side * 300, 20)), Colour.Of(0x74797B));
        for (var shelf = 0; shelf < 4; shelf++)
        {
            float foot = shelf * 0.25f + 0.02f, top = foot + 0.19f;
            canvas.Fill(Quad(0, 1.35f, foot - 0.02f, foot + 0.005f), Colour.Of(0xA9AEB0));
            for (var at = 0.01f; at < 1.3f;)
            {
                var wide = day.Between(0.035f, 0.075f);
                if (!day.In(0.1f))
                {
                    var goods = Palette.Cloth(day).Mixed(Colour.Of(0xD8D2C4), day.Between(0.1f, 0.7f));
                    var tall = foot + (top - foot) * day.Between(0.55f, 1);
                    canvas.Fill(Quad(at, at + wide * 0.88f, foot, tall), goods);
                    canvas.Fill(Quad(at, at + wide * 0.88f, foot + (tall - foot) * 0.4f, foot + (tall - foot) * 0.62f), goods.Lighter(0.5f), 0.6f);
                }
                at += wide;
            }
        }

        Outline Quad(float near, float far, float low, float high) => Outline.Polygon(Along(near, low), Along(far, low), Along(far, high), Along(near, high));
    }

    private static void Counter(Canvas canvas, int side)
    {
        canvas.FillDown(Outline.Polygon((side * 170, 214), (side * 330, 190), (side * 330, 480), (side * 232, 480)), Colour.Of(0x6F6257), Colour.Of(0x4A423C));
        canvas.Fill(Outline.Polygon((side * 160, 186), (side * 330, 160), (side * 330, 196), (side * 170, 216)), Colour.Of(0xB9A893));
        canvas.Fill(Outline.Polygon((side * 226, 140), (side * 282, 132), (side * 288, 178), (side * 232, 186)), Colour.Of(0x2F3438));
        canvas.Fill(Outline.Polygon((side * 232, 146), (side * 276, 139), (side * 280, 168), (side * 236, 174)), Colour.Of(0x7C99A4));
    }

    private static void Figure(Canvas canvas, PortraitTraits traits, Chance day)
    {
        var face = FaceShape.Of(traits);
        // Foreshortened: the camera looks down, so the head is large and the legs are short.
        var size = day.Between(0.57f, 0.65f);
        var turn = day.Between(-0.12f, 0.12f);
        var stand = Matrix3x2.CreateScale(size) * Matrix3x2.CreateTranslation(Width / 2f + day.Between(-66, 66), day.Between(92, 112));
        var cloth = Palette.Cloth(new Chance(traits.Day ^ 0xDA1));
        var trousers = Colour.Of(day.Of(0x2E3440, 0x3A3F4B, 0x4A4A48, 0x39424F, 0x5B5548));

        canvas.Placing = stand;
        canvas.Glow(40, 578, 210, 54, Colour.Of(0x14161A), 0.6f);
        Legs(canvas, trousers, day);
        var broad = (traits.Sex == Sex.Male ? 134f : 116f) + traits.Build switch { Build.Heavy => 20, Build.Slim => -12, _ => 0 };
        var head = Matrix3x2.CreateScale(0.74f, 0.7f) * Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation(turn * 60, 24) * stand;
        canvas.Placing = head;
        var hair = new HairArtist(canvas, traits, face);
        var headwear = new HeadwearArtist(canvas, traits, face, cloth);
        headwear.Behind();
        hair.Behind();
        canvas.Placing = stand;
        Trunk(canvas, traits, face, cloth, broad, day);
        canvas.Placing = head;
        PortraitArtist.Head(canvas, traits, face, hair, headwear);
    }

    private static void Legs(Canvas canvas, Colour trousers, Chance day)
    {
        var step = day.Between(-16, 16);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var foot = 548 + side * step;
            canvas.Fill(Outline.Ellipse(side * 41, foot + 18, 27, 20), Colour.Of(0x1F2126));
            canvas.Fill(Outline.Stroke(92, 70, 50, (side * 38, 336), (side * 41, 430), (side * 40, foot)), side > 0 ? trousers.Darker(0.3f) : trousers);
        }
    }

    private static void Trunk(Canvas canvas, PortraitTraits traits, FaceShape face, Colour cloth, float broad, Chance day)
    {
        var skin = Palette.Skin(traits.Tone);
        var hold = day.In(0.5f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var raised = hold && side > 0;
            (float X, float Y) hand = raised ? (side * (broad - 52), 236) : (side * (broad + 2), 362);
            (float X, float Y) elbow = raised ? (side * (broad + 14), 270) : (side * (broad + 8), 262);
            canvas.Fill(Outline.Ellipse(hand.X, hand.Y + (raised ? 0 : 13), 17, 21), skin);
            canvas.Fill(Outline.Stroke(60, 52, 34, (side * (broad - 26), 160), elbow, hand), side > 0 ? cloth.Darker(0.34f) : cloth.Darker(0.1f));
        }
        canvas.Fill(Outline.Mirrored((0, 60), (38, 60), (40, 112), (60, 130), (0, 160)), skin.Darker(0.3f));
        var body = Outline.Mirrored((0, 128), (40, 112), (broad * 0.66f, 126), (broad * 0.96f, 156), (broad * 0.84f, 215), (broad * 0.72f, 290), (broad * 0.74f, 374), (0, 384));
        canvas.FillDown(body, cloth.Lighter(0.08f), cloth.Darker(0.2f));
        var within = canvas.StencilOf(body);
        canvas.Fill(Outline.Smooth((50, 110), (66, 250), (60, 420), (300, 420), (300, 110)), cloth.Darker(0.7f), 0.26f, within);
        canvas.Glow(6, face.Foot * 0.8f + 12, 80, 34, Colour.Of(0x101014), 0.5f, within);
        if (traits.Clothing is Clothing.Jacket or Clothing.PaddedJacket or Clothing.Shirt)
            canvas.Fill(Outline.Stroke(4, (0, 140), (2, 380)), cloth.Darker(0.6f), 0.8f, within);
        if (traits.Clothing == Clothing.PaddedJacket)
            for (var y = 180; y < 400; y += 40)
                canvas.Fill(Outline.Stroke(4, (-200, y), (0, y + 10), (200, y)), cloth.Darker(0.5f), 0.6f, within);
        if (traits.Clothing == Clothing.Hoodie)
            canvas.Fill(Outline.Smooth((-48, 290), (48, 290), (64, 352), (-64, 352)), cloth.Darker(0.4f), 0.5f, within);
        if (hold)
            canvas.Fill(Outline.Polygon((broad - 84, 192), (broad - 40, 197), (broad - 45, 256), (broad - 88, 251)), Colour.Of(0xD9D4C6).Mixed(Palette.Cloth(day), 0.3f));
    }

    /// <summary>What a cheap camera does to a picture: hardly any colour, soft, dark corners, lines, grain.</summary>
    private static void Spoil(Canvas canvas, Chance day)
    {
        var rgb = canvas.Rgb;
        var tint = day.Between(-4, 4);
        var noise = day.Next();
        var row = new float[Width * 3];
        for (var y = 0; y < Height; y++)
        {
            var line = rgb.AsSpan(y * Width * 3, Width * 3);
            for (var i = 0; i < row.Length; i++)
                row[i] = (line[Math.Max(i - 3, i % 3)] + 2 * line[i] + line[Math.Min(i + 3, row.Length - 3 + i % 3)]) * 0.25f;
            var down = (y - Height / 2f) / (Height / 2f);
            var scan = (y % 3) switch { 0 => 0.9f, 1 => 1f, _ => 0.97f };
            for (var x = 0; x < Width; x++)
            {
                float r = row[x * 3], g = row[x * 3 + 1], b = row[x * 3 + 2], grey = 0.3f * r + 0.59f * g + 0.11f * b;
                var across = (x - Width / 2f) / (Width / 2f);
                var corner = 1 - 0.22f * (across * across + down * down);
                // One draw of the die serves eight pixels: grain in steps, which also packs better.
                if ((x & 7) == 0)
                    noise = day.Next();
                var grain = ((int)(noise & 0xF) + (int)(noise >> 4 & 0xF) - 15) / 3 * 3;
                noise >>= 8;
                var light = (0.9f * (grey - 128) + 122) * corner * scan + grain;
                line[x * 3] = Byte(light + (r - grey) * 0.2f - tint);
                line[x * 3 + 1] = Byte(light + (g - grey) * 0.2f + 2);
                line[x * 3 + 2] = Byte(light + (b - grey) * 0.2f + tint);
            }
        }

        static byte Byte(float value) => (byte)Math.Clamp(value, 0, 255);
    }
}
