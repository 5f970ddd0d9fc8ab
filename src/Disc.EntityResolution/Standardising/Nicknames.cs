using System.Collections.Frozen;
using System.Text.Json;

namespace Disc.EntityResolution.Standardising;

/// <summary>Which given names are forms of one name.</summary>
/// <remarks>
/// Two embedded lists: <c>given_name_aliases.json</c> (goldenmatch, MIT, licence beside it) and <c>british_given_names.json</c> (our own).
/// A name may belong to several groups (Jo: Joanne, Joseph); being forms of one name is not passed on from group to group.
/// </remarks>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> Groups = Read();

    /// <summary>The groups a standardised given name belongs to, in ascending order; empty when it is in none.</summary>
    public static ReadOnlySpan<int> GroupsOf(string name) => Groups.TryGetValue(name, out var groups) ? groups : default;

    /// <summary>Whether two standardised given names are forms of one name. A name is a form of itself.</summary>
    public static bool AreForms(string left, string right) => left == right || Share(GroupsOf(left), GroupsOf(right));

    internal static bool Share(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                return true;
            }
            if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return false;
    }

    private static FrozenDictionary<string, int[]> Read()
    {
        var groups = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in new[] { "given_name_aliases.json", "british_given_names.json" })
        {
            using var stream = typeof(Nicknames).Assembly.GetManifestResourceStream(list)
                ?? throw new InvalidOperationException($"The embedded list {list} is missing from the build.");
            using var document = JsonDocument.Parse(stream);
            foreach (var group in document.RootElement.GetProperty("aliases").EnumerateObject())
            {
                // A canonical name that both lists know is one group.
                if (!numbers.TryGetValue(group.Name, out var number))
                {
                    numbers[group.Name] = number = numbers.Count;
                }
                Join(groups, group.Name, number);
                foreach (var form in group.Value.EnumerateArray())
                {
                    Join(groups, form.GetString()!, number);
                }
            }
        }
        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Join(Dictionary<string, SortedSet<int>> groups, string name, int number)
    {
        if (!groups.TryGetValue(name, out var of))
        {
            groups[name] = of = [];
        }
        of.Add(number);
    }
}
