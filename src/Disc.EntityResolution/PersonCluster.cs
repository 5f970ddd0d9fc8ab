namespace Disc.EntityResolution;

/// <summary>Records that appear to be one person.</summary>
/// <param name="Id">The ordinally smallest record id within: it stays while that record stays.</param>
/// <param name="RecordIds">The records, in ordinal order; at least one.</param>
/// <param name="Held">The pairs that hold the cluster together, strongest first; empty for a record that stands alone.</param>
public sealed record PersonCluster(string Id, IReadOnlyList<string> RecordIds, IReadOnlyList<RecordPair> Held);
