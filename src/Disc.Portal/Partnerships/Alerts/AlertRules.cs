using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The rules of the partnership's own alerts.</summary>
public static class AlertRules
{
    /// <summary>The longest that an alert of the partnership is shown, in days.</summary>
    public const int LongestDays = 90;

    /// <summary>How long it is shown unless somebody says otherwise, in days.</summary>
    public const int UsualDays = 7;

    /// <summary>How a browser writes a day.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Everything that is wrong with an alert.</summary>
    public static IReadOnlyList<Refusal> WhyNotPublish(AlertDraft draft, DateOnly today)
    {
        var refusals = new List<Refusal>();
        switch (PlainText.Line(draft.Title))
        {
            case null:
                refusals.Add(new("Give it a title.", nameof(draft.Title)));
                break;
            case { Length: > Alert.TitleLength }:
                refusals.Add(new($"A title has at most {Alert.TitleLength} characters.", nameof(draft.Title)));
                break;
        }

        switch (PlainText.Lines(draft.Text))
        {
            case null:
                refusals.Add(new("Write what members should know.", nameof(draft.Text)));
                break;
            case { Length: > Alert.TextLength } text:
                refusals.Add(new($"This is {text.Length:N0} characters long; {Alert.TextLength:N0} is the most.", nameof(draft.Text)));
                break;
        }

        if (PriorityOf(draft.Priority) is null)
            refusals.Add(new("Say how much it presses.", nameof(draft.Priority)));
        if (DayOf(draft.LastDay) is not { } day || day < today || day > today.AddDays(LongestDays))
            refusals.Add(new($"Choose a last day from today on, at most {LongestDays} days ahead.", nameof(draft.LastDay)));
        return refusals;
    }

    /// <summary>What the word list asks about (rule 6).</summary>
    public static IReadOnlyList<AskedWords> Asks(AlertDraft draft) => WordList.About($"{draft.Title}\n{draft.Text}");

    /// <summary>The priority that a form names; null when it names none.</summary>
    public static Priority? PriorityOf(string? typed) => Enum.GetValues<Priority>().Cast<Priority?>().FirstOrDefault(priority => priority.ToString() == typed);

    /// <summary>The day that a form names; null when it names none.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
