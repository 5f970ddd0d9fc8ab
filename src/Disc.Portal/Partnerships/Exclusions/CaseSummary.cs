using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What stands at the top of every page about one case.</summary>
public sealed record CaseSummary(Guid Id, int Version, string Reference, string Name, ExclusionState State, DateOnly StartsOn, DateOnly EndsOn, int Months, bool HasDates, bool IsYoung)
{
    /// <summary>A case as it stands on a day.</summary>
    public static CaseSummary Of(Exclusion exclusion, Subject subject, DateOnly today) => new(
        exclusion.Id, exclusion.Version, exclusion.Reference, subject.DisplayName, exclusion.StateOn(today), exclusion.StartsOn, exclusion.EndsOn, exclusion.Months,
        exclusion.HasDates, subject.MayBeUnder18On(today));
}
