using Disc.EntityResolution;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>Our own subjects in the words of entity resolution.</summary>
internal static class PersonRecords
{
    /// <summary>What says who somebody is.</summary>
    /// <param name="id">The subject; any text where there is none yet.</param>
    /// <param name="draft">What is recorded.</param>
    public static PersonRecord Of(string id, SubjectDraft draft) => new(id)
    {
        Names = [.. Names(draft)],
        DateOfBirth = draft.Description.DateOfBirth is { } born ? PartialDate.From(born) : default,
        Sex = draft.Description.Sex switch
        {
            Subjects.Sex.Female => EntityResolution.Sex.Female,
            Subjects.Sex.Male => EntityResolution.Sex.Male,
            _ => EntityResolution.Sex.Unknown,
        },
        Marks = draft.Description.Marks?.Split([',', ';', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        Places = draft.Description.Area is { } area ? [new Place(Town: area)] : [],
    };

    /// <summary>What speaks for and against two records' being one person.</summary>
    public static Likeness Compare(Subject one, Subject other) =>
        Words(new Resolver().Compare(Of(one.Id.ToString("N"), one.ToDraft()), Of(other.Id.ToString("N"), other.ToDraft())));

    /// <summary>A verdict in our words.</summary>
    public static Likeness Words(Verdict verdict) => new(verdict.Answer, [.. verdict.Why.Select(why => (why.Sentence, why.Weight > 0))]);

    private static IEnumerable<PersonName> Names(SubjectDraft draft)
    {
        if (draft.HasName)
            yield return new PersonName(draft.GivenName, draft.FamilyName);
        foreach (var alias in draft.Aliases)
            yield return new PersonName(Full: alias, Kind: NameKind.Alias);
        foreach (var nickname in draft.Nicknames)
            yield return new PersonName(Full: nickname, Kind: NameKind.Nickname);
    }
}
