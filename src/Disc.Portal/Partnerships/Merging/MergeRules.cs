using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>What becomes of two records that are merged, and what stands against it; pure.</summary>
public static class MergeRules
{
    public static Refusal Changed { get; } = new("Somebody changed one of the two records while you were looking at them. They are shown as they stand now: look again, then choose.");

    public static Refusal TooLate { get; } = new($"This cannot be undone any more: it was done more than {SubjectMerge.UndoDays} days ago, or undone already.");

    /// <summary>Why these two cannot be merged.</summary>
    public static Refusal? WhyNotMerge(MergeChoice choice, Subject kept, Subject gone) =>
        kept.Id == gone.Id ? new("These are one record already. Choose another.")
        : kept.Version != choice.KeptVersion || gone.Version != choice.GoneVersion ? Changed
        : null;

    /// <summary>
    /// The record as it will be. No name is lost: what is not chosen stands among the other names. No caption and no area is lost. And whoever is, or
    /// may be, under 18 by one of the two stays so (rule 5).
    /// </summary>
    public static SubjectDraft Result(SubjectDraft kept, SubjectDraft gone, MergeChoice choice, DateOnly today)
    {
        var (one, other) = (kept.Description, gone.Description);
        var (main, rest) = choice.SideOf(MergeField.Name) == MergeSide.Gone && gone.HasName || !kept.HasName ? (gone, kept) : (kept, gone);
        var age = AgeFrom(one, other, choice.SideOf(MergeField.Age), today);
        return new SubjectDraft(
            main.GivenName, main.FamilyName,
            Names(main, rest.HasName ? [Subject.NameOf(rest.GivenName?.Trim(), rest.FamilyName?.Trim()), .. main.Aliases, .. rest.Aliases] : [.. main.Aliases, .. rest.Aliases], []),
            Names(main, [.. main.Nicknames, .. rest.Nicknames], [.. main.Aliases, .. rest.Aliases]),
            new Description
            {
                DateOfBirth = age.DateOfBirth,
                AgeFrom = age.AgeFrom,
                AgeTo = age.AgeTo,
                Sex = Chosen(one.Sex, other.Sex, choice.SideOf(MergeField.Sex)),
                Build = Text(one.Build, other.Build, choice.SideOf(MergeField.Build)),
                HeightCm = Chosen(one.HeightCm, other.HeightCm, choice.SideOf(MergeField.Height)),
                Hair = Text(one.Hair, other.Hair, choice.SideOf(MergeField.Hair)),
                Marks = Text(one.Marks, other.Marks, choice.SideOf(MergeField.Marks)),
                UsualMethod = Text(one.UsualMethod, other.UsualMethod, choice.SideOf(MergeField.UsualMethod)),
                Area = Text(one.Area, other.Area, choice.SideOf(MergeField.Area)),
                Areas = one.Areas.Count + other.Areas.Count == 0 ? [] : [.. one.Areas.Union(other.Areas)],
                Captions = one.Captions | other.Captions,
            });
    }

    /// <summary>Which of two descriptions says the age: the younger where somebody may be under 18, the one that knows it, else the chosen one.</summary>
    public static Description AgeFrom(Description kept, Description gone, MergeSide chosen, DateOnly today)
    {
        var (one, other) = (Youngest(kept, today), Youngest(gone, today));
        if (one < Subject.AdultAge || other < Subject.AdultAge)
            return (other ?? int.MaxValue) < (one ?? int.MaxValue) ? gone : kept;
        return one is null ? gone : other is null ? kept : chosen == MergeSide.Gone ? gone : kept;
    }

    /// <summary>Whether one of two descriptions says that the person is, or may be, under 18.</summary>
    public static bool MayBeUnder18(Description kept, Description gone, DateOnly today) =>
        Youngest(kept, today) < Subject.AdultAge || Youngest(gone, today) < Subject.AdultAge;

    /// <summary>Until when the merged record is kept, and why: the longer of the two, or the shorter rule of somebody who may be under 18.</summary>
    public static (DateOnly EraseOn, string Because) Kept(SubjectState kept, SubjectState gone, DateOnly today)
    {
        var (one, other) = (Youngest(kept.Draft.Description, today) < Subject.AdultAge, Youngest(gone.Draft.Description, today) < Subject.AdultAge);
        var stays = one == other ? kept.EraseOn >= gone.EraseOn ? kept : gone : one ? kept : gone;
        return (stays.EraseOn, stays.EraseBecause);
    }

    private static int? Youngest(Description description, DateOnly today)
    {
        if (description.DateOfBirth is not { } born)
            return description.AgeFrom;
        var age = today.Year - born.Year;
        return born.AddYears(age) > today ? age - 1 : age;
    }

    private static T Chosen<T>(T kept, T gone, MergeSide side) => side == MergeSide.Gone ? gone : kept;

    private static string? Text(string? kept, string? gone, MergeSide side) => side switch
    {
        MergeSide.Gone => gone,
        MergeSide.Both when !string.IsNullOrWhiteSpace(kept) && !string.IsNullOrWhiteSpace(gone) && !string.Equals(kept.Trim(), gone.Trim(), StringComparison.OrdinalIgnoreCase) =>
            $"{kept.Trim().TrimEnd('.')}. {gone.Trim()}",
        MergeSide.Both => string.IsNullOrWhiteSpace(kept) ? gone : kept,
        _ => kept,
    };

    private static string[] Names(SubjectDraft main, IEnumerable<string> names, IEnumerable<string> known) =>
        [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !string.Equals(name, Subject.NameOf(main.GivenName?.Trim(), main.FamilyName?.Trim()), StringComparison.OrdinalIgnoreCase)
                && !known.Contains(name, StringComparer.OrdinalIgnoreCase))];
}
