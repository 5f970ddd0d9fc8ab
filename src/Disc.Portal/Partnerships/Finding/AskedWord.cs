using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Standardising;

namespace Disc.Portal.Partnerships.Finding;

/// <summary>One word of a search, and how well a word that is on record answers it.</summary>
internal sealed class AskedWord
{
    /// <summary>The grades, best first: the word itself, a part of it, another form or one slip of the pen, two slips or the same sound.</summary>
    public const int Whole = 4, Part = 3, Near = 2, Far = 1, None = 0;

    // Shorter words are one slip away from too many others; so are words of up to five letters two slips away.
    private const int ShortestForOneSlip = 4, ShortestForTwoSlips = 6, ShortestForBeginning = 5;

    private readonly string text;
    private readonly string sound;
    private readonly uint letters;
    private readonly int slips;

    private AskedWord(string text)
    {
        this.text = text;
        sound = SoundCode.Of(text);
        letters = LettersOf(text);
        slips = text.Length >= ShortestForTwoSlips ? 2 : text.Length >= ShortestForOneSlip ? 1 : 0;
    }

    /// <summary>The words of a search text, in the order asked.</summary>
    public static IReadOnlyList<AskedWord> Of(string? typed) =>
        [.. PlainText.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word => new AskedWord(word))];

    /// <summary>The grade of the best of the words in a text.</summary>
    /// <param name="plain">A text from <see cref="PlainText.Of"/>.</param>
    /// <param name="isName">Whether it is a name: then other forms of it and the same sound count too.</param>
    public int BestIn(ReadOnlySpan<char> plain, bool isName)
    {
        var best = None;
        while (!plain.IsEmpty && best < Whole)
        {
            var blank = plain.IndexOf(' ');
            best = Math.Max(best, Grade(blank < 0 ? plain : plain[..blank], isName, best));
            plain = blank < 0 ? [] : plain[(blank + 1)..];
        }

        return best;
    }

    private int Grade(ReadOnlySpan<char> word, bool isName, int known)
    {
        if (word.Length >= text.Length && word.IndexOf(text, StringComparison.Ordinal) >= 0)
            return word.Length == text.Length ? Whole : Part;
        if (known >= Part)
            return None;
        if (isName && Nicknames.GroupsOf(text).Length > 0 && Nicknames.AreForms(text, word.ToString()))
            return Near;
        var apart = SlipsTo(word);
        if (apart <= 1)
            return Near;
        if (apart <= slips)
            return Far;
        return isName && text.Length >= ShortestForOneSlip && word.Length >= ShortestForOneSlip - 1 && SoundCode.Of(word.ToString()) == sound ? Far : None;
    }

    private int SlipsTo(ReadOnlySpan<char> word)
    {
        if (slips == 0)
            return int.MaxValue;
        // A beginning is typed more often than a whole name: "marhsf" means Marshfield.
        if (text.Length >= ShortestForBeginning && word.Length > text.Length)
        {
            var beginning = word[..text.Length];
            if (MayBeWithin(1, beginning) && Likeness.Slips(beginning, text, 1) <= 1)
                return 1;
        }

        return Math.Abs(word.Length - text.Length) <= slips && MayBeWithin(slips, word) && Likeness.Slips(word, text, slips) is var apart && apart <= slips ? apart : int.MaxValue;
    }

    // A slip changes at most two letters of the set: most words are dismissed by this alone.
    private bool MayBeWithin(int most, ReadOnlySpan<char> word) => System.Numerics.BitOperations.PopCount(LettersOf(word) ^ letters) <= 2 * most;

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint set = 0;
        foreach (var letter in word)
            set |= 1u << (letter & 31);
        return set;
    }
}
