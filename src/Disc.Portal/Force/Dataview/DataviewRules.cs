using Disc.Portal.Force.Purposes;
using Disc.Portal.Shared;

namespace Disc.Portal.Force.Dataview;

/// <summary>What may be asked of the Dataview, as questions.</summary>
public static class DataviewRules
{
    /// <summary>Nothing is shared of this person (any more), or there never was anything: both sound the same (rule 1).</summary>
    public static Refusal NotShared { get; } = new("No partnership shares this person now. Records leave the Dataview when they expire, are withdrawn or are held back.");

    /// <summary>The field of the second reason.</summary>
    public const string Young = nameof(Young);

    /// <summary>Why the record of a person under 18 does not open on this reason; null when it does.</summary>
    public static Refusal? WhyNotYoung(string? reason) => reason?.Trim() switch
    {
        null or "" => new Refusal("This person is, or may be, under 18. Say why their record has to be opened.", Young),
        { Length: < Purpose.ShortestReason } => new Refusal($"Say in at least {Purpose.ShortestReason} characters why the record of a person under 18 has to be opened.", Young),
        { Length: > Purpose.LongestReason } => new Refusal($"Say it in at most {Purpose.LongestReason} characters.", Young),
        _ => null,
    };

    /// <summary>Why this cannot be asked; empty when it can.</summary>
    public static List<Refusal> WhyNot(DataviewQuery query)
    {
        var refusals = new List<Refusal>();
        if (query.IsEmpty)
            refusals.Add(new Refusal("Say whom you look for: a name, a word of the description, or a filter.", "Text"));
        if (query.Text.Length > DataviewQuery.TextLength)
            refusals.Add(new Refusal($"Ask in at most {DataviewQuery.TextLength} characters.", "Text"));
        if (query.Born.Trim().Length > 0 && query.BornOn.IsUnknown)
            refusals.Add(new Refusal("Write the date of birth as 3/4/1990, 4/1990 or 1990.", "Born"));
        if (query.AgeFrom is < 10 or > 120 || query.AgeTo is < 10 or > 120 || query.AgeFrom > query.AgeTo)
            refusals.Add(new Refusal("Give ages from 10 to 120, the lower one first.", "AgeFrom"));
        return refusals;
    }
}
