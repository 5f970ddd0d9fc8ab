using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>A finished drawing, to be written as PNG, or as the two JPEGs that the portal keeps of a picture.</summary>
internal sealed record Illustration(byte[] Rgb, int Width, int Height)
{
    public byte[] ToPng() => PngWriter.Write(Rgb, Width, Height);

    /// <summary>What the workshop would make of the PNG, without starting two processes for each of a thousand drawings.</summary>
    public TakenPicture ToTakenPicture(int thumbnailWidth = 320)
    {
        var small = Shrunk(thumbnailWidth);
        var thumbnail = JpegWriter.Write(small.Rgb, small.Width, small.Height, 80);
        return new(JpegWriter.Write(Rgb, Width, Height, 85), thumbnail, Width, Height, "PNG", PerceptualHash.Of(JpegLayout.Read(thumbnail)));
    }

    private Illustration Shrunk(int width)
    {
        var height = Height * width / Width;
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                // Each new pixel is the mean of the four or more that it stands for.
                int left = x * Width / width, right = Math.Max(left + 1, ((x + 1) * Width + width - 1) / width);
                int top = y * Height / height, bottom = Math.Max(top + 1, ((y + 1) * Height + height - 1) / height);
                int r = 0, g = 0, b = 0, count = (right - left) * (bottom - top);
                for (var sy = top; sy < bottom; sy++)
                    for (var sx = left; sx < right; sx++)
                    {
                        var at = (sy * Width + sx) * 3;
                        r += Rgb[at];
                        g += Rgb[at + 1];
                        b += Rgb[at + 2];
                    }
                var to = (y * width + x) * 3;
                (rgb[to], rgb[to + 1], rgb[to + 2]) = ((byte)(r / count), (byte)(g / count), (byte)(b / count));
            }
        return new(rgb, width, height);
    }
}
