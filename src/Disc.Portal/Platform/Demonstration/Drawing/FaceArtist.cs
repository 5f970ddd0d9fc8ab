using System.Numerics;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws a face: quiet, looking at nobody in particular, the same for one person every time.</summary>
internal sealed class FaceArtist(Canvas canvas, PortraitTraits traits, FaceShape face)
{
    private readonly Colour _skin = Palette.Skin(traits.Tone);
    private readonly Colour _hair = Palette.Hair(traits.HairColour);

    private Colour Shade => _skin.Mixed(Colour.Of(0x5A2A2C), 0.24f);

    private Colour Line => _skin.Mixed(Colour.Of(0x3A1A1C), 0.55f);

    public void Draw()
    {
        Ears();
        var head = face.Head();
        canvas.Fill(head, _skin);
        var within = canvas.StencilOf(head);
        Modelling(within);
        Age(within);
        Nose();
        if (traits.FacialHair != FacialHair.None)
            Beard(within);
        Mouth();
        Eyes();
        Brows();
        Marks(within);
    }

    public void Glasses()
    {
        if (traits.Eyewear == Eyewear.None)
            return;
        var chance = new Chance(traits.Face ^ 0x61A55);
        var frame = Colour.Of(chance.Of(0x2A2730, 0x4A3528, 0x5A5E66, 0x33415A));
        var width = chance.Between(2.6f, 4.6f);
        foreach (var side in Sides)
        {
            var x = side * (face.EyeGap + 1);
            var round = traits.Eyewear == Eyewear.Round;
            (float Across, float Down) lens = round ? (26, 25) : (28, 19);
            var rim = round
                ? Outline.Ellipse(x, 3, lens.Across, lens.Down)
                : Outline.Smooth((x - 27, -14), (x, -17), (x + 27, -14), (x + 28, 4), (x + 21, 19), (x, 22), (x - 21, 19), (x - 28, 4));
            canvas.Fill(rim, Colour.Of(0xEAF3F7), 0.16f);
            var grown = Matrix3x2.CreateScale(1 + width / lens.Across, 1 + width / lens.Down, new(x, 2));
            canvas.Fill(rim.Placed(grown).Without(rim), frame);
            canvas.Fill(Outline.Stroke(width, (x + side * lens.Across, -4), (side * (face.Temple + 1), -6)), frame);
        }
        var inner = face.EyeGap - 25;
        canvas.Fill(Outline.Stroke(width, (-inner, -3), (0, -8), (inner, -3)), frame);
    }

    private static ReadOnlySpan<int> Sides => [-1, 1];

    private void Ears()
    {
        foreach (var side in Sides)
        {
            canvas.Fill(Outline.Ellipse(side * (face.Temple + 3), 12, 13, face.Ear, side * 0.12f), side > 0 ? _skin.Mixed(Shade, 0.5f) : _skin);
            canvas.Fill(Outline.Stroke(1.5f, 3, 1.5f, (side * (face.Temple + 9), 0), (side * (face.Temple + 6), 12), (side * (face.Temple + 3), 22)), Shade, 0.9f);
        }
        var chance = new Chance(traits.Face ^ 0xEA2);
        if (chance.In(traits.Sex == Sex.Female ? 0.5f : 0.1f))
            foreach (var side in Sides)
                canvas.Fill(Outline.Ellipse(side * (face.Temple + 4), 13 + face.Ear, 3.2f, 3.2f), Colour.Of(0xD9C48A));
    }

    private void Modelling(Canvas.Stencil within)
    {
        canvas.Fill(Outline.Smooth((30, face.Crown - 10), (62, -60), (60, 10), (52, 60), (26, face.Foot + 4), (130, face.Foot + 20), (140, -60)), Shade, 0.34f, within);
        canvas.Glow(-48, 46, 34, 26, Colour.Of(0xD9695B), traits.Tone >= 4 ? 0.10f : 0.2f, within);
        canvas.Glow(50, 46, 34, 26, Colour.Of(0xD9695B), traits.Tone >= 4 ? 0.08f : 0.16f, within);
        canvas.Glow(-22, -58, 60, 36, _skin.Lighter(0.6f), 0.22f, within);
        foreach (var side in Sides)
            canvas.Glow(side * face.EyeGap, -2, 30, 20, Shade, 0.55f, within);
    }

    private void Eyes()
    {
        var chance = new Chance(traits.Face ^ 0xE7E5);
        var iris = Palette.Iris(chance, traits.Tone);
        var slant = chance.Between(-1.5f, 2.5f);
        var droop = traits.Age >= AgeBand.Fifties ? 1.6f : chance.Between(0, 1);
        var lash = Colour.Of(0x231A1E);
        foreach (var side in Sides)
        {
            float x = side * face.EyeGap, w = face.EyeWide, h = face.EyeHigh;
            (float X, float Y) inner = (x - side * w, 2.5f), outer = (x + side * w, 0.5f - slant + droop);
            var eye = Outline.Smooth(inner, (x - side * w * 0.4f, -h * 0.72f), (x + side * w * 0.35f, -h * 0.8f + droop * 0.4f), outer, (x + side * w * 0.3f, h * 0.62f), (x - side * w * 0.4f, h * 0.66f));
            canvas.Fill(eye, Colour.Of(0xF7F3EE).Mixed(_skin, 0.1f));
            var white = canvas.StencilOf(eye);
            canvas.Fill(Outline.Ellipse(x, -0.6f, 8, 8), iris.Darker(0.25f), 1, white);
            canvas.Fill(Outline.Ellipse(x, 0, 6.4f, 6.4f), iris, 1, white);
            canvas.Fill(Outline.Ellipse(x, -0.4f, 3.5f, 3.5f), Colour.Of(0x17131A), 1, white);
            canvas.Fill(Outline.Ellipse(x - 2.4f, -3, 1.7f, 1.7f), Colour.Of(0xFFFFFF), 0.9f, white);
            canvas.Fill(Outline.Ellipse(x, -h, w * 1.1f, h * 0.62f), Shade, 0.45f, white);
            var lid = traits.Sex == Sex.Female ? 3.6f : 2.7f;
            canvas.Fill(Outline.Stroke(1, lid, 1.6f, inner, (x - side * w * 0.4f, -h * 0.74f), (x + side * w * 0.35f, -h * 0.82f + droop * 0.4f), (outer.X + side * 1.5f, outer.Y - 0.5f)), lash, 0.92f);
            canvas.Fill(Outline.Stroke(0.6f, 1.3f, 0.8f, (x - side * w * 0.5f, h * 0.72f), (x + side * w * 0.3f, h * 0.7f), outer), Line, 0.45f);
            canvas.Fill(Outline.Stroke(0.6f, 1.8f, 0.6f, (x - side * w * 0.8f, -h * 0.9f - 1), (x, -h - 4.5f + droop), (x + side * w * 0.95f, -h * 0.7f - 1)), Line, 0.5f);
        }
    }

    private void Brows()
    {
        var colour = _hair.Darker(traits.HairColour is HairColour.Grey or HairColour.White ? 0.25f : 0.3f);
        var thick = face.BrowThick;
        foreach (var side in Sides)
        {
            float x = side * face.EyeGap, y = -face.BrowLift;
            canvas.Fill(Outline.Stroke(
                thick * 0.85f, thick, 1.2f,
                (x - side * 18, y + 3 + face.BrowTilt * 0.4f), (x, y - 2.5f), (x + side * 22, y + 4 - face.BrowTilt * 0.3f)), colour, 0.92f);
        }
    }

    private void Nose()
    {
        float w = face.NoseWide, foot = face.NoseFoot;
        canvas.Fill(Outline.Smooth((5, -14), (9, 8), (w * 0.75f, foot - 14), (w + 3, foot - 5), (w * 0.7f, foot + 1), (4, foot + 1), (6, foot - 16), (3, 4)), Shade, 0.6f);
        canvas.Fill(Outline.Stroke(1.2f, 2.8f, 1.2f, (-w, foot - 3), (-w * 0.45f, foot + 2), (0, foot + 4), (w * 0.45f, foot + 2), (w, foot - 3)), Line, 0.62f);
        foreach (var side in Sides)
        {
            canvas.Fill(Outline.Stroke(0.8f, 2, 0.8f, (side * (w - 2), foot - 10), (side * (w + 2), foot - 4), (side * (w - 1), foot)), Line, 0.4f);
            canvas.Fill(Outline.Ellipse(side * w * 0.48f, foot, 3.4f, 1.8f, side * 0.2f), Line, 0.55f);
        }
        canvas.Glow(-2, foot - 10, 9, 12, _skin.Lighter(0.7f), 0.4f);
    }

    private void Mouth()
    {
        var lips = _skin.Mixed(Colour.Of(traits.Tone >= 4 ? 0x7A3638 : 0xB5555A), traits.Sex == Sex.Female ? 0.55f : 0.36f);
        float y = face.MouthAt, w = face.MouthWide, l = face.Lip;
        var corner = new Chance(traits.Face ^ 0x110).Between(-0.6f, 1.8f);
        canvas.Fill(Outline.Smooth((-w, y + corner), (-w * 0.45f, y - l * 0.75f), (-4, y - l), (0, y - l * 0.72f), (4, y - l), (w * 0.45f, y - l * 0.75f), (w, y + corner), (0, y + 2)), lips.Darker(0.12f));
        canvas.Fill(Outline.Smooth((-w + 2, y + corner), (0, y + 0.5f), (w - 2, y + corner), (w * 0.55f, y + l * 0.95f), (0, y + l * 1.3f), (-w * 0.55f, y + l * 0.95f)), lips);
        canvas.Glow(-4, y + l * 0.7f, w * 0.5f, l * 0.5f, lips.Lighter(0.6f), 0.35f);
        canvas.Fill(Outline.Stroke(1.4f, 2.3f, 1.4f, (-w - 1, y + corner), (-w * 0.4f, y), (0, y + 1.2f), (w * 0.4f, y), (w + 1, y + corner)), Line.Darker(0.35f), 0.85f);
        if (traits.FacialHair is FacialHair.None or FacialHair.Stubble or FacialHair.Moustache)
            canvas.Fill(Outline.Stroke(1, 4, 1, (-w * 0.4f, y + l * 1.3f + 8), (0, y + l * 1.3f + 10), (w * 0.4f, y + l * 1.3f + 8)), Shade, 0.4f);
    }

    private void Age(Canvas.Stencil within)
    {
        if (traits.Age < AgeBand.Forties)
            return;
        var deep = traits.Age switch { AgeBand.Forties => 0.4f, AgeBand.Fifties => 0.6f, _ => 0.8f };
        foreach (var side in Sides)
        {
            canvas.Fill(Outline.Stroke(0.8f, 2.4f, 0.8f, (side * (face.NoseWide + 5), face.NoseFoot - 4), (side * (face.NoseWide + 15), face.NoseFoot + 12), (side * (face.MouthWide + 8), face.MouthAt - 2)), Line, 0.55f * deep, within);
            canvas.Fill(Outline.Stroke(0.8f, 2, 0.8f, (side * (face.EyeGap - 13), 14), (side * face.EyeGap, 18), (side * (face.EyeGap + 14), 13)), Line, 0.45f * deep, within);
            if (traits.Age == AgeBand.Forties)
                continue;
            for (var i = -1; i <= 1; i++)
                canvas.Fill(Outline.Stroke(1.4f, 1.2f, 0.5f, (side * (face.EyeGap + 22), 1 + i * 3), (side * (face.EyeGap + 31), 1 + i * 8)), Line, 0.4f * deep, within);
            if (traits.Age == AgeBand.OverSixty)
                canvas.Fill(Outline.Stroke(0.8f, 2.4f, 0.8f, (side * (face.MouthWide + 9), face.MouthAt + 4), (side * (face.MouthWide + 11), face.MouthAt + 14), (side * (face.MouthWide + 6), face.MouthAt + 26)), Line, 0.4f, within);
        }
        for (var i = 0; i < (traits.Age == AgeBand.Forties ? 1 : 2); i++)
            canvas.Fill(Outline.Stroke(0.6f, 1.8f, 0.6f, (-34, -48 - i * 11), (0, -51 - i * 11), (34, -48 - i * 11)), Line, 0.4f * deep, within);
    }

    private void Beard(Canvas.Stencil within)
    {
        var colour = _hair.Darker(0.1f);
        float y = face.MouthAt, w = face.MouthWide;
        var moustache = Outline.Mirrored((0, face.NoseFoot + 8), (w * 0.5f, face.NoseFoot + 8), (w + 6, y + 1), (w + 3, y + 6), (w * 0.5f, y - face.Lip * 0.7f + 1), (0, y - face.Lip * 0.6f));
        switch (traits.FacialHair)
        {
            case FacialHair.Stubble:
                canvas.Fill(Jaw(0), colour, 0.2f, within);
                canvas.Fill(moustache, colour, 0.12f, within);
                break;
            case FacialHair.Moustache:
                canvas.Fill(moustache, colour);
                break;
            case FacialHair.Goatee:
                canvas.Fill(moustache, colour, 0.95f);
                canvas.Fill(Outline.Mirrored((0, y + 4), (w + 4, y), (w + 5, y + 16), (w * 0.8f, face.Foot + 2), (0, face.Foot + 7)), colour, 0.95f);
                break;
            case FacialHair.ShortBeard:
                canvas.Fill(Jaw(3), colour, 0.88f);
                Shadow(canvas.StencilOf(Jaw(3)));
                canvas.Fill(moustache, colour, 0.88f);
                break;
            default:
                var beard = Jaw(15);
                canvas.Fill(beard, colour);
                canvas.Fill(moustache, colour.Lighter(0.05f));
                var inside = canvas.StencilOf(beard);
                Shadow(inside);
                var chance = new Chance(traits.Face ^ 0xBEA2D);
                for (var i = -4; i <= 4; i++)
                    canvas.Fill(Outline.Stroke(0.8f, 2.4f, 0.8f, (i * 12, y + 22), (i * 12.5f + chance.Between(-2, 2), y + 40), (i * 11, face.Foot + 8)), colour.Lighter(0.25f), 0.3f, inside);
                break;
        }

        void Shadow(Canvas.Stencil inside) => canvas.Fill(Outline.Smooth((60, 0), (52, 60), (26, face.Foot + 20), (140, face.Foot + 40), (140, 0)), colour.Darker(0.5f), 0.3f, inside);

        Outline Jaw(float beyond) => Outline.Mirrored(
            (0, y + face.Lip + 5), (w * 0.7f, y + face.Lip + 2), (w + 7, y - 4), (w + 18, y - 12), (face.Cheek - 22, 34), (face.Temple - 11, 4), (face.Temple - 2, 4),
            (face.Cheek + beyond * 0.3f, 44), (face.Jaw + beyond * 0.7f, face.Foot * 0.74f + beyond * 0.4f), (face.Chin + beyond * 0.9f, face.Foot - 4 + beyond), (0, face.Foot + beyond * 1.25f));
    }

    private void Marks(Canvas.Stencil within)
    {
        var chance = new Chance(traits.Face ^ 0x3A2C);
        if (traits.Tone <= 2 && chance.In(0.16f))
            for (var i = 0; i < 22; i++)
                canvas.Fill(Outline.Ellipse(chance.Between(-58, 58), chance.Between(14, 44), 1.5f, 1.4f), Line, 0.32f, within);
        else if (chance.In(0.15f))
            canvas.Fill(Outline.Ellipse(chance.Between(-52, 52), chance.Between(30, 90), 2.4f, 2.4f), Line, 0.85f, within);
    }
}
