using System.Collections.Concurrent;
using Disc.Portal.Shared;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Timetable;

/// <summary>
/// Runs the rounds of jobs, each in a scope of its place: one round of one job in one place at a time, and a failure in one place
/// is no other place's business.
/// </summary>
public sealed class JobRounds(
    TenantRounds rounds, TenantStore store, IServiceScopeFactory scopes, RoundRecords records, ILogger<JobRounds> log) : IDisposable
{
    private const int ByTimeAtOnce = 2;
    private const int WokenAtOnce = 4;

    private readonly ConcurrentDictionary<(Type Job, TenantId? Place), Turn> turns = new();
    private readonly ConcurrentDictionary<(Type Job, TenantId? Place), byte> woken = new();
    private readonly SemaphoreSlim room = new(WokenAtOnce);
    private readonly CancellationTokenSource stopping = new();
    private int running;

    /// <summary>Runs one round everywhere the job reaches, a few places at a time.</summary>
    public async Task RunEverywhereAsync(TimetableEntry entry)
    {
        if (stopping.IsCancellationRequested)
            return;
        if (entry.RunsForPlatform)
            await RunAsync(entry.Job, null);
        await Parallel.ForEachAsync(
            store.All.Where(tenant => entry.RunsIn(tenant.Kind)),
            new ParallelOptions { MaxDegreeOfParallelism = ByTimeAtOnce },
            async (tenant, _) => await RunAsync(entry.Job, tenant.Id));
    }

    /// <summary>Wakes a job in a place: a round begins as soon as there is room, an urgent one at once. Wakes that wait already are one.</summary>
    /// <returns>Ends with the round; at once when another wake waits already.</returns>
    public async Task WakeAsync(Type job, TenantId? place)
    {
        if (typeof(IUrgentJob).IsAssignableFrom(job))
        {
            await RunAsync(job, place);
            return;
        }

        if (!woken.TryAdd((job, place), 0))
            return;
        await room.WaitAsync();
        try
        {
            // Before the round: a wake from here on is news that this round may have missed.
            woken.TryRemove((job, place), out _);
            await RunAsync(job, place);
        }
        finally
        {
            room.Release();
        }
    }

    /// <summary>Begins no more rounds, tells the ones under way to stop, and waits for them.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await stopping.CancelAsync();
        while (Volatile.Read(ref running) > 0)
            await Task.Delay(20, cancellation);
    }

    public void Dispose()
    {
        stopping.Dispose();
        room.Dispose();
    }

    private async Task RunAsync(Type job, TenantId? place)
    {
        var turn = turns.GetOrAdd((job, place), _ => new Turn());
        if (!turn.TryBegin())
            return;
        do
            await RunOnceAsync(job, place);
        while (turn.GoesOn());
    }

    private async Task RunOnceAsync(Type job, TenantId? place)
    {
        Interlocked.Increment(ref running);
        try
        {
            if (stopping.IsCancellationRequested || (place is { } asked && store.Find(asked) is null))
                return;
            // Off the scheduler's thread: SQLite's asynchronous calls run synchronously.
            await Task.Run(() => place is { } tenant
                ? rounds.RunAsync(tenant, RunIn, stopping.Token)
                : RunForPlatformAsync());
            records.WentWell(job, place);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("Job {Job} stopped with the portal", job.Name);
        }
        catch (Exception failure)
        {
            records.Failed(job, place, failure);
            // Type and place of the code only: the message of an exception can hold what somebody typed.
            log.LogError(
                "Job {Job} failed in {Place}: {Failure}{Where}", job.Name, TenantName(place), failure.GetType().FullName, Environment.NewLine + failure.StackTrace);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }

        async Task<bool> RunIn(IServiceProvider provider, CancellationToken cancellation)
        {
            await ((IJob)provider.GetRequiredService(job)).RunAsync(cancellation);
            return true;
        }

        async Task<bool> RunForPlatformAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            return await RunIn(scope.ServiceProvider, stopping.Token);
        }
    }

    private static string TenantName(TenantId? place) => place?.ToString() ?? Slug.Platform;

    /// <summary>Whether a job runs in a place now, and whether it was asked for again meanwhile.</summary>
    private sealed class Turn
    {
        private readonly Lock gate = new();
        private bool isRunning;
        private bool isWanted;

        public bool TryBegin()
        {
            lock (gate)
            {
                isWanted = isRunning;
                return !isRunning && (isRunning = true);
            }
        }

        public bool GoesOn()
        {
            lock (gate)
            {
                isRunning = isWanted;
                isWanted = false;
                return isRunning;
            }
        }
    }
}
