using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>One thing said between the writer of a report and the administrators. Nobody else reads it.</summary>
public sealed class ReportMessage
{
    /// <summary>The longest message, in characters.</summary>
    public const int TextLength = 2000;

    private ReportMessage()
    {
    }

    public ReportMessage(Guid incident, bool fromWriter, Guid by, string text, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        IncidentId = incident;
        FromWriter = fromWriter;
        By = by;
        Text = text;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid IncidentId { get; private set; }

    /// <summary>Whether the report's writer said it; else an administrator did.</summary>
    public bool FromWriter { get; private set; }

    public Guid By { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>When the other side opened it (UTC); null while it is new there.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>The other side has seen it.</summary>
    public void Read(DateTime at) => ReadAt ??= at;

    /// <summary>Takes the names of an erased subject out.</summary>
    public void Forget(IReadOnlyList<string> names) => Text = NameRemoval.Without(Text, names)!;
}
