using Disc.EntityResolution;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Force.Projection;

/// <summary>A shared subject in the words of entity resolution.</summary>
internal static class PersonRecords
{
    /// <summary>What says who somebody is.</summary>
    public static PersonRecord ForResolving(Guid id, SharedSubject subject) => new(id.ToString("N"))
    {
        Names = [.. Names(subject)],
        DateOfBirth = subject.Description.DateOfBirth is { } born ? PartialDate.From(born) : default,
        Sex = subject.Description.Sex switch
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
        Places = subject.Description.Area is null ? [] : [new Place(Town: subject.Description.Area)],
        Attributes = new Dictionary<string, string?>
        {
            ["build"] = subject.Description.Build,
            ["hair"] = subject.Description.Hair,
            ["method"] = subject.Description.UsualMethod,
            ["captions"] = string.Join(' ', CaptionWords.InWords(subject.Description.Captions)),
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
        subject.Description.Marks?.Split([',', ';', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
