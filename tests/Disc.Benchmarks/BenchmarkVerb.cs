namespace Disc.Benchmarks;

/// <summary>One verb of this program.</summary>
/// <param name="Name">The word that calls it.</param>
/// <param name="InTheTable">
/// What <c>infra/bench.sh</c> calls it with, one call an entry; it puts a running demonstration in for {address}, {process} and
/// {password}, and the repository for {root}. Empty for a verb that measures nothing.
/// </param>
/// <param name="Run">Does it, with what stands behind the word.</param>
internal sealed record BenchmarkVerb(string Name, IReadOnlyList<string> InTheTable, Func<string[], Task<int>> Run);
