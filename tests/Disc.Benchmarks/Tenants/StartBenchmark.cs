using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Benchmarks.Tenants;

/// <summary>
/// The verb <c>start</c>: checks many up-to-date tenants as a start does, against EF's <c>Migrate()</c> on each, in turn; and how long
/// it takes until the first tenant that somebody asks for is served.
/// </summary>
internal static class StartBenchmark
{
    private const string Usage = "start [--count 1000] [--rounds 3]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("count", "1000"), CultureInfo.InvariantCulture, out var count)
            || !int.TryParse(options.GetValueOrDefault("rounds", "3"), CultureInfo.InvariantCulture, out var rounds))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var many = await ManyTenants.MakeAsync(count);
        var store = many.Services.GetRequiredService<TenantStore>();
        // Once each, unmeasured: what is compiled and read for the first time is no tenant's doing.
        await CheckAsync(many);
        Migrate(many.Files.Take(3));
        var (checks, migrations, firsts) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            checks.Add(await CheckAsync(many));
            migrations.Add(Migrate(many.Files));
            firsts.Add(await AskAsync(many, store));
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "start",
            tenants = count,
            rounds,
            checkMilliseconds = Median(checks),
            migrateMilliseconds = Median(migrations),
            ratio = Math.Round(Median(checks) / Median(migrations), 4),
            firstServedMilliseconds = Median(firsts),
            goal = "ratio <= 0.05",
        }));
        return 0;
    }

    private static async Task<double> CheckAsync(ManyTenants many)
    {
        SqliteConnection.ClearAllPools();
        var upgrade = ActivatorUtilities.CreateInstance<TenantUpgrade>(many.Services);
        var watch = Stopwatch.StartNew();
        await upgrade.RunAsync(CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The obvious build: a context a tenant, one after another.
    private static double Migrate(IEnumerable<string> files)
    {
        SqliteConnection.ClearAllPools();
        var watch = Stopwatch.StartNew();
        foreach (var file in files)
        {
            using var db = new PartnershipDb(SqliteFile.Options<PartnershipDb>(file));
            db.Database.Migrate();
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> AskAsync(ManyTenants many, TenantStore store)
    {
        SqliteConnection.ClearAllPools();
        var upgrade = ActivatorUtilities.CreateInstance<TenantUpgrade>(many.Services);
        var watch = Stopwatch.StartNew();
        await upgrade.BeginAsync(CancellationToken.None);
        var last = store.Waiting[^1];
        await upgrade.AskAsync(last);
        var took = watch.Elapsed.TotalMilliseconds;
        if (store.Find(last.Id) is null || store.Waiting.Count == 0)
            throw new InvalidOperationException("The one that was asked for was not let in before the rest.");
        await upgrade.FinishAsync(CancellationToken.None);
        return took;
    }

    private static double Median(List<double> values) => Math.Round(values.Order().ElementAt(values.Count / 2), 1);
}
