using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>What speaks against a subject beside incidents: what it is, where it comes from, and of which day. Members never see it.</summary>
public sealed class OtherEvidence
{
    /// <summary>The longest account of it, in characters.</summary>
    public const int TextLength = 1000;

    /// <summary>The longest source, in characters.</summary>
    public const int SourceLength = 160;

    private OtherEvidence()
    {
    }

    public OtherEvidence(Guid id, Guid subject, EvidenceDraft draft, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        What = draft.What;
        Source = draft.Source;
        Day = draft.Day;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Where it comes from, such as "CCTV of the shopping centre".</summary>
    public string Source { get; private set; } = "";

    /// <summary>The day that it is about.</summary>
    public DateOnly Day { get; private set; }

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>Takes the names of somebody who is erased out of it.</summary>
    public void Forget(IReadOnlyList<string> names)
    {
        What = NameRemoval.Without(What, names)!;
        Source = NameRemoval.Without(Source, names)!;
    }
}

/// <summary>What somebody says of evidence.</summary>
/// <param name="What">What it shows.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Day">The day that it is about.</param>
public sealed record EvidenceDraft(string What, string Source, DateOnly Day);
