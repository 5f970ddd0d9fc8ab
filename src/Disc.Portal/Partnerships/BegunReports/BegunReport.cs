using System.Text.Json;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>A report that somebody began and has not sent: kept on the server, so that it survives a lost signal and goes on on another device.</summary>
public sealed class BegunReport
{
    /// <summary>How long it is kept after it was last touched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>How many one person may have at a time.</summary>
    public const int Most = 5;

    private BegunReport()
    {
    }

    public BegunReport(ReportDraft draft, Guid writer, DateTime at)
    {
        Id = draft.Id;
        WriterId = writer;
        BegunAt = at;
        Save(draft, at);
    }

    /// <summary>The report that it becomes.</summary>
    public Guid Id { get; private set; }

    public Guid WriterId { get; private set; }

    /// <summary>When it was begun (UTC).</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When it was last saved (UTC).</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>The draft as JSON: what was typed, right or wrong.</summary>
    public string Typed { get; private set; } = "{}";

    public int Version { get; private set; }

    /// <summary>What was typed so far.</summary>
    public ReportDraft Draft() => JsonSerializer.Deserialize<ReportDraft>(Typed)!;

    /// <summary>Keeps what was typed.</summary>
    public void Save(ReportDraft draft, DateTime at)
    {
        Typed = JsonSerializer.Serialize(draft);
        SavedAt = at;
        Version++;
    }

    /// <summary>Takes an erased subject out: the face that was picked, and the names.</summary>
    public void Forget(Guid subject, IReadOnlyList<string> names)
    {
        var draft = Draft();
        Save(draft with
        {
            Subjects = [.. draft.Subjects.Where(id => id != subject)],
            What = NameRemoval.Without(draft.What, names),
            WhoDescribed = NameRemoval.Without(draft.WhoDescribed, names),
            WordsUsed = NameRemoval.Without(draft.WordsUsed, names),
            Weapon = NameRemoval.Without(draft.Weapon, names),
            Vehicle = NameRemoval.Without(draft.Vehicle, names),
            Property = [.. draft.Property.Select(line => line with { What = NameRemoval.Without(line.What, names) })],
        }, SavedAt);
    }
}
