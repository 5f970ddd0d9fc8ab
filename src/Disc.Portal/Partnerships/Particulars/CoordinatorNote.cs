using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>A note on a subject for administrators alone: no member, no board member and no force ever reads it (rule 2).</summary>
public sealed class CoordinatorNote
{
    /// <summary>The longest note, in characters.</summary>
    public const int TextLength = 2000;

    private CoordinatorNote()
    {
    }

    public CoordinatorNote(Guid id, Guid subject, string text, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        Text = text;
        WrittenBy = by;
        WrittenAt = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    /// <summary>Takes the names of somebody who is erased out of it.</summary>
    public void Forget(IReadOnlyList<string> names) => Text = NameRemoval.Without(Text, names)!;
}
