using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>What the steps of a case say to its letters: which step a notice tells of, and how long the ban was after a step.</summary>
public static class CaseSteps
{
    /// <summary>The place of the step by which the notice got its date; of the proposal before there is one.</summary>
    public static int OfNotice(Exclusion exclusion) => Math.Max(0, exclusion.Steps.Index()
        .Where(step => step.Item.Kind is ExclusionStepKind.Approved or ExclusionStepKind.Reissued or ExclusionStepKind.DiversionBroken && (exclusion.DecidedAt <= step.Item.At))
        .Select(step => step.Index).DefaultIfEmpty(0).Max());

    /// <summary>The notice of a case, dated as it is dated now.</summary>
    public static LetterOccasion Notice(Exclusion exclusion) => new(LetterKind.ExclusionNotice, exclusion.Id, null, OfNotice(exclusion));

    /// <summary>The last day of the ban as it stood after a step.</summary>
    public static DateOnly LastDayAfter(Exclusion exclusion, int step) => exclusion.Steps.Take(step + 1)
        .LastOrDefault(one => one.EndsOn is not null && one.Kind != ExclusionStepKind.InterimServed)?.EndsOn
        ?? Exclusion.LastDay(exclusion.StartsOn, exclusion.Months);
}
