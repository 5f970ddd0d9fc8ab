using System.Globalization;
using System.Text.Json;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Benchmarks.Tenants;

/// <summary>
/// The verb <c>tenants</c>: what a tenant costs in memory while nobody is there: known and checked; visited once by a job; and when its
/// pooled file was let go again. Resident memory of this process, as the operating system counts it, and the managed heap.
/// </summary>
internal static class IdleTenantsBenchmark
{
    private const string Usage = "tenants [--count 1000]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("count", "1000"), CultureInfo.InvariantCulture, out var count))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var many = await ManyTenants.MakeAsync(count);
        var store = many.Services.GetRequiredService<TenantStore>();
        var rounds = many.Services.GetRequiredService<TenantRounds>();
        // Warm with one tenant: what the first visit compiles is nobody's.
        await rounds.RunAsync(store.All[0].Id, (provider, token) => VisitAsync(provider, store.All[0], token), CancellationToken.None);
        store.Load([]);
        SqliteConnection.ClearAllPools();
        var before = Now();

        await ActivatorUtilities.CreateInstance<TenantUpgrade>(many.Services).RunAsync(CancellationToken.None);
        var known = Now();
        var visits = await rounds.RunAsync(null, VisitAsync, 4, CancellationToken.None);
        if (visits.Count != count || visits.Any(visit => visit.Failure is not null))
            throw new InvalidOperationException("Not every tenant answered.");
        var visited = Now();
        SqliteConnection.ClearAllPools();
        var letGo = Now();

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "tenants",
            tenants = count,
            knownKilobytesEach = Each(known.Resident - before.Resident),
            knownHeapKilobytesEach = Each(known.Heap - before.Heap),
            visitedKilobytesEach = Each(visited.Resident - before.Resident),
            visitedHeapKilobytesEach = Each(visited.Heap - before.Heap),
            letGoKilobytesEach = Each(letGo.Resident - before.Resident),
            letGoHeapKilobytesEach = Each(letGo.Heap - before.Heap),
            goal = "100 KB each",
        }));
        return 0;

        double Each(long bytes) => Math.Round(bytes / 1024.0 / count, 1);
    }

    // What a round of a job does at least: it opens the database and asks something.
    private static async Task<int> VisitAsync(IServiceProvider provider, Tenant tenant, CancellationToken cancellation)
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        return await db.Letters.CountAsync(letter => letter.SentAt == null, cancellation);
    }

    private static (long Heap, long Resident) Now()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        var resident = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return (GC.GetTotalMemory(forceFullCollection: true), long.Parse(
            resident.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024);
    }
}
