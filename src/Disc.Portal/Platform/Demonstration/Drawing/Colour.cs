namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>A colour of the drawings, each part from 0 to 255.</summary>
internal readonly record struct Colour(float R, float G, float B)
{
    public static Colour Of(int rgb) => new(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);

    public Colour Mixed(Colour other, float share) => new(R + (other.R - R) * share, G + (other.G - G) * share, B + (other.B - B) * share);

    public Colour Darker(float share) => Mixed(new(22, 18, 34), share);

    public Colour Lighter(float share) => Mixed(new(255, 250, 242), share);
}
