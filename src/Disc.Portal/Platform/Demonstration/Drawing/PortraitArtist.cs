using System.Numerics;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws the head and shoulders of somebody who does not exist, 480 by 600, plainly as an illustration.</summary>
internal static class PortraitArtist
{
    public const int Width = 480, Height = 600;

    public static Illustration Draw(PortraitTraits traits)
    {
        var canvas = new Canvas(Width, Height);
        var day = new Chance(traits.Day ^ 0xDA1);
        Ground(canvas, day);

        var scale = day.Between(1.12f, 1.26f);
        canvas.Placing = Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation(Width / 2 + day.Between(-12, 12), 282 + day.Between(-10, 12));
        var upright = canvas.Placing;
        var tilted = Matrix3x2.CreateRotation(day.Between(-0.045f, 0.045f), new(0, 130)) * upright;

        var cloth = Palette.Cloth(day);
        var face = FaceShape.Of(traits);
        canvas.Placing = tilted;
        var hair = new HairArtist(canvas, traits, face);
        var headwear = new HeadwearArtist(canvas, traits, face, cloth);
        headwear.Behind();
        hair.Behind();
        canvas.Placing = Matrix3x2.CreateTranslation(0, -16) * upright;
        new BustArtist(canvas, traits, face, cloth).Draw();
        canvas.Placing = tilted;
        Head(canvas, traits, face, hair, headwear);
        // Half the steps of brightness: no eye sees it, and the file is a third smaller.
        foreach (ref var part in canvas.Rgb.AsSpan())
            part &= 0xFE;
        return new(canvas.Rgb, Width, Height);
    }

    /// <summary>The head with all that is before it; the figures of the cameras wear the same.</summary>
    public static void Head(Canvas canvas, PortraitTraits traits, FaceShape face, HairArtist hair, HeadwearArtist headwear)
    {
        var artist = new FaceArtist(canvas, traits, face);
        artist.Draw();
        hair.Before();
        artist.Glasses();
        headwear.Before();
    }

    private static void Ground(Canvas canvas, Chance day)
    {
        var ground = Palette.Ground(day);
        canvas.FillDown(Outline.Polygon((0, 0), (Width, 0), (Width, Height), (0, Height)), ground.Lighter(0.3f), ground);
        switch (day.Below(3))
        {
            case 0:
                canvas.Fill(Outline.Ellipse(Width / 2 + day.Between(-30, 30), 270, 226, 226), ground.Lighter(0.45f), 0.7f);
                break;
            case 1:
                var lean = day.Between(-90, 90);
                canvas.Fill(Outline.Polygon((Width * 0.6f + lean, 0), (Width, 0), (Width, Height), (Width * 0.6f - lean, Height)), ground.Darker(0.25f), 0.28f);
                break;
            default:
                canvas.Fill(Outline.Smooth((-60, 420), (120, 330), (300, 380), (560, 290), (560, 660), (-60, 660)), ground.Darker(0.25f), 0.25f);
                break;
        }
    }
}
