using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>The rules of agreements in place of a ban, as questions that answer with a refusal or null.</summary>
public static class DiversionRules
{
    /// <summary>How long before its last day an agreement is a matter for the desk, in days.</summary>
    public const int SoonDays = 7;

    /// <summary>Why nothing can be tried in place of this ban now.</summary>
    public static Refusal? WhyNotDivert(Exclusion exclusion, Subject subject, DateOnly today)
    {
        var state = exclusion.StateOn(today);
        return subject.IsRestricted ? ExclusionRules.WhyNotSubject(subject, today)
            : ExclusionMoves.Allows(ExclusionStepKind.Diverted, state) ? null
            : state switch
            {
                ExclusionState.Diverted => new("It rests under an agreement already."),
                ExclusionState.Interim => new("An interim ban runs while it is decided. Decide it first, or wait until the interim ban ended."),
                ExclusionState.Breached => new("A breach of it waits for a second person. Have that decided first."),
                ExclusionState.UnderAppeal => new("An appeal is being decided. The panel can lift it."),
                ExclusionState.UnderReview => new("It is under review. Decide that first."),
                _ => new($"There is no ban to rest: {state.InWords().ToLowerInvariant()}."),
            };
    }

    /// <summary>The last day that an agreement may have: it asks for no longer than the ban would last.</summary>
    public static DateOnly LatestDay(Exclusion exclusion, DateOnly today)
    {
        var longest = SchemeCalendar.LastDay(today.AddDays(1), Diversion.LongestMonths);
        return exclusion.EndsOn < longest ? exclusion.EndsOn : longest;
    }

    /// <summary>Why this agreement will not do: it says what to do and by when, and the word list was answered (rule 6).</summary>
    public static IReadOnlyList<Refusal> WhyNotAgreement(Exclusion exclusion, DiversionDraft draft, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (draft.Kind is null)
            refusals.Add(new("Choose what is tried.", nameof(DiversionDraft.Kind)));
        var conditions = PlainText.Lines(draft.Conditions);
        if (conditions is null or { Length: > Diversion.ConditionsLength })
            refusals.Add(new($"Say what the person does, in at most {Diversion.ConditionsLength} characters: they are told, and it is what they are held to.", nameof(DiversionDraft.Conditions)));
        if (draft.Until is not { } until || until <= today || until > LatestDay(exclusion, today))
            refusals.Add(new($"Choose a day after today, and not after {LatestDay(exclusion, today).InWords()}: it asks for no longer than the ban would last.", nameof(DiversionDraft.Until)));
        if (refusals.Count == 0 && WordList.WhyAsk(WordList.About(conditions), draft.WordsKept) is { } ask)
            refusals.Add(ask);
        return refusals;
    }

    /// <summary>Why nobody can say now whether it was kept.</summary>
    public static Refusal? WhyNotDecide(Exclusion exclusion, Diversion? diversion, DateOnly today) =>
        diversion is null || exclusion.StateOn(today) != ExclusionState.Diverted ? new("No agreement runs in this case.") : null;
}
