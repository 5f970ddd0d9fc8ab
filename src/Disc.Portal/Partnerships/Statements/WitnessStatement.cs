using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>A witness's own statement about a report, for a court: Criminal Justice Act 1967, section 9. Once signed nothing in it changes; another one can be made.</summary>
public sealed class WitnessStatement
{
    /// <summary>The longest statement, in characters.</summary>
    public const int TextLength = 12_000;

    /// <summary>The longest occupation or name, in characters.</summary>
    public const int LineLength = 120;

    private WitnessStatement()
    {
    }

    public WitnessStatement(Guid id, Guid incident, Guid witness, DateTime at)
    {
        Id = id;
        IncidentId = incident;
        WitnessId = witness;
        BegunAt = at;
    }

    public Guid Id { get; private set; }

    public Guid IncidentId { get; private set; }

    public Guid WitnessId { get; private set; }

    public string Occupation { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>When it was begun (UTC).</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>The name as the witness typed it to sign; null while it is not signed.</summary>
    public string? SignedAs { get; private set; }

    /// <summary>When it was signed (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>How many pages were signed.</summary>
    public int? Pages { get; private set; }

    /// <summary>When the names of an erased person were taken out (UTC): from then on it is not word for word what was signed, and says so.</summary>
    public DateTime? NamesRemovedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsSigned => SignedAt is not null;

    /// <summary>Writes it, before it is signed.</summary>
    public void Write(string occupation, string text)
    {
        MustNotBeSigned();
        (Occupation, Text) = (occupation, text);
        Version++;
    }

    /// <summary>The witness signs.</summary>
    public void Sign(string name, int pages, DateTime at)
    {
        MustNotBeSigned();
        (SignedAs, Pages, SignedAt) = (name, pages, at);
        Version++;
    }

    /// <summary>Takes the names of an erased subject out.</summary>
    public void Forget(IReadOnlyList<string> names, DateTime at)
    {
        var without = NameRemoval.Without(Text, names)!;
        if (without == Text)
            return;
        Text = without;
        NamesRemovedAt = at;
        Version++;
    }

    private void MustNotBeSigned()
    {
        if (IsSigned)
            throw new InvalidOperationException("A signed statement does not change.");
    }
}
