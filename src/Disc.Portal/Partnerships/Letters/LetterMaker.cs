using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>Makes the letters of cases from stored facts. Pure: the same facts always make the same letter.</summary>
public static class LetterMaker
{
    /// <summary>A letter about a step of a case.</summary>
    /// <param name="facts">The partnership and the person.</param>
    /// <param name="exclusion">The case.</param>
    /// <param name="occasion">Which letter, about which step.</param>
    /// <param name="text">What it says.</param>
    /// <param name="date">The date on it.</param>
    public static Letter Of(NoticeFacts facts, Exclusion exclusion, LetterOccasion occasion, string text, DateOnly date)
    {
        if (occasion.Kind == LetterKind.ExclusionNotice)
            return new Letter { Kind = LetterKind.ExclusionNotice, Notice = facts.Of(exclusion, date), Text = text };
        var step = exclusion.Steps[occasion.Step];
        var notice = facts.OfStep(exclusion, occasion.Step, date);
        if (step.Kind == ExclusionStepKind.BreachUpheld)
            notice = Longer(notice, date);
        if (step.Kind == ExclusionStepKind.InterimServed)
            notice = Interim(notice, London.DayOf(step.At), step.EndsOn ?? notice.Ends);
        var told = CaseLetters.KindOf(exclusion, occasion.Step, step) ?? LetterKind.ExclusionNotice;
        return new Letter
        {
            Kind = occasion.Kind,
            Notice = notice,
            Text = text,
            More = More(London.DayOf(step.At), step.Why, Enclosed(told, exclusion.Reference)),
            Decision = DecisionOf(step.Kind, notice.Ends),
            Conditions = Lines(step.Why),
        };
    }

    /// <summary>The letter of a warning, or what goes with it.</summary>
    public static Letter Of(NoticeFacts facts, Warning warning, LetterKind kind, string text, DateOnly date) => new()
    {
        Kind = kind,
        Notice = facts.Of(warning, date),
        Text = text,
        More = new Dictionary<string, string>(More(London.DayOf(warning.DecidedAt), null, Enclosed(LetterKind.Warning, warning.Reference)))
        {
            [TemplateFields.CountsFor] = warning.CountsMonths == 1 ? "1 month" : $"{warning.CountsMonths} months",
        },
    };

    /// <summary>A letter of any kind as it would read for a case, for who writes its text: what the case does not have yet stands for itself.</summary>
    public static Letter Preview(NoticeFacts facts, Exclusion exclusion, LetterKind kind, string text, DateOnly today)
    {
        var last = exclusion.Steps.Index().Where(step => CaseLetters.KindOf(exclusion, step.Index, step.Item) == kind).Select(step => (int?)step.Index).LastOrDefault();
        if (last is { } step || kind == LetterKind.ExclusionNotice)
            return Of(facts, exclusion, new(kind, exclusion.Id, null, last ?? 0), text, today);
        var notice = facts.Of(exclusion, today);
        return new Letter
        {
            Kind = kind,
            Notice = kind == LetterKind.InterimNotice ? Interim(notice, today, today.AddDays(Exclusion.LongestInterimDays)) : notice,
            Text = text,
            More = new Dictionary<string, string>(More(today, "The reason that is written down when it is decided stands here.", Enclosed(LetterKind.ExclusionNotice, exclusion.Reference)))
            {
                [TemplateFields.CountsFor] = "12 months",
            },
            Decision = ("What was decided stands here.", $"The last day of the ban is {notice.Ends.InWords()}."),
            Conditions = ["The conditions, as they are written down, stand here, one after the other."],
        };
    }

    // What is new can be appealed against anew; the page on the web closes with the time that the notice gave.
    private static ExclusionNotice Longer(ExclusionNotice notice, DateOnly date) => notice with
    {
        Appeal = notice.Appeal with
        {
            Until = date.AddDays(Exclusion.AppealDays),
            OnTheWeb = notice.Appeal.Until < date ? null : notice.Appeal.OnTheWeb,
        },
    };

    // While it is decided nobody has a code: the person writes.
    private static ExclusionNotice Interim(ExclusionNotice notice, DateOnly from, DateOnly until) => notice with
    {
        Starts = from,
        Ends = until,
        Months = null,
        MonthsFromService = null,
        Review = "Those who vote see what happened and what you write to us before they vote. We tell you in writing what they decided.",
        Appeal = notice.Appeal with
        {
            Until = until,
            OnTheWeb = null,
            Code = null,
            How = "Write a letter or an e-mail. Give the reference of this notice, say why you disagree, and add anything that supports you. You may ask somebody to help you or to write for you.",
        },
    };

    private static Dictionary<string, string> More(DateOnly decidedOn, string? why, string enclosed) => new(StringComparer.Ordinal)
    {
        [TemplateFields.StepDate] = decidedOn.InWords(),
        [TemplateFields.Why] = string.IsNullOrWhiteSpace(why) ? "Ask us for the reasons." : why,
        [TemplateFields.Enclosed] = enclosed,
    };

    private static string Enclosed(LetterKind kind, string reference) => kind switch
    {
        LetterKind.Warning => $"warning {reference}",
        LetterKind.ExclusionNotice => $"exclusion notice {reference}",
        LetterKind.InterimNotice => $"interim exclusion notice {reference}",
        _ => $"a letter about exclusion {reference}",
    };

    private static (string, string)? DecisionOf(ExclusionStepKind step, DateOnly lastDay) => step switch
    {
        ExclusionStepKind.AppealDismissed => ("The ban stands.", $"Its last day is {lastDay.InWords()}: you are free of it from {lastDay.AddDays(1).InWords()}."),
        ExclusionStepKind.AppealUpheld => ("Your appeal succeeded: the ban is lifted.", "You may go into our members’ premises again like anybody else."),
        ExclusionStepKind.AppealVaried => ("Your appeal succeeded in part: the ban is shorter.", $"Its last day is now {lastDay.InWords()}: you are free of it from {lastDay.AddDays(1).InWords()}."),
        ExclusionStepKind.ReviewKept => ("The ban stays as it is.", $"Its last day is {lastDay.InWords()}: you are free of it from {lastDay.AddDays(1).InWords()}."),
        ExclusionStepKind.ReviewShortened => ("The ban is now shorter.", $"Its last day is now {lastDay.InWords()}: you are free of it from {lastDay.AddDays(1).InWords()}."),
        _ => null,
    };

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
