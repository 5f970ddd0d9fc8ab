using System.Globalization;
using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Tests.Partnerships.Rulebooks;

/// <summary>
/// A history as one line of a table: "2026-01-10 theft, 2026-01-12 abuse!EX-1, W 2026-01-20, X 2025-01-01 6": offences (the second spent
/// by an exclusion), a warning given, an exclusion of six months.
/// </summary>
internal static class TypedHistory
{
    public static SchemeHistory Read(string typed)
    {
        List<PastOffence> offences = [];
        List<PastWarning> warnings = [];
        List<PastExclusion> exclusions = [];
        foreach (var words in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')))
        {
            switch (words[0])
            {
                case "W":
                    warnings.Add(new PastWarning(Day(words[1])));
                    break;
                case "X":
                    var months = int.Parse(words[2], CultureInfo.InvariantCulture);
                    exclusions.Add(new PastExclusion(Day(words[1]), SchemeCalendar.LastDay(Day(words[1]), months), months));
                    break;
                default:
                    var code = words[1].Split('!');
                    offences.Add(new PastOffence(Day(words[0]), code[0], SpentBy: code.Length > 1 ? code[1] : null));
                    break;
            }
        }

        return new SchemeHistory(offences, warnings, exclusions);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
