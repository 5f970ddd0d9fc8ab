using System.Numerics;

namespace Disc.EntityResolution.Standardising;

/// <summary>One standardised value, held once however many people share it: two equal values are the same object.</summary>
internal sealed class Term
{
    // One bit for each letter that occurs, to tell at a glance what cannot be alike.
    private readonly ulong letters;

    public Term(TermKind kind, string text, string[] words, int number)
    {
        Kind = kind;
        Text = text;
        Words = words;
        Number = number;
        foreach (var c in text)
        {
            letters |= 1UL << (char.IsAsciiLetterLower(c) ? c - 'a' : char.IsAsciiDigit(c) ? 26 + c - '0' : 36 + c % 28);
        }
        if (kind == TermKind.Name)
        {
            Sound = SoundCode.Of(text);
            Groups = Nicknames.GroupsOf(text).ToArray();
        }
    }

    public TermKind Kind { get; }

    /// <summary>The value with its blanks closed up: what equality is decided on.</summary>
    public string Text { get; }

    /// <summary>The words as they were first met, for part-by-part comparison and for sentences.</summary>
    public string[] Words { get; }

    /// <summary>Position in the vocabulary; never leaves one run.</summary>
    public int Number { get; }

    public string Sound { get; } = string.Empty;

    public int[] Groups { get; } = [];

    public bool IsInitial => Text.Length == 1;

    /// <summary>False when so many letters occur in only one of the two that they cannot be that few slips apart.</summary>
    public bool MayBeWithin(int slips, Term other) => BitOperations.PopCount(letters ^ other.letters) <= 2 * slips;

    /// <summary>False when the other has a letter that this one lacks.</summary>
    public bool MayContain(Term other) => (other.letters & ~letters) == 0;

    /// <summary>False when the two cannot reach a Jaro-Winkler similarity of 0.88 (a Jaro similarity of 0.8).</summary>
    public bool MayBeAlike(Term other)
    {
        // A Jaro similarity of 0.8 asks for m matching letters with m/a + m/b of at least 1.4; the rest may differ.
        double a = Text.Length, b = other.Text.Length;
        return BitOperations.PopCount(letters ^ other.letters) <= a + b - 2 * Math.Floor(1.4 * a * b / (a + b));
    }

    public override string ToString() => string.Join(' ', Words);
}
