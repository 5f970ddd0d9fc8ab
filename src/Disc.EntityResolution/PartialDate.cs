using System.Globalization;

namespace Disc.EntityResolution;

/// <summary>A date as somebody wrote it: perhaps the year alone, perhaps with a slip of the pen.</summary>
/// <remarks>
/// The parts are kept as written and not checked against a calendar: a month 13 is a typing error that may still be one digit away
/// from the truth. The default value is an unknown date.
/// </remarks>
/// <param name="Year">Four-digit year, or null.</param>
/// <param name="Month">Month as written, or null.</param>
/// <param name="Day">Day as written, or null.</param>
public readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null)
{
    public bool IsUnknown => Year is null && Month is null && Day is null;

    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>The date of a calendar day.</summary>
    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>yyyymmdd</c>, <c>yyyy-mm-dd</c>, <c>yyyy-mm</c> or <c>yyyy</c>; a time after the day is ignored.</summary>
    /// <returns>The date, or the unknown date when the text is none of these. Never throws.</returns>
    public static PartialDate Parse(string? text)
    {
        var span = text.AsSpan().Trim();
        Span<int> parts = stackalloc int[3];
        var count = 0;
        if (span.Length == 8 && !span.ContainsAnyExceptInRange('0', '9'))
        {
            return Of(Number(span[..4]), Number(span[4..6]), Number(span[6..]));
        }
        foreach (var range in span.SplitAny('-', '/', '.', 'T', ' '))
        {
            var part = span[range];
            if (count == 3)
            {
                break;
            }
            if (part.IsEmpty || part.Length > 4 || part.ContainsAnyExceptInRange('0', '9') || (count == 0 && part.Length != 4))
            {
                return default;
            }
            parts[count++] = Number(part);
        }
        return count switch
        {
            1 => Of(parts[0], 0, 0),
            2 => Of(parts[0], parts[1], 0),
            3 => Of(parts[0], parts[1], parts[2]),
            _ => default,
        };
    }

    /// <summary>The date in words: "3 March 1990", "March 1990", "1990" or "unknown".</summary>
    public override string ToString()
    {
        var month = Month is >= 1 and <= 12
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month.Value)
            : Month is { } odd ? $"month {odd}" : null;
        var words = string.Join(' ', new[] { Month is null ? null : Day?.ToString(CultureInfo.InvariantCulture), month, Year?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
        return words.Length == 0 ? "unknown" : words;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A zero part is how many systems write "not known".
    private static PartialDate Of(int year, int month, int day) =>
        new(year == 0 ? null : year, month == 0 ? null : month, day == 0 ? null : day);
}
