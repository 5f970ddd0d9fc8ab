namespace Disc.Portal.Partnerships.Subjects;

/// <summary>
/// A person recorded by this partnership, known or ID-sought. There is no field for ethnicity, religion, health, orientation or
/// vulnerability (rule 6). Recorded is not listed: members see a subject only through a listing.
/// </summary>
public sealed class Subject
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>The longest description, in characters.</summary>
    public const int TextLength = 1000;

    /// <summary>Below this age a person is never recorded as a subject (rule 5; the age of criminal responsibility).</summary>
    public const int YoungestAge = 10;

    /// <summary>How long a record is kept after the last thing recorded, in months.</summary>
    public const int KeptMonths = 24;

    /// <summary>The same for somebody who is, or may be, under 18.</summary>
    public const int KeptMonthsUnder18 = 12;

    /// <summary>How much longer a record can be kept by a person's decision, from the day of it, in months.</summary>
    public const int LongestKeptMonths = 36, LongestKeptMonthsUnder18 = 18;

    /// <summary>The longest reason for keeping a record: it stands on every card.</summary>
    public const int BecauseLength = 120;

    /// <summary>How long a restriction lasts before somebody has to look at it again, in days: at most, and when nobody says otherwise (UK GDPR article 12(3): a month).</summary>
    public const int LongestReviewDays = 92, UsualReviewDays = 28;

    /// <summary>The tallest and the shortest height that is believed, in centimetres.</summary>
    public const int TallestCm = 250, ShortestCm = 60;

    /// <summary>Below this age a person is never listed without a recorded weighing-up (rule 5).</summary>
    public const int AdultAge = 18;

    private readonly List<OtherName> otherNames = [];
    private readonly List<SubjectArea> areas = [];

    private Subject()
    {
    }

    /// <summary>A newly recorded subject.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="kind">Known or ID-sought.</param>
    /// <param name="objectKey">The subject's own wrapped key: destroying it erases the images and the private history.</param>
    /// <param name="by">The account that recorded it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="eraseOn">The day on which the record is erased unless something keeps it.</param>
    public Subject(Guid id, SubjectKind kind, byte[] objectKey, Guid by, DateTime at, DateOnly eraseOn)
    {
        Id = id;
        Kind = kind;
        ObjectKey = objectKey;
        RecordedBy = by;
        RecordedAt = ChangedAt = at;
        EraseOn = eraseOn;
        EraseBecause = "nothing new was recorded for the time that records are kept";
    }

    public Guid Id { get; private set; }

    public SubjectKind Kind { get; private set; }

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    public IReadOnlyList<OtherName> OtherNames => otherNames;

    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>The youngest the person may be, in years, on the day it was recorded; for those whose date of birth is not known.</summary>
    public int? AgeFrom { get; private set; }

    public int? AgeTo { get; private set; }

    public Sex Sex { get; private set; }

    public string? Build { get; private set; }

    public int? HeightCm { get; private set; }

    public string? Hair { get; private set; }

    /// <summary>Distinguishing marks, such as tattoos.</summary>
    public string? Marks { get; private set; }

    /// <summary>How the person usually goes about it.</summary>
    public string? UsualMethod { get; private set; }

    /// <summary>The partnership's areas in which the person is usually met.</summary>
    public IReadOnlyList<SubjectArea> Areas => areas;

    /// <summary>Where the person is usually met, in words besides: "outside the arcade".</summary>
    public string? Area { get; private set; }

    public Captions Captions { get; private set; }

    /// <summary>Not shared with the force, whatever the switches say (rule 2).</summary>
    public bool IsHeldBack { get; private set; }

    /// <summary>Since when the record is restricted (disputed, objected to): hidden from everybody but administrators (UTC).</summary>
    public DateTime? RestrictedAt { get; private set; }

    public string? RestrictedBecause { get; private set; }

    /// <summary>The day on which somebody looks again at the restriction; a restriction without one is due at once.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The subject's wrapped key; null once the subject is erased.</summary>
    public byte[]? ObjectKey { get; private set; }

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public DateTime ChangedAt { get; private set; }

    /// <summary>The day on which the record is erased.</summary>
    public DateOnly EraseOn { get; private set; }

    /// <summary>Why then: the words after "because".</summary>
    public string EraseBecause { get; private set; } = "";

    /// <summary>Raised on each change; a form carries it.</summary>
    public int Version { get; private set; }

    public bool IsRestricted => RestrictedAt is not null;

    /// <summary>The name as screens show it.</summary>
    public string DisplayName => NameOf(GivenName, FamilyName);

    /// <summary>A name as screens show it; "ID sought" where none is known.</summary>
    public static string NameOf(string? given, string? family)
    {
        var name = $"{given} {family}".Trim();
        return name.Length == 0 ? "ID sought" : name;
    }

    /// <summary>The person's age on a day, in whole years; null when the date of birth is not known.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (DateOfBirth is not { } born)
            return null;
        var age = day.Year - born.Year;
        return born.AddYears(age) > day ? age - 1 : age;
    }

    /// <summary>The youngest the person may be on a day; null when nothing is known of the age.</summary>
    public int? YoungestAgeOn(DateOnly day) => AgeOn(day) ?? AgeFrom;

    /// <summary>Whether the person is, or may be, under 18 on a day.</summary>
    public bool MayBeUnder18On(DateOnly day) => YoungestAgeOn(day) < AdultAge;

    /// <summary>Gives or corrects the name; a subject with a name is known.</summary>
    public void Name(string? given, string? family, IEnumerable<OtherName> others)
    {
        GivenName = Tidy(given);
        FamilyName = Tidy(family);
        Kind = GivenName is null && FamilyName is null ? SubjectKind.IdSought : SubjectKind.Known;
        otherNames.Clear();
        otherNames.AddRange(others);
        Version++;
    }

    /// <summary>Describes the person.</summary>
    public void Describe(Description description)
    {
        DateOfBirth = description.DateOfBirth;
        AgeFrom = description.DateOfBirth is null ? description.AgeFrom : null;
        AgeTo = description.DateOfBirth is null ? description.AgeTo : null;
        Sex = description.Sex;
        Build = Tidy(description.Build);
        HeightCm = description.HeightCm;
        Hair = Tidy(description.Hair);
        Marks = Tidy(description.Marks);
        UsualMethod = Tidy(description.UsualMethod);
        Area = Tidy(description.Area);
        areas.RemoveAll(area => !description.Areas.Contains(area.AreaId));
        areas.AddRange(description.Areas.Distinct().Except(areas.Select(area => area.AreaId)).Select(area => new SubjectArea(area)).ToList());
        Captions = description.Captions;
        Version++;
    }

    /// <summary>Names and describes the person as somebody put it.</summary>
    public void Fill(SubjectDraft draft)
    {
        Name(draft.GivenName, draft.FamilyName,
            draft.Aliases.Select(name => new OtherName(name.Trim(), isNickname: false))
                .Concat(draft.Nicknames.Select(name => new OtherName(name.Trim(), isNickname: true)))
                .Where(name => name.Text.Length > 0));
        Describe(draft.Description);
    }

    /// <summary>What is recorded, as a form starts with it.</summary>
    public SubjectDraft ToDraft() => new(
        GivenName, FamilyName,
        [.. otherNames.Where(name => !name.IsNickname).Select(name => name.Text)],
        [.. otherNames.Where(name => name.IsNickname).Select(name => name.Text)],
        Described());

    /// <summary>The description as it stands.</summary>
    public Description Described() => new()
    {
        DateOfBirth = DateOfBirth,
        AgeFrom = AgeFrom,
        AgeTo = AgeTo,
        Sex = Sex,
        Build = Build,
        HeightCm = HeightCm,
        Hair = Hair,
        Marks = Marks,
        UsualMethod = UsualMethod,
        Area = Area,
        // One and the same empty list: two descriptions without areas are equal.
        Areas = areas.Count == 0 ? [] : areas.ConvertAll(area => area.AreaId),
        Captions = Captions,
    };

    /// <summary>Every way in which the person's name may stand in a text.</summary>
    public IReadOnlyList<string> AllNames =>
        [.. new[] { $"{GivenName} {FamilyName}", $"{FamilyName} {GivenName}", $"{FamilyName}, {GivenName}", GivenName, FamilyName }
            .Concat(otherNames.Select(name => name.Text)).OfType<string>().Select(name => name.Trim(' ', ',')).Where(name => name.Length > 0).Distinct()];

    /// <summary>Notes when the record changed.</summary>
    public void ChangedOn(DateTime at) => ChangedAt = at;

    /// <summary>Hides the record from everybody but administrators, at once; once more, it stays hidden for another reason or until another day.</summary>
    public void Restrict(string because, DateTime at, DateOnly? reviewOn = null)
    {
        RestrictedAt ??= at;
        RestrictedBecause = because;
        ReviewOn = reviewOn;
        Version++;
    }

    /// <summary>Ends a restriction.</summary>
    public void Unrestrict()
    {
        RestrictedAt = null;
        RestrictedBecause = null;
        ReviewOn = null;
        Version++;
    }

    /// <summary>Holds the subject back from the force, or lets it go.</summary>
    public void HoldBack(bool held)
    {
        IsHeldBack = held;
        Version++;
    }

    /// <summary>All of the record as it stands.</summary>
    public SubjectState State() => new()
    {
        Id = Id,
        Draft = ToDraft(),
        IsHeldBack = IsHeldBack,
        RestrictedAt = RestrictedAt,
        RestrictedBecause = RestrictedBecause,
        ReviewOn = ReviewOn,
        RecordedBy = RecordedBy,
        RecordedAt = RecordedAt,
        ChangedAt = ChangedAt,
        EraseOn = EraseOn,
        EraseBecause = EraseBecause,
    };

    /// <summary>A record as it stood before, with the key that it had.</summary>
    public static Subject Of(SubjectState state, byte[] objectKey)
    {
        var subject = new Subject(state.Id, SubjectKind.IdSought, objectKey, state.RecordedBy, state.RecordedAt, state.EraseOn);
        subject.Restore(state);
        return subject;
    }

    /// <summary>Puts everything back to how it stood.</summary>
    public void Restore(SubjectState state)
    {
        Fill(state.Draft);
        (IsHeldBack, RestrictedAt, RestrictedBecause, ReviewOn) = (state.IsHeldBack, state.RestrictedAt, state.RestrictedBecause, state.ReviewOn);
        (ChangedAt, EraseOn, EraseBecause) = (state.ChangedAt, state.EraseOn, state.EraseBecause);
        Version++;
    }

    /// <summary>Keeps the record until a day, because of something.</summary>
    public void KeepUntil(DateOnly day, string because)
    {
        EraseOn = day;
        EraseBecause = because;
        Version++;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
