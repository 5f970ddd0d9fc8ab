using Disc.Portal.Shared;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;

namespace Disc.Portal.Force.Crossings;

/// <summary>Takes in one kind of thing that a partnership sends to this force (<see cref="Crossing"/>).</summary>
public interface IForceTaker
{
    /// <summary>The kind that it takes.</summary>
    string Kind { get; }

    /// <summary>Takes it in, inside a transaction that is committed after it; called once for each crossing, whatever dies when.</summary>
    /// <param name="work">The force's transaction.</param>
    /// <param name="from">The partnership that sends it: this is known, not claimed.</param>
    /// <param name="item">What it sends.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A refusal goes back to the partnership as its reason, and nothing that was begun is kept.</returns>
    Task<Outcome<Done>> TakeAsync(Work<ForceDb> work, Tenant from, ArrivedCrossing item, CancellationToken cancellation);
}
