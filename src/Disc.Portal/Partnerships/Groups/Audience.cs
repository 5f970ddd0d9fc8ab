using System.Globalization;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>Who of the partnership may see something: everybody, or whoever is in any of some groups and areas.</summary>
public readonly record struct Audience
{
    /// <summary>The most groups and areas that one thing can be addressed to.</summary>
    public const int MostGroups = 40;

    /// <summary>The longest text that stores an audience, in characters.</summary>
    public const int TextLength = (33 * MostGroups) - 1;

    // The ids, in order, so that two audiences of the same groups are the same; null for everybody.
    private readonly string? text;

    private Audience(string? text) => this.text = text;

    /// <summary>Everybody of the partnership; also what an audience is until somebody says otherwise.</summary>
    public static Audience Everybody => default;

    public bool IsEverybody => text is null;

    /// <summary>The groups and areas; empty for everybody.</summary>
    public IReadOnlyList<Guid> Groups => text is null ? [] : [.. text.Split(' ').Select(id => Guid.ParseExact(id, "N"))];

    /// <summary>Whoever is in any of these groups and areas.</summary>
    /// <exception cref="ArgumentException">There is none, so nobody would ever see it, or there are too many.</exception>
    public static Audience Of(params IEnumerable<Guid> groups)
    {
        var ids = groups.Select(Text).Distinct().Order(StringComparer.Ordinal).ToList();
        return ids.Count is > 0 and <= MostGroups
            ? new Audience(string.Join(' ', ids))
            : throw new ArgumentException($"An audience has from one to {MostGroups} groups.", nameof(groups));
    }

    /// <summary>Whether somebody who is in these groups and areas may see it.</summary>
    public bool Includes(IReadOnlySet<Guid> groups) => text is null || Groups.Any(groups.Contains);

    /// <summary>"Everybody", or the names as a list: "Door staff and Old Town".</summary>
    public string InWords(IReadOnlyDictionary<Guid, string> names)
    {
        if (text is null)
            return "Everybody";
        var words = Groups.Select(id => names.GetValueOrDefault(id, "a group that is gone")).Order(StringComparer.Create(CultureInfo.InvariantCulture, true)).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    /// <summary>How it is stored: the ids, or nothing for everybody, which is also what a row has that was written before there were audiences.</summary>
    public string ToText() => text ?? "";

    /// <summary>An audience as it was stored.</summary>
    public static Audience FromText(string stored) => new(stored.Length == 0 ? null : stored);

    /// <summary>An id as a stored audience holds it.</summary>
    internal static string Text(Guid group) => group.ToString("N");
}
