using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How the parts of an appeal are said.</summary>
public static class AppealInWords
{
    public static string InWords(this AppealWay way) => way switch
    {
        AppealWay.Online => "On the public page",
        AppealWay.ByPost => "By post or e-mail",
        AppealWay.ByTelephone => "By telephone",
        AppealWay.InPerson => "In person",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    public static string InWords(this AppealState state) => state switch
    {
        AppealState.Late => "Came too late: is it heard?",
        AppealState.Open => "Waits for its decision",
        AppealState.Decided => "Decided",
        AppealState.NotHeard => "Came too late and was not heard",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string InWords(this AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Dismissed => "The ban stands",
        AppealOutcome.Varied => "The ban ends sooner",
        AppealOutcome.Upheld => "The ban is lifted",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>"The ban ends sooner: its last day is 3 May 2026".</summary>
    public static string InWords(this AppealFinding finding) =>
        finding.EndsOn is { } day ? $"{finding.Outcome.InWords()}: its last day is {day.InWords()}" : finding.Outcome.InWords();
}
