using Disc.Portal.Shared;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.Storage;

namespace Disc.Portal.Partnerships;

/// <summary>Takes in one kind of thing that the force sends to this partnership (<see cref="Crossing"/>).</summary>
public interface IPartnershipTaker
{
    /// <summary>The kind that it takes.</summary>
    string Kind { get; }

    /// <summary>Takes it in, inside a transaction that is committed after it; called once for each crossing, whatever dies when.</summary>
    /// <returns>A refusal goes back to the sender as its reason, and nothing that was begun is kept.</returns>
    Task<Outcome<Done>> TakeAsync(Work<PartnershipDb> work, ArrivedCrossing item, CancellationToken cancellation);
}
