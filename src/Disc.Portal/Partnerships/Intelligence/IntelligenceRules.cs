using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The rules of intelligence reports, as questions that answer with refusals or nothing.</summary>
public static class IntelligenceRules
{
    public static Refusal NotFound { get; } = new("There is no such intelligence report here.");

    /// <summary>Everything that is wrong with a report.</summary>
    /// <param name="draft">As typed.</param>
    /// <param name="today">Today in London.</param>
    public static IReadOnlyList<Refusal> WhyNotWrite(IntelligenceDraft draft, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (PlainText.Lines(draft.Text) is not { } text)
            refusals.Add(new("Write what is believed, in plain words.", nameof(draft.Text)));
        else if (text.Length > IntelligenceReport.TextLength)
            refusals.Add(new($"This is {text.Length:N0} characters long; {IntelligenceReport.TextLength:N0} is the most. Shorten it.", nameof(draft.Text)));
        if (PlainText.Line(draft.Source) is not { } source)
            refusals.Add(new("Say where it comes from, such as “a member of staff, who heard it at the bus station”.", nameof(draft.Source)));
        else if (WhyTooLong(source, nameof(draft.Source)) is { } tooLong)
            refusals.Add(tooLong);
        if (Read<SourceGrade>(draft.SourceGrade) is null)
            refusals.Add(new("Grade the source: 1, 2 or 3.", nameof(draft.SourceGrade)));
        if (Read<InformationGrade>(draft.InformationGrade) is null)
            refusals.Add(new("Grade the information: A to E.", nameof(draft.InformationGrade)));
        if (Read<HandlingCode>(draft.Handling) is not { } handling)
            refusals.Add(new("Say how it may be passed on: P or C.", nameof(draft.Handling)));
        else if (handling == HandlingCode.PermittedWithConditions && PlainText.Line(draft.Conditions) is null)
            refusals.Add(new("Write the conditions: whoever gets it has to keep to them.", nameof(draft.Conditions)));
        if (WhyTooLong(PlainText.Line(draft.Conditions), nameof(draft.Conditions)) is { } longConditions)
            refusals.Add(longConditions);
        if (DayOf(draft.LearntOn) is not { } day || day > today || day < today.AddYears(-1))
            refusals.Add(new("Give the day on which it was learnt: today or within the last year.", nameof(draft.LearntOn)));
        return refusals;
    }

    /// <summary>Why it cannot be kept for this reason.</summary>
    public static Refusal? WhyNotKeep(string? because) => PlainText.Line(because) is { } reason
        ? WhyTooLong(reason, "Because")
        : new Refusal("Say why it is still needed. Else let it go: it is erased by itself.", "Because");

    /// <summary>The day that a form names; null when it names none.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The grade that a form names; null when it names none.</summary>
    public static T? Read<T>(string? typed)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(grade => grade.ToString() == typed);

    private static Refusal? WhyTooLong(string? text, string field) => text?.Length > IntelligenceReport.LineLength
        ? new($"Shorten this to {IntelligenceReport.LineLength} characters.", field)
        : null;
}
