using System.Globalization;

namespace Disc.Portal.Partnerships.Sites;

/// <summary>Where something is on the earth, in degrees (WGS 84).</summary>
public readonly record struct Position(double Latitude, double Longitude)
{
    /// <summary>Reads a position as every map says it: "50.71920, -1.88080". Null when it is none.</summary>
    public static Position? Read(string? typed)
    {
        var parts = typed?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return parts.Length == 2 && Number(parts[0]) is { } latitude && Number(parts[1]) is { } longitude && Math.Abs(latitude) <= 85 && Math.Abs(longitude) <= 180
            ? new Position(latitude, longitude)
            : null;
    }

    /// <summary>"50.71920, -1.88080": to about a metre.</summary>
    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.00000}, {Longitude:0.00000}");

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
