using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Projection;

/// <summary>How far the projection follows one partnership.</summary>
public sealed class FollowedPartnership
{
    private FollowedPartnership()
    {
    }

    public FollowedPartnership(Guid id, string name)
    {
        Id = id;
        Name = name;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The last change that was taken in; null before the first answer.</summary>
    public long? Cursor { get; private set; }

    /// <summary>The London day of the last answer.</summary>
    public DateOnly? ReadOn { get; private set; }

    /// <summary>Whether it shared at the last answer; null before the first.</summary>
    public bool? IsSharing { get; private set; }

    /// <summary>The area of the force that it belongs to.</summary>
    public string Area { get; private set; } = "";

    /// <summary>The instant as of which the projection of it is good (UTC); null before the first answer.</summary>
    public DateTime? AsOf { get; private set; }

    /// <summary>Since when it does not answer (UTC); null while it does.</summary>
    public DateTime? SilentSince { get; private set; }

    /// <summary>Another one whenever any of its records changed: what stands in memory compares it.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>Whether an answer may be applied over what stands here: an answer that is older than that would bring back what was withdrawn.</summary>
    /// <param name="part">The answer.</param>
    /// <param name="asked">The cursor that was given when it was asked for.</param>
    public bool Accepts(SharedPart part, long? asked) => Cursor is null || part.Cursor >= Cursor || asked == Cursor;

    /// <summary>It answered.</summary>
    public void Answered(SharedPart part, DateTime asOf, bool changed)
    {
        Cursor = part.Cursor;
        ReadOn = part.ReadOn;
        IsSharing = part.IsSharing;
        Area = part.Area;
        AsOf = asOf;
        SilentSince = null;
        if (changed)
            Stamp = Guid.NewGuid();
    }

    /// <summary>It did not answer.</summary>
    public void Failed(DateTime at) => SilentSince ??= at;
}
