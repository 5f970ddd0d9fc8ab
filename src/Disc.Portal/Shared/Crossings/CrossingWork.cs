using System.Text.Json;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Shared.Crossings;

/// <summary>Sends something across, as part of a piece of work.</summary>
public static class CrossingWork
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a row of the outbox into the work's own transaction; it leaves within a second of the commit.</summary>
    /// <param name="work">The work.</param>
    /// <param name="kind">What it is: the receiver's taker is found by it.</param>
    /// <param name="to">From a partnership its force; from a force one of its partnerships.</param>
    /// <param name="about">The thing that it tells of: what is about one thing arrives in order.</param>
    /// <param name="body">A small public record; it is carried as JSON.</param>
    /// <param name="files">The sender's sealed files that go with it.</param>
    /// <returns>The crossing's identity.</returns>
    public static Guid Cross<TDb>(this Work<TDb> work, string kind, TenantId to, Guid about, object body, params CrossingFile[] files)
        where TDb : PlaceDb
    {
        var crossing = new Crossing(
            Guid.CreateVersion7(work.Actor.At), kind, to.Value, about, JsonSerializer.Serialize(body, body.GetType(), Json), files, work.Actor.At);
        work.Db.Set<Crossing>().Add(crossing);
        // Wakes the job of the force; nobody's screen has to look again, hence the empty audience.
        work.Tell(new Signal(SignalTopics.Crossings, Audience: Guid.Empty, AlsoToForce: true));
        return crossing.Id;
    }
}
