using System.Globalization;

namespace Disc.Portal.Shared.Pictures;

/// <summary>A part of a picture, in fractions of its width and height, so that it means the same at every size.</summary>
public sealed record PictureBox(double Left, double Top, double Width, double Height)
{
    /// <summary>The smallest side that anybody means: a hundredth of the picture.</summary>
    public const double Smallest = 0.01;

    /// <summary>Whether it lies inside the picture and is large enough to be meant.</summary>
    public bool IsInside => Left >= 0 && Top >= 0 && Width >= Smallest && Height >= Smallest && Left + Width <= 1.0001 && Top + Height <= 1.0001;

    /// <summary>The same part after the picture is turned a quarter to the right.</summary>
    public PictureBox TurnedRight() => new(Math.Max(0, 1 - Top - Height), Left, Height, Width);

    /// <summary>As a form carries it: four numbers with commas between them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Left:0.####},{Top:0.####},{Width:0.####},{Height:0.####}");

    /// <summary>What a form carried; null when it is no part of a picture.</summary>
    public static PictureBox? Read(string? text)
    {
        var parts = (text ?? "").Split(',');
        var numbers = new double[4];
        if (parts.Length != 4)
            return null;
        for (var i = 0; i < 4; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        var box = new PictureBox(numbers[0], numbers[1], numbers[2], numbers[3]);
        return box.IsInside ? box : null;
    }
}
