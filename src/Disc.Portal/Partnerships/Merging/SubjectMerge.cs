namespace Disc.Portal.Partnerships.Merging;

/// <summary>Two records of one person became one. It keeps the key of the record that went, so that its part of the trail stays readable, and goes with the record that stayed.</summary>
public sealed class SubjectMerge
{
    /// <summary>How long a merge can be undone, in days.</summary>
    public const int UndoDays = 30;

    private SubjectMerge()
    {
    }

    public SubjectMerge(Guid id, Guid kept, Guid gone, byte[] goneKey, string memory, int versionAfter, Guid by, DateTime at)
    {
        Id = id;
        KeptId = kept;
        GoneId = gone;
        GoneKey = goneKey;
        Memory = memory;
        VersionAfter = versionAfter;
        MergedBy = by;
        MergedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The record that stayed.</summary>
    public Guid KeptId { get; private set; }

    /// <summary>The id that the other had.</summary>
    public Guid GoneId { get; private set; }

    /// <summary>The wrapped key of the record that went; null once it has it again.</summary>
    public byte[]? GoneKey { get; private set; }

    /// <summary>Both records as they were, and what moved, as <see cref="MergeMemory"/> writes it; null once it cannot be undone any more.</summary>
    public string? Memory { get; private set; }

    /// <summary>The version of the record that stayed, after the merge: as long as it stands, undoing puts that record back too.</summary>
    public int VersionAfter { get; private set; }

    public Guid MergedBy { get; private set; }

    public DateTime MergedAt { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    /// <summary>Whether it can be undone.</summary>
    public bool MayBeUndoneAt(DateTime now) => Memory is not null && UndoneAt is null && now < MergedAt.AddDays(UndoDays);

    /// <summary>It was undone: the record has its key again.</summary>
    public void Undo(DateTime at)
    {
        UndoneAt = at;
        ForgetMemory();
        GoneKey = null;
    }

    /// <summary>The time to undo it is over: what the records were before is not kept.</summary>
    public void ForgetMemory() => Memory = null;
}
