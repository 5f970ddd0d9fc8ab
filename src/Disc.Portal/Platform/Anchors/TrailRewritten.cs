namespace Disc.Portal.Platform.Anchors;

/// <summary>The row of a trail that was anchored is not there any more, or is another: somebody rewrote the trail.</summary>
public sealed class TrailRewritten() : Exception("The anchored row of the audit trail was changed or removed; run verify-history.");
