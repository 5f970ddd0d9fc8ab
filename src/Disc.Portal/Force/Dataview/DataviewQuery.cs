using System.Globalization;
using System.Text.Json;
using Disc.EntityResolution;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Force.Dataview;

/// <summary>What somebody asks of the Dataview.</summary>
public sealed record DataviewQuery
{
    /// <summary>The longest text of each field, in characters.</summary>
    public const int TextLength = 200;

    /// <summary>Names, nicknames, aliases, words of the description, in any order.</summary>
    public string Text { get; init; } = "";

    /// <summary>A date of birth as typed: 3/4/1990, 4/1990 or 1990.</summary>
    public string Born { get; init; } = "";

    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    /// <summary>An area of the force; null for all.</summary>
    public string? Area { get; init; }

    /// <summary>A caption that one of the records carries; none for all.</summary>
    public Captions Caption { get; init; }

    /// <summary>Only people known to more partnerships than this.</summary>
    public int? MoreThan { get; init; }

    /// <summary>Whether nothing at all is asked.</summary>
    public bool IsEmpty => this == new DataviewQuery() || (Text.Trim().Length == 0 && this with { Text = "" } == new DataviewQuery());

    /// <summary>The date of birth asked for; unknown when none was, or when it cannot be read.</summary>
    public PartialDate BornOn
    {
        get
        {
            var parts = Born.Split(['/', '.', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
            // As people here write it: day, month, year. The library reads the other way round.
            return PartialDate.Parse(parts.Length > 1 && parts[^1].Length == 4 ? string.Join('-', parts.Reverse().Select(part => part.PadLeft(2, '0'))) : Born);
        }
    }

    /// <summary>The query in one line, as the information manager reads it.</summary>
    public string InWords() => string.Join("; ", new[]
    {
        Text.Trim().Length > 0 ? $"“{Text.Trim()}”" : null,
        Born.Length > 0 ? $"born {Born}" : null,
        AgeFrom is not null || AgeTo is not null ? $"aged {Words(AgeFrom)} to {Words(AgeTo)}" : null,
        Area is not null ? $"in {Area}" : null,
        Caption != Captions.None ? string.Join(", ", CaptionWords.InWords(Caption)) : null,
        MoreThan is not null ? $"known to more than {MoreThan} partnership{(MoreThan == 1 ? "" : "s")}" : null,
    }.OfType<string>());

    /// <summary>The query as it is kept, sealed.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DataviewQuery Read(string text) => JsonSerializer.Deserialize<DataviewQuery>(text)!;

    private static string Words(int? age) => age?.ToString(CultureInfo.InvariantCulture) ?? "any";
}
