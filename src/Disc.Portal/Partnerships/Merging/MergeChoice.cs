namespace Disc.Portal.Partnerships.Merging;

/// <summary>What somebody chose, looking at two records side by side.</summary>
/// <param name="KeptId">The record that stays.</param>
/// <param name="GoneId">The record that goes.</param>
/// <param name="KeptVersion">The version that was looked at.</param>
/// <param name="GoneVersion">The version that was looked at.</param>
/// <param name="Sides">Which record each field comes from; what is not said comes from the one that stays.</param>
public sealed record MergeChoice(Guid KeptId, Guid GoneId, int KeptVersion, int GoneVersion, IReadOnlyDictionary<MergeField, MergeSide> Sides)
{
    /// <summary>Where a field comes from.</summary>
    public MergeSide SideOf(MergeField field) => Sides.GetValueOrDefault(field);
}

/// <summary>A field that is chosen from one of two records.</summary>
public enum MergeField
{
    Name,
    Age,
    Sex,
    Build,
    Height,
    Hair,
    Marks,
    UsualMethod,
    Area,
}

/// <summary>Which of two records a field comes from.</summary>
public enum MergeSide
{
    Kept,
    Gone,

    /// <summary>Both texts, one after the other.</summary>
    Both,
}
