namespace Disc.EntityResolution.Standardising;

/// <summary>Every value met so far, each once.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<(TermKind Kind, string Text), Term> terms = [];
    private readonly List<Term> numbered = [];

    public int Count => numbered.Count;

    public Term this[int number] => numbered[number];

    /// <summary>The term of a plain text; null when nothing is left of it.</summary>
    public Term? Of(TermKind kind, string plain)
    {
        if (plain.Length == 0)
        {
            return null;
        }
        var text = plain.Contains(' ', StringComparison.Ordinal) ? plain.Replace(" ", string.Empty, StringComparison.Ordinal) : plain;
        if (!terms.TryGetValue((kind, text), out var term))
        {
            term = new Term(kind, text, plain.Split(' '), numbered.Count);
            terms.Add((kind, text), term);
            numbered.Add(term);
        }
        return term;
    }
}
