using Disc.Portal.Shared;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Force.Purposes;

/// <summary>When an open page of the Dataview has to look again.</summary>
internal static class Watch
{
    // A page shows how old it is, so it ticks also when nothing happens.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>Waits until something that is shared changed, or a few seconds passed.</summary>
    /// <returns>How old what is shown may be; null when the page was left.</returns>
    public static async Task<TimeSpan?> NextAsync(SignalSubscription subscription, TimeProvider clock, CancellationToken left)
    {
        using var tick = new CancellationTokenSource(Tick, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tick.Token, left);
        try
        {
            while ((await subscription.Signals.ReadAsync(either.Token)).Topic != SignalTopics.Sharing)
            {
            }
        }
        catch (OperationCanceledException)
        {
            return left.IsCancellationRequested ? null : Tick;
        }

        return TimeSpan.Zero;
    }
}
