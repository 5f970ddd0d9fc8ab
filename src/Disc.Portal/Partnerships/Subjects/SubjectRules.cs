using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>The rules of recording people, as questions that answer with a refusal or null.</summary>
public static class SubjectRules
{
    /// <summary>How many other names one subject may have.</summary>
    public const int MostOtherNames = 30;

    /// <summary>Everything that stands against recording this.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(SubjectDraft draft, DateOnly today) =>
        [.. new[] { WhyNotAge(draft.Description, today), WhyNotNames(draft) }.Concat(WhyNotTexts(draft.Description)).OfType<Refusal>()];

    /// <summary>What the word list asks about each text that members may come to see (rule 6).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AskedWords>> Asks(Description description) => new Dictionary<string, IReadOnlyList<AskedWords>>
    {
        [nameof(description.Build)] = WordList.About(description.Build),
        [nameof(description.Hair)] = WordList.About(description.Hair),
        [nameof(description.Marks)] = WordList.About(description.Marks),
        [nameof(description.UsualMethod)] = WordList.About(description.UsualMethod),
        [nameof(description.Area)] = WordList.About(description.Area),
    };

    /// <summary>Rule 6: asks about words of special category data, unless the writer kept these very words, or they stood there already.</summary>
    public static Refusal? WhyAsk(SubjectDraft draft, Description? before)
    {
        var asked = Asks(draft.Description).Values.SelectMany(questions => questions).ToList();
        return before is not null && WordList.Key(asked) == WordList.Key(Asks(before).Values.SelectMany(questions => questions))
            ? null
            : WordList.WhyAsk(asked, draft.AskedAndKept);
    }

    /// <summary>Rule 5: nobody under 10 is recorded; and an age must be possible.</summary>
    public static Refusal? WhyNotAge(Description description, DateOnly today)
    {
        if (description.DateOfBirth is { } born)
        {
            if (born > today)
                return new("This date of birth is in the future. Correct it.", nameof(Description.DateOfBirth));
            if (born < today.AddYears(-120))
                return new("This date of birth is more than 120 years ago. Correct it.", nameof(Description.DateOfBirth));
            return born.AddYears(Subject.YoungestAge) > today ? Child(nameof(Description.DateOfBirth)) : null;
        }

        if (description.AgeFrom is < 0 or > 120)
            return new("Give an age between 10 and 120.", nameof(Description.AgeFrom));
        if (description.AgeTo is < 0 or > 120)
            return new("Give an age between 10 and 120.", nameof(Description.AgeTo));
        if (description.AgeFrom > description.AgeTo)
            return new("The youngest age is above the oldest. Exchange them.", nameof(Description.AgeFrom));
        return description.AgeFrom < Subject.YoungestAge ? Child(nameof(Description.AgeFrom))
            : description.AgeTo < Subject.YoungestAge ? Child(nameof(Description.AgeTo)) : null;
    }

    /// <summary>Why a subject cannot be restricted or released for this reason.</summary>
    public static Refusal? WhyNotReason(string? reason) => (reason?.Trim().Length ?? 0) switch
    {
        0 => new("Say why in a sentence: it stays on record.", "Reason"),
        > Subject.TextLength => new($"Say it in at most {Subject.TextLength} characters.", "Reason"),
        _ => null,
    };

    /// <summary>The day on which a restriction is looked at again when nobody says otherwise.</summary>
    public static DateOnly UsualReview(DateOnly today) => today.AddDays(Subject.UsualReviewDays);

    /// <summary>Why a restriction cannot be looked at again on this day.</summary>
    public static Refusal? WhyNotReview(DateOnly reviewOn, DateOnly today) =>
        reviewOn <= today ? new("Choose a day after today on which you look at it again.", nameof(Subject.ReviewOn))
        : reviewOn > today.AddDays(Subject.LongestReviewDays)
            ? new($"Look at it again by {today.AddDays(Subject.LongestReviewDays).InWords()} at the latest: whoever objected waits for an answer.", nameof(Subject.ReviewOn))
        : null;

    /// <summary>Why a record cannot be kept until a day for this reason; keeping it shorter is an erasure, and no question of this.</summary>
    public static Refusal? WhyNotKeep(DateOnly until, string? because, DateOnly eraseOn, bool mayBeUnder18, DateOnly today)
    {
        var latest = today.AddMonths(mayBeUnder18 ? Subject.LongestKeptMonthsUnder18 : Subject.LongestKeptMonths);
        return until <= eraseOn ? new($"It is kept until {eraseOn.InWords()} anyway. Choose a later day.", nameof(Subject.EraseOn))
            : until > latest ? new($"Choose a day on or before {latest.InWords()}{(mayBeUnder18 ? ": the person is, or may be, under 18" : "")}.", nameof(Subject.EraseOn))
            : (because?.Trim().Length ?? 0) switch
            {
                0 => new("Say why it is kept: everybody who sees the person reads it.", nameof(Subject.EraseBecause)),
                > Subject.BecauseLength => new($"Say it in at most {Subject.BecauseLength} characters.", nameof(Subject.EraseBecause)),
                _ => null,
            };
    }

    /// <summary>The first day on which a record of today is erased unless something keeps it.</summary>
    public static DateOnly ErasedAfter(DateOnly today, bool mayBeUnder18) =>
        today.AddMonths(mayBeUnder18 ? Subject.KeptMonthsUnder18 : Subject.KeptMonths);

    /// <summary>The words after "because" for a record that nothing else keeps.</summary>
    public static string BecauseNothingNew(bool mayBeUnder18) =>
        $"nothing new was recorded for {(mayBeUnder18 ? Subject.KeptMonthsUnder18 : Subject.KeptMonths)} months";

    private static Refusal Child(string field) => new(
        $"A child under {Subject.YoungestAge} is never recorded as a subject. If the child may be at risk, tell children's services or the police.", field);

    private static Refusal? WhyNotNames(SubjectDraft draft) =>
        draft.GivenName?.Trim().Length > Subject.NameLength ? TooLong("name", Subject.NameLength, nameof(SubjectDraft.GivenName))
        : draft.FamilyName?.Trim().Length > Subject.NameLength ? TooLong("name", Subject.NameLength, nameof(SubjectDraft.FamilyName))
        : draft.Aliases.Any(name => name.Length > Subject.NameLength) ? TooLong("name", Subject.NameLength, nameof(SubjectDraft.Aliases))
        : draft.Nicknames.Any(name => name.Length > Subject.NameLength) ? TooLong("name", Subject.NameLength, nameof(SubjectDraft.Nicknames))
        : draft.Aliases.Count + draft.Nicknames.Count > MostOtherNames
            ? new($"Give at most {MostOtherNames} other names.", nameof(SubjectDraft.Aliases)) : null;

    private static IEnumerable<Refusal?> WhyNotTexts(Description description)
    {
        foreach (var (text, field, limit) in new[]
        {
            (description.Build, nameof(Description.Build), Subject.NameLength), (description.Hair, nameof(Description.Hair), Subject.NameLength),
            (description.Area, nameof(Description.Area), Subject.NameLength), (description.Marks, nameof(Description.Marks), Subject.TextLength),
            (description.UsualMethod, nameof(Description.UsualMethod), Subject.TextLength),
        })
        {
            yield return text?.Trim().Length > limit ? TooLong("text", limit, field) : null;
        }

        yield return description.HeightCm is < Subject.ShortestCm or > Subject.TallestCm
            ? new($"Give a height between {Subject.ShortestCm} and {Subject.TallestCm} cm.", nameof(Description.HeightCm)) : null;
    }

    private static Refusal TooLong(string what, int limit, string field) => new($"Shorten this {what} to {limit} characters.", field);
}
