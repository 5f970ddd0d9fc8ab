using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships;

/// <summary>How a use case says that the force may have to look again.</summary>
public static class ChangeNotices
{
    /// <summary>Writes the notice into the same transaction, and wakes the force once it is committed.</summary>
    /// <param name="work">The use case.</param>
    /// <param name="subject">The subject that changed; null when everything may have changed.</param>
    public static void SubjectChanged(this Work<PartnershipDb> work, Guid? subject)
    {
        work.Db.Changes.Add(new ChangeNotice(subject, work.Actor.At));
        work.Tell(new Signal(SignalTopics.Sharing, AlsoToForce: true));
    }
}
