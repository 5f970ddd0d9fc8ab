using System.Globalization;

namespace Disc.Portal.Shared.Pictures;

/// <summary>What is done to a picture before it is shown: turned, parts covered, cut. Boxes are those of the turned picture, before it is cut.</summary>
public sealed record PictureEdits
{
    /// <summary>How many parts can be covered.</summary>
    public const int MostCovered = 40;

    /// <summary>The longest text of one, in characters.</summary>
    public const int TextLength = 1600;

    /// <summary>Nothing is done.</summary>
    public static PictureEdits None { get; } = new();

    /// <summary>Quarter turns to the right, 0 to 3.</summary>
    public int Turns { get; init; }

    /// <summary>What is kept of it; null is all.</summary>
    public PictureBox? Crop { get; init; }

    /// <summary>The parts that are covered.</summary>
    public IReadOnlyList<PictureBox> Covered { get; init; } = [];

    /// <summary>Whether the picture stays as it was taken in.</summary>
    public bool IsNothing => Turns == 0 && Crop is null && Covered.Count == 0;

    /// <summary>The same, with the picture turned a quarter to the right.</summary>
    public PictureEdits TurnedRight() => new()
    {
        Turns = (Turns + 1) % 4,
        Crop = Crop?.TurnedRight(),
        Covered = [.. Covered.Select(box => box.TurnedRight())],
    };

    /// <summary>As it is stored: the turns, the cut, the covered parts.</summary>
    public override string ToString() => $"{Turns.ToString(CultureInfo.InvariantCulture)}|{Crop}|{string.Join(';', Covered)}";

    /// <summary>What was stored or sent; null when it makes no sense.</summary>
    /// <param name="turns">Quarter turns to the right.</param>
    /// <param name="crop">What is kept, as <see cref="PictureBox.ToString"/> writes it; empty for all.</param>
    /// <param name="covered">The covered parts with semicolons between them.</param>
    public static PictureEdits? Read(string? turns, string? crop, string? covered)
    {
        var boxes = (covered ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(PictureBox.Read).ToList();
        var kept = string.IsNullOrEmpty(crop) ? null : PictureBox.Read(crop);
        return !int.TryParse(turns, NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) || quarter > 3
            || (kept is null && !string.IsNullOrEmpty(crop)) || boxes.Count > MostCovered || boxes.Contains(null)
            ? null
            : new PictureEdits { Turns = quarter, Crop = kept, Covered = [.. boxes.OfType<PictureBox>()] };
    }

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    public static PictureEdits Read(string? stored) => stored?.Split('|') is [var turns, var crop, var covered] ? Read(turns, crop, covered) ?? None : None;
}
