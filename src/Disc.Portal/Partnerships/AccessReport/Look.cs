using System.Text.RegularExpressions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;

namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>One row of the trail that says that somebody saw somebody.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Account">Who; an officer of the force has no account here.</param>
/// <param name="From">The network address and the kind of device, as the row has it.</param>
/// <param name="Verb">Consulted or disclosed.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Object">Which one.</param>
/// <param name="Fields">Ids and counts.</param>
public sealed partial record Look(long Number, DateTime At, Guid Account, string? From, string Verb, string Kind, Guid? Object, string? Fields)
{
    /// <summary>The kinds of rows that show people; a document that was read shows nobody.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["subject", "subjects", "gallery", "home", "image", "sightings", "recognitions", "exclusion", "incident", "access-report"];

    /// <summary>The network address alone.</summary>
    public string? Address => From is null ? null : DeviceWords.Read(From).Address;

    /// <summary>The kind of device.</summary>
    public string? Device => From is null ? null : DeviceWords.Read(From).Device;

    /// <summary>Whether one person was opened, rather than a page of many small pictures shown.</summary>
    public bool IsOpened => Kind is "subject" or "image" && Verb == Verbs.Consulted;

    /// <summary>The subjects that it showed, first the one that was opened.</summary>
    public IReadOnlyList<Guid> Subjects => [.. (Kind == "subject" && Object is { } opened ? [opened] : Array.Empty<Guid>())
        .Concat(Ids().Matches(Kind == "access-report" ? "" : Fields ?? "").Select(match => Guid.ParseExact(match.Value, "N"))).Distinct()];

    /// <summary>What was looked at, in words.</summary>
    public string What => (Kind, Verb) switch
    {
        ("subject", Verbs.Disclosed) => "Record, by the force",
        ("image", Verbs.Disclosed) => "Picture, by the force",
        ("exclusion", Verbs.Disclosed) => "Notice printed",
        ("subject", _) => "Record opened",
        ("subjects", _) => "List or search of subjects",
        ("gallery", _) => "Gallery",
        ("home", _) => "New faces on the home page",
        ("image", _) => "Picture as it was taken in",
        ("sightings", _) => "Seen now",
        ("recognitions", _) => "Answers about people sought",
        ("exclusion", _) => "Exclusions",
        ("incident", _) => "Report in triage",
        ("access-report", _) => "This report",
        _ => Kind,
    };

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
