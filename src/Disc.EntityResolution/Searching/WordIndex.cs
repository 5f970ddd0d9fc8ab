using System.Runtime.InteropServices;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Searching;

/// <summary>Every word that is held, found by itself, its beginning, its sound, its nicknames, or one slip of the pen away.</summary>
/// <remarks>
/// Slips are found by deletion neighbourhoods (the idea of W. Garbe's SymSpell, 2012, after Mor and Fraenkel, 1982): two words one slip
/// apart share a form with at most one letter left out.
/// </remarks>
internal sealed class WordIndex
{
    // A beginning shorter than this fits too much to be meant.
    private const int ShortestBeginning = 3;
    private const int ShortestForSlips = 4;

    private readonly Dictionary<(string Text, bool IsName), IndexedWord> words = [];
    private readonly Dictionary<string, List<IndexedWord>> byBeginning = [];
    private readonly Dictionary<string, List<IndexedWord>> bySound = [];
    private readonly Dictionary<string, List<IndexedWord>> byDeletion = [];
    private readonly Dictionary<int, List<IndexedWord>> byGroup = [];

    /// <summary>The word, made when it is new.</summary>
    public IndexedWord Hold(string text, bool isName)
    {
        if (!words.TryGetValue((text, isName), out var word))
        {
            words[(text, isName)] = word = new IndexedWord(text, isName);
            ForEachKey(word, (index, key) => ListOf(index, key).Add(word), (group) => ListOf(byGroup, group).Add(word));
        }
        return word;
    }

    /// <summary>Forgets a word that no record holds any more, so that nothing of it stays behind.</summary>
    public void Drop(IndexedWord word)
    {
        words.Remove((word.Text, word.IsName));
        ForEachKey(word, (index, key) => RemoveFrom(index, key, word), group => RemoveFrom(byGroup, group, word));
    }

    /// <summary>All words that a word asked for may mean, each with the closest way in which it meets it.</summary>
    public Dictionary<IndexedWord, (MatchKind Kind, double Likeness)> Meant(string asked)
    {
        var meant = new Dictionary<IndexedWord, (MatchKind Kind, double Likeness)>();
        void Meet(IndexedWord word, MatchKind kind, double likeness)
        {
            if (!meant.TryGetValue(word, out var known) || known.Likeness < likeness)
            {
                meant[word] = (kind, likeness);
            }
        }
        foreach (var isName in new[] { true, false })
        {
            if (words.TryGetValue((asked, isName), out var same))
            {
                Meet(same, MatchKind.Exact, 1);
            }
        }
        foreach (var group in Nicknames.GroupsOf(asked))
        {
            Each(byGroup, group, word => Meet(word, MatchKind.Nickname, 0.85));
        }
        if (asked.Length >= ShortestBeginning)
        {
            Each(byBeginning, asked[..ShortestBeginning], word =>
            {
                if (word.Text.StartsWith(asked, StringComparison.Ordinal))
                {
                    Meet(word, MatchKind.Beginning, 0.6 + 0.3 * asked.Length / word.Text.Length);
                }
            });
            Each(bySound, SoundCode.Of(asked), word => Meet(word, MatchKind.Sound, 0.5 + 0.3 * Likeness.JaroWinkler(word.Text, asked)));
        }
        if (asked.Length >= ShortestForSlips)
        {
            ForEachDeletion(asked, form => Each(byDeletion, form, word =>
            {
                // Two words may share a form and be two slips apart.
                if (Likeness.Slips(word.Text, asked, 1) <= 1)
                {
                    Meet(word, MatchKind.Slip, 0.8);
                }
            }));
        }
        return meant;
    }

    private void ForEachKey(IndexedWord word, Action<Dictionary<string, List<IndexedWord>>, string> text, Action<int> group)
    {
        if (word.Text.Length >= ShortestBeginning)
        {
            text(byBeginning, word.Text[..ShortestBeginning]);
        }
        if (word.IsName)
        {
            text(bySound, word.Sound);
        }
        // One letter shorter than what may be asked: "jonn" asks for "jon" as well.
        if (word.Text.Length >= ShortestForSlips - 1)
        {
            ForEachDeletion(word.Text, form => text(byDeletion, form));
        }
        foreach (var number in word.Groups)
        {
            group(number);
        }
    }

    private static void ForEachDeletion(string word, Action<string> visit)
    {
        visit(word);
        for (var i = 0; i < word.Length; i++)
        {
            // Leaving out either of two equal neighbours gives the same form.
            if (i == 0 || word[i] != word[i - 1])
            {
                visit(word.Remove(i, 1));
            }
        }
    }

    private static void Each<TKey>(Dictionary<TKey, List<IndexedWord>> index, TKey key, Action<IndexedWord> visit)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var list))
        {
            foreach (var word in list)
            {
                visit(word);
            }
        }
    }

    private static List<IndexedWord> ListOf<TKey>(Dictionary<TKey, List<IndexedWord>> index, TKey key)
        where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= [];

    private static void RemoveFrom<TKey>(Dictionary<TKey, List<IndexedWord>> index, TKey key, IndexedWord word)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var list) && list.Remove(word) && list.Count == 0)
        {
            index.Remove(key);
        }
    }
}
