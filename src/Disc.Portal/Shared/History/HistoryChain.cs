using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.History;

/// <summary>The audit trail of one place as a chain: verifies it and names the first broken row.</summary>
public static class HistoryChain
{
    /// <summary>What stands before the first row.</summary>
    public static byte[] Start { get; } = new byte[32];

    /// <summary>Walks the whole chain.</summary>
    /// <param name="db">The place's database.</param>
    /// <param name="anchor">The head that was anchored outside the place: the row's number and hash; null when there is none yet.</param>
    /// <param name="cancellation">Stops the walk.</param>
    /// <returns>How many rows, and the first broken one with its reason; null when the chain is whole.</returns>
    public static async Task<ChainReport> VerifyAsync(PlaceDb db, ChainAnchor? anchor, CancellationToken cancellation)
    {
        long count = 0;
        var before = Start;
        await foreach (var row in db.History.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            if (row.Number != count)
                return new(count - 1, count, $"Row {count} is missing.");
            if (!row.Before.AsSpan().SequenceEqual(before))
                return new(count, row.Number, $"Row {row.Number} does not follow the row before it.");
            if (!row.Hash.AsSpan().SequenceEqual(row.ComputeHash()))
                return new(count, row.Number, $"Row {row.Number} was changed after it was written.");
            if (anchor is not null && row.Number == anchor.Number && !row.Hash.AsSpan().SequenceEqual(anchor.Hash))
                return new(count, row.Number, $"Row {row.Number} is not the one that was anchored: the trail was rewritten.");
            before = row.Hash;
        }

        if (anchor is not null && count < anchor.Number)
            return new(count, count + 1, $"The trail ends at row {count}, but row {anchor.Number} was anchored: rows were cut off.");
        return new(count, null, null);
    }
}

/// <summary>A row of a chain that was noted outside the place.</summary>
public sealed record ChainAnchor(long Number, byte[] Hash);

/// <summary>What a walk over a chain found.</summary>
/// <param name="Rows">How many rows were walked.</param>
/// <param name="FirstBroken">The number of the first broken row; null when the chain is whole.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ChainReport(long Rows, long? FirstBroken, string? Reason);
