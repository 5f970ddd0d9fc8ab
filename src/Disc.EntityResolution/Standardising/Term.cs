namespace Disc.EntityResolution.Standardising;

/// <summary>One standardised value, held once however many people share it: two equal values are the same object.</summary>
internal sealed class Term
{
    public Term(TermKind kind, string text, string[] words, int number)
    {
        Kind = kind;
        Text = text;
        Words = words;
        Number = number;
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

    public override string ToString() => string.Join(' ', Words);
}
