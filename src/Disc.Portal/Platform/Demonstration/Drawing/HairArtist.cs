namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws hair, behind the head and before it.</summary>
internal sealed class HairArtist(Canvas canvas, PortraitTraits traits, FaceShape face)
{
    private readonly Colour _hair = Palette.Hair(traits.HairColour);
    private readonly int _side = new Chance(traits.Face ^ 0x51DE).Of(-1, 1);

    /// <summary>Under a hat no hair is drawn above the brow.</summary>
    private readonly Canvas.Stencil? _below = traits.Headwear is Headwear.None or Headwear.HoodUp ? null : canvas.StencilOf(Outline.Polygon((-400, -58), (400, -58), (400, 500), (-400, 500)));

    private bool Covered => traits.Headwear != Headwear.None;

    public void Behind()
    {
        var dark = _hair.Darker(0.22f);
        float t = face.Temple, crown = Covered ? face.Crown + 40 : face.Crown;
        switch (traits.Hair)
        {
            case HairStyle.Bob:
                canvas.Fill(Outline.Mirrored((0, crown - 22), (t * 0.7f, crown - 8), (t + 20, -50), (t + 25, 20), (t + 27, 84), (t + 6, 108), (40, 92), (0, 90)), dark);
                break;
            case HairStyle.LongStraight:
            case HairStyle.Fringe when traits.Sex == Sex.Female:
                canvas.Fill(Outline.Mirrored((0, crown - 20), (t * 0.7f, crown - 6), (t + 18, -50), (t + 24, 30), (t + 29, 130), (t + 24, 236), (58, 250), (0, 240)), dark);
                break;
            case HairStyle.LongWavy:
                canvas.Fill(Outline.Mirrored((0, crown - 24), (t * 0.7f, crown - 9), (t + 24, -50), (t + 30, 8), (t + 24, 50), (t + 42, 92), (t + 30, 140), (t + 44, 186), (t + 18, 236), (60, 226), (0, 220)), dark);
                break;
            case HairStyle.Ponytail:
                canvas.Fill(Outline.Smooth((_side * 40, -96), (_side * 108, -70), (_side * 128, 10), (_side * 118, 110), (_side * 96, 190), (_side * 84, 120), (_side * 78, 10)), dark);
                break;
            case HairStyle.Bun when !Covered:
                canvas.Fill(Outline.Ellipse(0, face.Crown - 26, 38, 34), dark);
                canvas.Fill(Outline.Ellipse(-6, face.Crown - 32, 26, 20), _hair, 0.8f);
                break;
            case HairStyle.Rounded:
                Curls(t + 30, dark, 20, fromTop: Covered ? 0.3f : 0);
                break;
        }
    }

    public void Before()
    {
        if (traits.Hair == HairStyle.Bald)
        {
            if (traits.HairColour is not (HairColour.White or HairColour.Fair))
                canvas.Fill(face.Cap(0, 0, face.Crown + 40, -40, 0), _hair, 0.07f);
            return;
        }
        var line = face.HairLine;
        var t = face.Temple;
        switch (traits.Hair)
        {
            case HairStyle.Shaved:
                canvas.Fill(face.Cap(1, 1, line - 4, -52), _hair, 0.5f, _below);
                break;
            case HairStyle.Short:
                Top(face.Cap(14, 4, line, -46));
                break;
            case HairStyle.Curly:
                Top(face.Cap(12, 6, line, -46));
                Curls(t + 6, _hair, 15, fromTop: 0, lift: 4);
                break;
            case HairStyle.Rounded:
                Top(face.Cap(30, 20, line + 2, -46, 16));
                Curls(t + 20, _hair, 17, fromTop: 0, lift: 8);
                break;
            case HairStyle.Receding:
                Top(Outline.Mirrored(
                    (0, face.Crown - 8), (t * 0.6f, face.Crown + 6), (t + 3, face.Crown * 0.5f), (t + 4, -12), (t + 1, 8), (t - 7, 6), (t - 8, -30), (t - 20, -62), (t * 0.55f, face.Crown + 20), (0, face.Crown + 30)));
                break;
            case HairStyle.SweptUp:
                Top(Outline.Smooth(
                    (-t, 4), (-t - 4, -40), (-t * 0.86f, -92), (-46, face.Crown - 22), (_side * 16, face.Crown - 33), (48, face.Crown - 21), (t * 0.88f, -92), (t + 4, -40), (t, 4),
                    (t - 8, 0), (t - 12, -46), (t - 26, line - 6), (0, line - 14), (-t + 26, line - 6), (-t + 12, -46), (-t + 8, 0)));
                break;
            case HairStyle.SidePart or HairStyle.Bob or HairStyle.LongStraight or HairStyle.LongWavy:
                Parted(traits.Hair == HairStyle.SidePart ? 0 : traits.Hair == HairStyle.Bob ? 84 : 120);
                break;
            case HairStyle.Fringe:
                var sides = traits.Sex == Sex.Female ? 110f : 10f;
                Top(Outline.Mirrored(
                    (0, face.Crown - 18), (t * 0.64f, face.Crown - 4), (t + 9, face.Crown * 0.5f), (t + 11, 0), (t + 9, sides), (t - 3, sides * 0.9f), (t - 8, -14), (t * 0.62f, -35), (0, -39)));
                break;
            default:
                Top(face.Cap(10, 4, line - 4, -50, traits.Sex == Sex.Female ? 0 : 6));
                break;
        }
    }

    private void Top(Outline outline)
    {
        canvas.Fill(outline, _hair, 1, _below);
        if (Covered)
            return;
        var within = canvas.StencilOf(outline);
        canvas.Fill(Outline.Smooth((36, face.Crown - 60), (66, -80), (70, 0), (80, 150), (160, 140), (150, -120)), _hair.Darker(0.5f), 0.3f, within);
        if (traits.Hair is HairStyle.Curly or HairStyle.Rounded)
            return;
        var chance = new Chance(traits.Face ^ 0x4A12);
        for (var i = -3; i <= 3; i++)
        {
            float x = i * 25 + chance.Between(-5, 5);
            canvas.Fill(
                Outline.Stroke(0.6f, 3.4f, 0.6f, (x * 0.5f, face.Crown - 14), (x * 0.95f, face.Crown + 10), (x * 1.18f, face.HairLine - 2)), i < 1 ? _hair.Lighter(0.4f) : _hair.Darker(0.35f), 0.26f, within);
        }
    }

    /// <summary>From a parting over the brow to both sides, down to a length below the eyes.</summary>
    private void Parted(float length)
    {
        float t = face.Temple, p = _side * 26, top = face.Crown - 17;
        var end = Math.Max(length, 6);
        float near = _side * (t + 6), far = -_side * (t + 6);
        Top(Outline.Smooth(
            (p, top + 6), (near * 0.62f, top + 10), (near * 1.04f, -62), (near * 1.05f, 0), (near * (length > 20 ? 1.1f : 0.97f), end), (near * 0.9f, end - 4), (near * 0.9f, -20), (near * 0.72f, -58), (p + _side * 4, face.HairLine - 12),
            (p - _side * 20, face.HairLine - 6), (far * 0.42f, -56), (far * 0.82f, -34), (far * 0.91f, 0), (far * 0.9f, end - 4), (far * (length > 20 ? 1.1f : 0.97f), end), (far * 1.05f, 0), (far * 1.06f, -62), (far * 0.68f, top + 6), (0, top - 6)));
    }

    private void Curls(float radius, Colour colour, float size, float fromTop, float lift = 0)
    {
        var chance = new Chance(traits.Face ^ 0xC0215);
        var curls = new Outline();
        for (var i = 0; i <= 20; i++)
        {
            var reach = traits.Hair == HairStyle.Curly ? -0.02f : 0.04f;
            var turn = MathF.PI * (1 + reach - (1 + 2 * reach) * i / 20f);
            var (sin, cos) = MathF.SinCos(turn);
            if (sin > 1 - fromTop)
                continue;
            var down = -face.Crown + radius - face.Temple;
            curls.And(Outline.Ellipse(cos * radius, -sin * (down - 2) - lift * 0.2f, size + chance.Between(-3, 4), size + chance.Between(-3, 3)));
        }
        if (lift == 0)
            curls.And(Outline.Ellipse(0, Covered ? 14 : -14, radius + 4, -face.Crown + radius - face.Temple - (Covered ? 52 : 10)));
        canvas.Fill(curls, colour, 1, lift == 0 ? null : _below);
    }
}
