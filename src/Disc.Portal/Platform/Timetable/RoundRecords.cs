using System.Collections.Concurrent;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Timetable;

/// <summary>How the rounds of the jobs went, for the health page: which fail now and where, and when each job last went well.</summary>
public sealed class RoundRecords(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Type Job, TenantId? Place), FailingRound> failing = new();
    private readonly ConcurrentDictionary<Type, DateTime> lastGood = new();

    /// <summary>The jobs whose last round in a place failed, worst first.</summary>
    public IReadOnlyList<FailingRound> Failing =>
        [.. failing.Values.OrderByDescending(round => round.InARow).ThenBy(round => round.Job, StringComparer.Ordinal)];

    /// <summary>When a job last ended well anywhere (UTC); null when not since the start.</summary>
    public DateTime? LastGood(Type job) => lastGood.TryGetValue(job, out var at) ? at : null;

    internal void WentWell(Type job, TenantId? place)
    {
        failing.TryRemove((job, place), out _);
        lastGood[job] = clock.Now();
    }

    internal void Failed(Type job, TenantId? place, Exception failure) => failing.AddOrUpdate(
        (job, place),
        _ => new FailingRound(job.Name, place, 1, failure.GetType().Name, clock.Now()),
        (_, before) => before with { InARow = before.InARow + 1, Failure = failure.GetType().Name, At = clock.Now() });
}

/// <summary>A job that fails in a place.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Place">The tenant; null for the platform.</param>
/// <param name="InARow">How many rounds failed, one after the other.</param>
/// <param name="Failure">The type of the last exception; never its message.</param>
/// <param name="At">When it last failed (UTC).</param>
public sealed record FailingRound(string Job, TenantId? Place, int InARow, string Failure, DateTime At);
