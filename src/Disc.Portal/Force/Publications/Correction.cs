using Disc.Portal.Shared.Text;

namespace Disc.Portal.Force.Publications;

/// <summary>What an author puts right in what is published; who gets it and the picture stay as they are.</summary>
/// <param name="Title">The headline; no names of people.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Priority">How much it presses.</param>
/// <param name="LastDay">The last day on which members see it.</param>
public sealed record Correction(string Title, string Text, Priority Priority, DateOnly LastDay)
{
    /// <summary>What stands now, as a form starts with it.</summary>
    public static Correction From(PublicationContent content) => new(content.Title, content.Text, content.Priority, content.LastDay);

    /// <summary>What was published, put right.</summary>
    public PublicationContent Of(PublicationContent published) =>
        published with { Title = Title.Trim(), Text = Text.Trim(), Priority = Priority, LastDay = LastDay };
}
