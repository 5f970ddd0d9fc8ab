using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>The rules of papers, each a question that answers with refusals or a fact.</summary>
public static class PaperRules
{
    /// <summary>What a template carries where somebody has to write; a paper with one left is not in place.</summary>
    public const string Mark = "[FILL IN";

    /// <summary>How many days before its review a paper counts as due, and its owner is told.</summary>
    public const int NoticeDays = 30;

    public static readonly Refusal NotFound = new("There is no such paper here.");

    /// <summary>The form was opened before somebody else saved.</summary>
    public static readonly Refusal Stale = new(
        "Somebody saved this paper while you wrote. Below your own words stands what is stored now. Take over what you need, then save again.");

    /// <summary>Everything that is wrong with what was typed.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="reviewOn">The review day that it names; null when it names none.</param>
    /// <param name="before">The review day that stands; it may stay, even when it is over: whoever mends a word need not review.</param>
    /// <param name="today">Today in London.</param>
    public static IReadOnlyList<Refusal> WhyNotSave(PaperDraft draft, DateOnly? reviewOn, DateOnly? before, DateOnly today)
    {
        var refusals = new List<Refusal>();
        switch (PlainText.Line(draft.Title))
        {
            case null:
                refusals.Add(new("Give it a title.", nameof(draft.Title)));
                break;
            case { Length: > Paper.TitleLength }:
                refusals.Add(new($"A title has at most {Paper.TitleLength} characters.", nameof(draft.Title)));
                break;
        }

        if (PlainText.Lines(draft.Text) is { Length: > PaperVersion.TextLength } text)
            refusals.Add(new($"This is {text.Length:N0} characters long; {PaperVersion.TextLength:N0} is the most. Attach it as a PDF.", nameof(draft.Text)));
        if (PlainText.Line(draft.Change) is { Length: > PaperVersion.ChangeLength })
            refusals.Add(new($"Say in at most {PaperVersion.ChangeLength} characters what changed.", nameof(draft.Change)));
        if (reviewOn is not { } day || (day != before && (day <= today || day > today.AddYears(5))))
            refusals.Add(new("Choose the day of the next review: later than today, within five years.", nameof(draft.ReviewOn)));
        return refusals;
    }

    /// <summary>How many places of a template nobody has filled in yet.</summary>
    public static int ToFillIn(string text) => text.Split(Mark, StringSplitOptions.None).Length - 1;

    /// <summary>Whether a version can stand as the paper: it says something, and nothing of a template is left; or a PDF says it.</summary>
    public static bool IsInPlace(string text, bool hasFile) => hasFile || (text.Length > 0 && ToFillIn(text) == 0);
}
