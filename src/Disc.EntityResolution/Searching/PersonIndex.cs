using System.Globalization;
using Disc.EntityResolution.Comparing;

namespace Disc.EntityResolution.Searching;

/// <summary>Records of people in memory, found by what somebody half remembers: slips, nicknames, sound, other order, parts of words.</summary>
/// <remarks>
/// Safe to share between threads; searches and changes take turns. Each word asked counts by how rare the word is that it met
/// (K. Spärck Jones, "A Statistical Interpretation of Term Specificity", 1972) and by how closely it met it.
/// </remarks>
public sealed class PersonIndex
{
    // A date of birth asked for weighs as much as a name that one person in about a thousand has.
    private const double DateBits = 10;

    private readonly Lock gate = new();
    private readonly WordIndex words = new();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    // By place. A place is never used again: postings stay in ascending order.
    private readonly List<Held?> held = [];
    private double[] scores = [];
    private double[] bestOfWord = [];

    /// <summary>An empty index.</summary>
    public PersonIndex()
    {
    }

    /// <summary>An index of these records.</summary>
    /// <exception cref="ArgumentException">Two records have one id.</exception>
    public PersonIndex(IEnumerable<PersonRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records)
        {
            Add(record);
        }
    }

    /// <summary>Records held.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return places.Count;
            }
        }
    }

    /// <summary>Adds a record.</summary>
    /// <exception cref="ArgumentException">A record of that id is already held.</exception>
    public void Add(PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (gate)
        {
            if (!places.TryAdd(record.Id, held.Count))
            {
                throw new ArgumentException($"A record with the id \"{record.Id}\" is already held.", nameof(record));
            }
            var mine = SearchWords.Of(record).Select(w => words.Hold(w.Text, w.IsName)).ToArray();
            foreach (var word in mine)
            {
                word.Records.Add(held.Count);
            }
            held.Add(new Held(record.Id, record.DateOfBirth, record.Sex, mine));
        }
    }

    /// <summary>Puts a record in the place of the one with the same id, or adds it.</summary>
    public void Change(PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (gate)
        {
            Remove(record.Id);
            Add(record);
        }
    }

    /// <summary>Forgets a record; words that no other record holds go with it.</summary>
    /// <returns>False when no such record is held.</returns>
    public bool Remove(string id)
    {
        lock (gate)
        {
            if (!places.Remove(id, out var place))
            {
                return false;
            }
            foreach (var word in held[place]!.Words)
            {
                word.Records.RemoveAt(word.Records.BinarySearch(place));
                if (word.Records.Count == 0)
                {
                    words.Drop(word);
                }
            }
            held[place] = null;
            return true;
        }
    }

    /// <summary>Finds the records that best answer a query.</summary>
    /// <param name="query">What is asked. With neither words nor a date, every record that passes the filters answers it.</param>
    /// <param name="top">How many at most; not negative.</param>
    /// <returns>Best first, equal ones by id; a record that answers no word is not among them.</returns>
    public IReadOnlyList<SearchHit> Search(PersonQuery query, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        lock (gate)
        {
            var asked = SearchWords.Asked(query.Text ?? string.Empty);
            var meant = asked.ConvertAll(words.Meant);
            var touched = Score(meant, out var possible);
            var dated = !query.DateOfBirth.IsUnknown;
            possible += dated ? DateBits : 0;
            var best = new PriorityQueue<(int Place, double Score), (double Score, string Id)>(LastFirst);
            foreach (var place in asked.Count == 0 ? Enumerable.Range(0, held.Count) : touched)
            {
                var score = asked.Count == 0 ? 0 : scores[place];
                if (asked.Count > 0)
                {
                    scores[place] = 0;
                }
                if (held[place] is not { } person || !Passes(person, query))
                {
                    continue;
                }
                score += dated ? DateBits * DateLikeness(query.DateOfBirth, person.DateOfBirth) : 0;
                if (dated && score <= 0)
                {
                    continue;
                }
                best.Enqueue((place, score), (score, person.Id));
                if (best.Count > top)
                {
                    best.Dequeue();
                }
            }
            var hits = new SearchHit[best.Count];
            for (var i = hits.Length - 1; i >= 0; i--)
            {
                var (place, score) = best.Dequeue();
                hits[i] = new SearchHit(held[place]!.Id, possible > 0 ? Math.Min(1, score / possible) : 1, Why(held[place]!, asked, meant, query.DateOfBirth));
            }
            return hits;
        }
    }

    /// <summary>Adds to the score of every record the best meeting of each word asked, and gives the records touched.</summary>
    private List<int> Score(List<Dictionary<IndexedWord, (MatchKind Kind, double Likeness)>> meant, out double possible)
    {
        if (scores.Length < held.Count)
        {
            Array.Resize(ref scores, held.Count * 2);
            Array.Resize(ref bestOfWord, held.Count * 2);
        }
        possible = 0;
        var touched = new List<int>();
        var ofThisWord = new List<int>();
        foreach (var word in meant)
        {
            // A word that nobody holds still counts as asked, as much as the rarest would.
            var most = word.Count == 0 ? Rarity(1) : 0;
            foreach (var (found, (_, likeness)) in word)
            {
                var bits = likeness * Rarity(found.Records.Count);
                most = Math.Max(most, bits);
                foreach (var place in found.Records)
                {
                    if (bestOfWord[place] == 0)
                    {
                        ofThisWord.Add(place);
                    }
                    bestOfWord[place] = Math.Max(bestOfWord[place], bits);
                }
            }
            possible += most;
            foreach (var place in ofThisWord)
            {
                if (scores[place] == 0)
                {
                    touched.Add(place);
                }
                scores[place] += bestOfWord[place];
                bestOfWord[place] = 0;
            }
            ofThisWord.Clear();
        }
        return touched;
    }

    // Never zero, so that a word which everybody holds still finds them.
    private double Rarity(int holders) => Math.Log2(1 + (double)places.Count / holders);

    private static bool Passes(Held person, PersonQuery query)
    {
        if (query.Sex != Sex.Unknown && person.Sex != Sex.Unknown && person.Sex != query.Sex)
        {
            return false;
        }
        if (person.DateOfBirth.Year is { } year && (year < query.BornFrom || year > query.BornTo))
        {
            return false;
        }
        return query.May is null || query.May(person.Id);
    }

    private static double DateLikeness(PartialDate asked, PartialDate known) => DateComparer.Compare(asked, known) switch
    {
        Level.Exact => 1,
        Level.Part or Level.Swapped or Level.Close => 0.8,
        Level.NewYear => 0.6,
        Level.Near => 0.4,
        Level.Area => 0.2,
        _ => 0,
    };

    private static List<string> Why(
        Held person, List<string> asked, List<Dictionary<IndexedWord, (MatchKind Kind, double Likeness)>> meant, PartialDate date)
    {
        var why = new List<(double Likeness, string Sentence)>();
        for (var i = 0; i < asked.Count; i++)
        {
            (double Likeness, string Sentence)? best = null;
            foreach (var word in person.Words)
            {
                if (meant[i].TryGetValue(word, out var match) && (best is null || match.Likeness > best.Value.Likeness))
                {
                    best = (match.Likeness, Sentence(asked[i], word, match.Kind));
                }
            }
            if (best is { } found)
            {
                why.Add(found);
            }
        }
        if (!date.IsUnknown && DateLikeness(date, person.DateOfBirth) is > 0 and var near)
        {
            why.Add((near, near >= 1 ? $"Born on {person.DateOfBirth}, as asked." : $"Born on {person.DateOfBirth}, near {date}."));
        }
        return [.. why.OrderByDescending(w => w.Likeness).Select(w => w.Sentence)];
    }

    private static string Sentence(string asked, IndexedWord word, MatchKind kind)
    {
        var (a, w) = (Show(asked), Show(word.Text));
        return kind switch
        {
            MatchKind.Exact => word.IsName ? $"Goes by {w}." : $"The record says {w}.",
            MatchKind.Nickname => $"{a} and {w} are forms of one name.",
            MatchKind.Beginning => $"{w} begins with {a}.",
            MatchKind.Slip => $"{a} and {w} are one slip of the pen apart.",
            _ => $"{a} sounds like {w}.",
        };
    }

    private static string Show(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word);

    private static readonly Comparer<(double Score, string Id)> LastFirst = Comparer<(double Score, string Id)>.Create((a, b) =>
        a.Score != b.Score ? a.Score.CompareTo(b.Score) : string.CompareOrdinal(b.Id, a.Id));

    private sealed record Held(string Id, PartialDate DateOfBirth, Sex Sex, IndexedWord[] Words);
}
