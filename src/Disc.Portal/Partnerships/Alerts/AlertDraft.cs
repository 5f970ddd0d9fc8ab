namespace Disc.Portal.Partnerships.Alerts;

/// <summary>An alert as an administrator typed it.</summary>
/// <param name="Id">The alert that it becomes; made with the form, so that sending twice is sending once.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Priority">Normal, High or Urgent.</param>
/// <param name="LastDay">The last day on which it is shown, as a browser writes it: "2026-03-10".</param>
/// <param name="WordsKept">The words that the writer was asked about and keeps (rule 6).</param>
public sealed record AlertDraft(Guid Id, string? Title, string? Text, string? Priority, string? LastDay, string? WordsKept);
