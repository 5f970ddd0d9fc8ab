using Disc.Portal.Partnerships.Groups;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>A listed subject was seen, here and now: it warns the neighbours for a few hours, and is then erased.</summary>
public sealed class Sighting
{
    /// <summary>The longest place, in characters.</summary>
    public const int PlaceLength = 160;

    /// <summary>How long members see it: until whoever it is has left the streets around.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromHours(4);

    /// <summary>How long the record is kept, its photo as well.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long the record of somebody excluded who was seen on the premises is kept, for an administrator to say whether it was a breach.</summary>
    public static readonly TimeSpan KeptAsBreach = TimeSpan.FromDays(14);

    private Sighting()
    {
    }

    /// <summary>A sighting as it is sent.</summary>
    public Sighting(Guid id, Guid subject, string place, Guid? photo, Guid by, DateTime at, Audience audience = default, Guid? exclusion = null)
    {
        Id = id;
        SubjectId = subject;
        Place = place;
        PhotoId = photo;
        SeenBy = by;
        SeenAt = at;
        Audience = audience;
        ExclusionId = exclusion;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Where, such as the member's premises.</summary>
    public string Place { get; private set; } = "";

    /// <summary>A photo taken there: strangers may be in it, so administrators alone see it.</summary>
    public Guid? PhotoId { get; private set; }

    /// <summary>Who is warned: whoever works nearby, unless the sender said otherwise.</summary>
    public Audience Audience { get; private set; }

    public Guid SeenBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When whoever sent it took it back (UTC).</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The exclusion that was in force then: the person was seen where they must not be. Null for everybody else.</summary>
    public Guid? ExclusionId { get; private set; }

    /// <summary>When an administrator said that it was no breach (UTC); null before, and for those that are reported as one.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>It was no breach: the record goes as that of any other sighting.</summary>
    public void Answer(DateTime at) => AnsweredAt ??= at;

    /// <summary>It was a mistake.</summary>
    public void TakeBack(DateTime at) => TakenBackAt ??= at;
}
