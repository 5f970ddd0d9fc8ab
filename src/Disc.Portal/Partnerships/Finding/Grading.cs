using Disc.EntityResolution.Standardising;

namespace Disc.Portal.Partnerships.Finding;

/// <summary>
/// Grades one record after another by the words of a search. Names, streets and methods come again and again, so each writing is graded
/// once; it lives as long as the search and no longer.
/// </summary>
internal sealed class Grading(IReadOnlyList<AskedWord> asked)
{
    // A name says more about whom somebody means than a word of a description does.
    private const int NameCountsTimes = 3;

    private readonly Dictionary<string, int[]> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> texts = new(StringComparer.Ordinal);
    private readonly int[] byName = new int[asked.Count];
    private readonly int[] byText = new int[asked.Count];

    /// <summary>Begins the next record.</summary>
    public void Begin()
    {
        Array.Clear(byName);
        Array.Clear(byText);
    }

    /// <summary>A name of it: other forms of it and the same sound count too.</summary>
    public void Name(string? written) => Take(written, names, byName, isName: true);

    /// <summary>Something else that stands in it.</summary>
    public void Text(string? written) => Take(written, texts, byText, isName: false);

    /// <summary>How well the record answers; null when a word of the search stands nowhere in it.</summary>
    public (int Score, bool IsLiteral)? End()
    {
        var (score, literal) = (0, true);
        for (var word = 0; word < asked.Count; word++)
        {
            var best = Math.Max(byName[word], byText[word]);
            if (best == AskedWord.None)
                return null;
            literal &= best >= AskedWord.Part;
            score += Math.Max(byName[word] * NameCountsTimes, byText[word]);
        }

        return (score, literal);
    }

    private void Take(string? written, Dictionary<string, int[]> graded, int[] best, bool isName)
    {
        if (string.IsNullOrEmpty(written))
            return;
        if (!graded.TryGetValue(written, out var grades))
            graded[written] = grades = Grades(written, isName);
        for (var word = 0; word < best.Length; word++)
            best[word] = Math.Max(best[word], grades[word]);
    }

    private int[] Grades(string written, bool isName)
    {
        var plain = PlainText.Of(written);
        // "van der Meer" is also asked for as Vandermeer.
        if (isName && plain.Contains(' ', StringComparison.Ordinal))
            plain = $"{plain} {plain.Replace(" ", "", StringComparison.Ordinal)}";
        var grades = new int[asked.Count];
        for (var word = 0; word < grades.Length; word++)
            grades[word] = asked[word].BestIn(plain, isName);
        return grades;
    }
}
