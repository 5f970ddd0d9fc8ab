using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>What somebody types about a subject, before it is a draft.</summary>
public sealed class SubjectForm
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    /// <summary>Names with commas between them.</summary>
    public string? Aliases { get; set; }

    /// <summary>Names with commas between them.</summary>
    public string? Nicknames { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public int? AgeFrom { get; set; }

    public int? AgeTo { get; set; }

    public Sex Sex { get; set; }

    public string? Build { get; set; }

    public int? HeightCm { get; set; }

    public string? Hair { get; set; }

    public string? Marks { get; set; }

    public string? UsualMethod { get; set; }

    public string? Area { get; set; }

    /// <summary>The areas that are ticked.</summary>
    public HashSet<Guid> Areas { get; private init; } = [];

    public Captions Captions { get; set; }

    /// <summary>A form that starts with what is recorded.</summary>
    public static SubjectForm Of(SubjectDraft draft) => new()
    {
        GivenName = draft.GivenName,
        FamilyName = draft.FamilyName,
        Aliases = string.Join(", ", draft.Aliases),
        Nicknames = string.Join(", ", draft.Nicknames),
        DateOfBirth = draft.Description.DateOfBirth,
        AgeFrom = draft.Description.AgeFrom,
        AgeTo = draft.Description.AgeTo,
        Sex = draft.Description.Sex,
        Build = draft.Description.Build,
        HeightCm = draft.Description.HeightCm,
        Hair = draft.Description.Hair,
        Marks = draft.Description.Marks,
        UsualMethod = draft.Description.UsualMethod,
        Area = draft.Description.Area,
        Areas = [.. draft.Description.Areas],
        Captions = draft.Description.Captions,
    };

    /// <summary>What was typed, as a draft.</summary>
    public SubjectDraft ToDraft() => new(GivenName, FamilyName, Names(Aliases), Names(Nicknames), new Description
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
        Areas = Areas.Count == 0 ? [] : [.. Areas],
        Captions = Captions,
    });

    private static string[] Names(string? text) =>
        (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
