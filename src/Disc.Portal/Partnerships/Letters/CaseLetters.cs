using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>Which letters a case can print now, and which of them the person should get. Pure: the case's steps say it.</summary>
public static class CaseLetters
{
    /// <summary>How long after a step its letter still counts as due, in days; printed it can be for ever.</summary>
    public const int DueDays = 28;

    /// <summary>The letters of an exclusion, the newest first.</summary>
    /// <param name="exclusion">The case.</param>
    /// <param name="young">Whether the person is, or may be, under 18.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="printed">What was printed of it.</param>
    public static IReadOnlyList<PrintableLetter> Of(Exclusion exclusion, bool young, DateOnly today, IReadOnlyCollection<PrintedLetter> printed)
    {
        var letters = new List<PrintableLetter>();
        foreach (var (index, step) in exclusion.Steps.Index().Reverse())
        {
            if (KindOf(exclusion, index, step) is not { } kind)
                continue;
            var due = IsNow(exclusion, kind, today) && (kind == LetterKind.ExclusionNotice || today.DayNumber - London.DayOf(step.At).DayNumber <= DueDays);
            Add(kind, due);
            if (young)
                Add(LetterKind.Guardian, due);
            if (letters.All(letter => letter.Occasion.Kind != LetterKind.Covering))
                Add(LetterKind.Covering, due: false);

            void Add(LetterKind added, bool due)
            {
                var at = printed.Where(one => one.Kind == added && one.Step == index).Select(one => (DateTime?)one.PrintedAt).Min();
                letters.Add(new(new(added, exclusion.Id, null, index), step.At, due && at is null, at));
            }
        }

        return letters;
    }

    /// <summary>The letters of a warning.</summary>
    public static IReadOnlyList<PrintableLetter> Of(Warning warning, bool young, IReadOnlyCollection<PrintedLetter> printed)
    {
        LetterKind[] kinds = warning.State == WarningState.Withdrawn ? [] : young ? [LetterKind.Warning, LetterKind.Guardian, LetterKind.Covering] : [LetterKind.Warning, LetterKind.Covering];
        return
        [
            .. from kind in kinds
               let at = printed.Where(one => one.Kind == kind).Select(one => (DateTime?)one.PrintedAt).Min()
               select new PrintableLetter(
                   new(kind, null, warning.Id, 0), warning.DecidedAt, warning.State == WarningState.Decided && at is null && kind != LetterKind.Covering, at),
        ];
    }

    /// <summary>The kind of letter that tells of a step; null for none.</summary>
    public static LetterKind? KindOf(Exclusion exclusion, int index, ExclusionStep step) => step.Kind switch
    {
        ExclusionStepKind.Approved or ExclusionStepKind.Reissued or ExclusionStepKind.DiversionBroken =>
            // A case that rests, or was lifted, has no notice that holds; and of two the newer one holds.
            exclusion.State.WasDecided() && exclusion.State is not (ExclusionState.Lifted or ExclusionState.Diverted) && CaseSteps.OfNotice(exclusion) == index
                ? LetterKind.ExclusionNotice : null,
        ExclusionStepKind.InterimServed => LetterKind.InterimNotice,
        ExclusionStepKind.BreachUpheld when step.EndsOn is not null => LetterKind.Extension,
        ExclusionStepKind.Lifted => LetterKind.Lifting,
        ExclusionStepKind.Diverted => LetterKind.Diversion,
        ExclusionStepKind.DiversionKept => LetterKind.DiversionKept,
        ExclusionStepKind.AppealReceived => LetterKind.AppealReceived,
        ExclusionStepKind.AppealDismissed or ExclusionStepKind.AppealUpheld or ExclusionStepKind.AppealVaried => LetterKind.AppealOutcome,
        ExclusionStepKind.ReviewKept or ExclusionStepKind.ReviewShortened => LetterKind.ReviewOutcome,
        _ => null,
    };

    // What the case has left behind is not sent any more.
    private static bool IsNow(Exclusion exclusion, LetterKind kind, DateOnly today) => (kind, exclusion.StateOn(today)) switch
    {
        (LetterKind.ExclusionNotice, var state) => state == ExclusionState.Approved,
        (LetterKind.InterimNotice, _) => exclusion.IsInterimOn(today),
        (LetterKind.Extension, var state) => state.Bans(),
        (LetterKind.Diversion, var state) => state == ExclusionState.Diverted,
        (LetterKind.AppealReceived, var state) => state == ExclusionState.UnderAppeal,
        _ => true,
    };
}
