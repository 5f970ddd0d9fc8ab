using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>The rules of documents, each a question that answers with refusals or null.</summary>
public static class DocumentRules
{
    /// <summary>The form was opened before somebody else saved.</summary>
    public static readonly Refusal Stale = new(
        "Somebody changed this document while you wrote. Below your own words stands what is stored now. Take over what you need, then save again.");

    public static readonly Refusal NotFound = new("There is no such document here, or it was taken back.");

    public static readonly Refusal NoDraft = new("There is no draft of this document. Begin a new version first.");

    /// <summary>The choices of how often a document is certified again, in months; 0 for only when it changes.</summary>
    public static IReadOnlyList<int> Months { get; } = [0, 1, 3, 6, 12, 24, 36];

    /// <summary>Everything that is wrong with a draft.</summary>
    public static IReadOnlyList<Refusal> WhyNotSave(DocumentDraft draft)
    {
        var refusals = new List<Refusal>();
        switch (PlainText.Line(draft.Title))
        {
            case null:
                refusals.Add(new("Give it a title.", nameof(draft.Title)));
                break;
            case { Length: > DocumentVersion.TitleLength }:
                refusals.Add(new($"A title has at most {DocumentVersion.TitleLength} characters.", nameof(draft.Title)));
                break;
        }

        if (PlainText.Lines(draft.Text) is { Length: > DocumentVersion.TextLength } text)
            refusals.Add(new($"This is {text.Length:N0} characters long; {DocumentVersion.TextLength:N0} is the most. Attach the rest as a PDF.", nameof(draft.Text)));
        if (PlainText.Line(draft.Change) is { Length: > DocumentVersion.ChangeLength })
            refusals.Add(new($"Say in at most {DocumentVersion.ChangeLength} characters what changed.", nameof(draft.Change)));
        if (!Months.Contains(draft.RecertifyMonths))
            refusals.Add(new("Choose how often it is certified again.", nameof(draft.RecertifyMonths)));
        return refusals;
    }

    /// <summary>What the word list asks about (rule 6).</summary>
    public static IReadOnlyList<AskedWords> Asks(DocumentDraft draft) => WordList.About($"{draft.Title}\n{draft.Text}");

    /// <summary>Why a draft cannot be published yet.</summary>
    /// <param name="draft">What would be published.</param>
    /// <param name="takesEffectOn">The day from which it is to count; null when the form names none.</param>
    /// <param name="graceDays">How many days members may take.</param>
    /// <param name="before">The latest day on which an earlier version takes effect; null when there is none.</param>
    /// <param name="today">Today in London.</param>
    public static IReadOnlyList<Refusal> WhyNotPublish(DocumentVersion draft, DateOnly? takesEffectOn, int graceDays, DateOnly? before, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (draft.Text.Length == 0 && draft.File is null)
            refusals.Add(new("It says nothing yet. Write the text, or attach a PDF.", nameof(DocumentDraft.Text)));
        if (takesEffectOn is not { } day || day < today || day > today.AddYears(1))
            refusals.Add(new("Choose the day from which it counts: from today on, at most a year ahead.", "TakesEffectOn"));
        else if (before is { } earlier && day < earlier)
            refusals.Add(new($"An earlier version takes effect on {earlier.InWords()} only. Choose that day or a later one.", "TakesEffectOn"));
        if (graceDays is < 0 or > DocumentVersion.MostGraceDays)
            refusals.Add(new($"Members can have at most {DocumentVersion.MostGraceDays} days after it takes effect.", "GraceDays"));
        return refusals;
    }
}
