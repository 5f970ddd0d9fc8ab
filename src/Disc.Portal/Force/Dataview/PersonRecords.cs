using Disc.EntityResolution;
using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Dataview;

/// <summary>A shared subject in the words of entity resolution.</summary>
internal static class PersonRecords
{
    /// <summary>What says who somebody is.</summary>
    public static PersonRecord ForResolving(Guid id, SharedSubject subject) => new(id.ToString("N"))
    {
        Names = [.. Names(subject)],
        DateOfBirth = subject.DateOfBirth is { } born ? PartialDate.From(born) : default,
        Sex = subject.Sex switch
        {
            Partnerships.Subjects.Sex.Female => EntityResolution.Sex.Female,
            Partnerships.Subjects.Sex.Male => EntityResolution.Sex.Male,
            _ => EntityResolution.Sex.Unknown,
        },
        Marks = Marks(subject),
    };

    /// <summary>That, and what somebody may remember of them.</summary>
    public static PersonRecord ForSearching(PersonRecord record, SharedSubject subject) => record with
    {
        Places = subject.Area is null ? [] : [new Place(Town: subject.Area)],
        Attributes = new Dictionary<string, string?>
        {
            ["build"] = subject.Build,
            ["hair"] = subject.Hair,
            ["method"] = subject.UsualMethod,
            ["captions"] = string.Join(' ', CaptionWords.Of(subject.Captions)),
        }.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!),
    };

    private static IEnumerable<PersonName> Names(SharedSubject subject)
    {
        if (subject.GivenName is not null || subject.FamilyName is not null)
            yield return new PersonName(subject.GivenName, subject.FamilyName);
        foreach (var other in subject.OtherNames)
            yield return new PersonName(Full: other.Text, Kind: other.IsNickname ? NameKind.Nickname : NameKind.Alias);
    }

    private static string[] Marks(SharedSubject subject) =>
        subject.Marks?.Split([',', ';', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
