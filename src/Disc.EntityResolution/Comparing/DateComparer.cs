namespace Disc.EntityResolution.Comparing;

/// <summary>Compares two dates of birth, allowing for what clerks do to dates.</summary>
public static class DateComparer
{
    /// <summary>How far two dates agree; null when either is unknown or the known parts do not overlap.</summary>
    public static Level? Compare(PartialDate left, PartialDate right)
    {
        if (left.IsFull && right.IsFull)
        {
            return Full(left, right);
        }
        var years = Same(left.Year, right.Year);
        var months = Same(left.Month, right.Month);
        var days = Same(left.Day, right.Day);
        if (years is null && months is null && days is null)
        {
            return null;
        }
        if (years == false || (years is null && (months == false || days == false)))
        {
            return Level.Different;
        }
        return months == false || days == false ? Level.Area : Level.Part;
    }

    private static Level Full(PartialDate left, PartialDate right)
    {
        if (left == right)
        {
            return Level.Exact;
        }
        var sameYear = left.Year == right.Year;
        if (sameYear && left.Month == right.Day && left.Day == right.Month)
        {
            return Level.Swapped;
        }
        if (sameYear && (IsNewYear(left) || IsNewYear(right)))
        {
            return Level.NewYear;
        }
        Span<char> leftDigits = stackalloc char[8];
        Span<char> rightDigits = stackalloc char[8];
        Write(left, leftDigits);
        Write(right, rightDigits);
        int changed = 0, first = -1, last = -1;
        for (var i = 0; i < 8; i++)
        {
            if (leftDigits[i] != rightDigits[i])
            {
                changed++;
                last = i;
                first = first < 0 ? i : first;
            }
        }
        if (changed == 1)
        {
            return Level.Close;
        }
        if (changed == 2 && leftDigits[first] == rightDigits[last] && leftDigits[last] == rightDigits[first])
        {
            return Level.Swapped;
        }
        if (changed == 2 || Math.Abs(Days(left) - Days(right)) <= 31)
        {
            return Level.Near;
        }
        return sameYear || Math.Abs(Days(left) - Days(right)) <= 365 ? Level.Area : Level.Different;
    }

    private static bool? Same(int? left, int? right) => left is null || right is null ? null : left == right;

    private static bool IsNewYear(PartialDate date) => date is { Month: 1, Day: 1 };

    // Counted without a calendar, because a slip may have made the date impossible.
    private static int Days(PartialDate date) => date.Year!.Value * 365 + date.Month!.Value * 30 + date.Day!.Value;

    private static void Write(PartialDate date, Span<char> digits)
    {
        var number = date.Year!.Value * 10000 + date.Month!.Value % 100 * 100 + date.Day!.Value % 100;
        for (var i = 7; i >= 0; i--)
        {
            digits[i] = (char)('0' + number % 10);
            number /= 10;
        }
    }
}
