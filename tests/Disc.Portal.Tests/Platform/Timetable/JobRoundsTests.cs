using System.Collections.Concurrent;
using Disc.Portal.Platform.Timetable;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Disc.Portal.Tests.Platform.Timetable;

/// <summary>The timetable over a real portal, with jobs of the test's own.</summary>
public sealed class JobRoundsTests : IClassFixture<JobRoundsTests.Setting>, IDisposable
{
    private readonly TestPortal portal;
    private readonly Diary written;
    private readonly RoundRecords records;
    private readonly JobRounds rounds;

    public JobRoundsTests(Setting setting)
    {
        portal = setting.Portal;
        written = portal.Services.GetRequiredService<Diary>();
        written.Reset();
        records = new RoundRecords(portal.Clock);
        rounds = ActivatorUtilities.CreateInstance<JobRounds>(portal.Services, records);
    }

    public void Dispose() => rounds.Dispose();

    [Fact]
    public async Task A_job_runs_in_a_scope_of_every_place_it_reaches_and_in_no_other()
    {
        await rounds.RunEverywhereAsync(TimetableEntry.Every<WatchedJob>(TimeSpan.FromMinutes(1)));
        Assert.Equal(["alpha", "beta"], written.Places.Order(StringComparer.Ordinal));

        written.Places.Clear();
        await rounds.RunEverywhereAsync(TimetableEntry.Every<EverywhereJob>(TimeSpan.FromMinutes(1)));
        Assert.Equal(["alpha", "beta", "platform", "testshire"], written.Places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task However_often_a_job_is_woken_during_a_round_there_is_one_round_after_it_and_never_two_at_once()
    {
        written.Hold = new TaskCompletionSource();
        var first = rounds.WakeAsync(typeof(WatchedJob), portal.Alpha.Id);
        await written.Begun.WaitAsync();
        var others = Enumerable.Range(0, 20).Select(_ => rounds.WakeAsync(typeof(WatchedJob), portal.Alpha.Id)).ToList();
        // Let the one that waits find the round under way.
        await Task.Delay(100);
        written.Hold.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(["alpha", "alpha"], written.Places);
        Assert.Equal(1, written.MostAtOnce);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_urgent_job_begins_though_every_place_for_woken_rounds_is_taken()
    {
        written.Hold = new TaskCompletionSource();
        var slow = new[] { typeof(WatchedJob), typeof(FailingJob) }
            .SelectMany(job => new[] { portal.Alpha, portal.Beta }.Select(tenant => rounds.WakeAsync(job, tenant.Id))).ToList();
        for (var begun = 0; begun < slow.Count; begun++)
            await written.Begun.WaitAsync();

        var urgent = rounds.WakeAsync(typeof(PressingJob), portal.Force.Id);

        Assert.True(await written.Begun.WaitAsync(TimeSpan.FromSeconds(5)));
        written.Hold.SetResult();
        await Task.WhenAll([urgent, .. slow]);
    }

    [Fact]
    public async Task A_failure_in_one_tenant_is_counted_by_its_type_and_stops_no_other()
    {
        written.FailsIn = "alpha";
        await rounds.RunEverywhereAsync(TimetableEntry.Every<FailingJob>(TimeSpan.FromMinutes(1)));
        await rounds.RunEverywhereAsync(TimetableEntry.Every<FailingJob>(TimeSpan.FromMinutes(1)));

        Assert.Equal(["beta", "beta"], written.Places);
        var failing = Assert.Single(records.Failing);
        Assert.Equal((nameof(FailingJob), portal.Alpha.Id, 2, nameof(FormatException)), (failing.Job, failing.Place!.Value, failing.InARow, failing.Failure));

        written.FailsIn = null;
        await rounds.RunEverywhereAsync(TimetableEntry.Every<FailingJob>(TimeSpan.FromMinutes(1)));
        Assert.Empty(records.Failing);
    }

    [Fact]
    public async Task A_signal_wakes_the_job_in_its_own_tenant_only()
    {
        IReadOnlyList<TimetableEntry> entries = [TimetableEntry.Every<WatchedJob>(TimeSpan.FromHours(9), "alerts")];
        using var calls = new WakeCalls(
            portal.Services.GetRequiredService<TenantRounds>(), portal.Services.GetRequiredService<TenantStore>(), rounds, entries);
        await calls.StartAsync(CancellationToken.None);
        // The ear is there once a signal is heard.
        for (var tries = 0; tries < 200 && written.Places.IsEmpty; tries++)
        {
            await SendAsync(portal.Beta, new Signal("alerts"));
            await SendAsync(portal.Alpha, new Signal("galleries"));
            await Task.Delay(25);
        }

        await calls.StopAsync(CancellationToken.None);

        Assert.NotEmpty(written.Places);
        Assert.All(written.Places, place => Assert.Equal("beta", place));
    }

    [Fact]
    public async Task A_round_under_way_is_told_to_stop_with_the_portal_and_none_begins_after_it()
    {
        written.Hold = new TaskCompletionSource();
        var round = rounds.WakeAsync(typeof(WatchedJob), portal.Alpha.Id);
        await written.Begun.WaitAsync();

        await rounds.StopAsync(CancellationToken.None);
        await round;
        await rounds.WakeAsync(typeof(WatchedJob), portal.Beta.Id);

        Assert.True(written.WasToldToStop);
        Assert.Empty(written.Places);
        Assert.Empty(records.Failing);
    }

    [Fact]
    public async Task The_clock_runs_a_line_of_the_timetable_by_time()
    {
        var clocked = new TestPortal
        {
            Configure = services => services.AddSingleton<Diary>().AddScoped<WatchedJob>()
                .AddSingleton<IReadOnlyList<TimetableEntry>>([TimetableEntry.Every<WatchedJob>(TimeSpan.FromHours(9)), TimetableEntry.Daily<EverywhereJob>(new(3, 0))])
                .AddScoped<EverywhereJob>()
                .AddSingleton(TimeProvider.System),
            Jobs = true,
        };
        try
        {
            await clocked.InitializeAsync();
            var diary = clocked.Services.GetRequiredService<Diary>();
            for (var tries = 0; tries < 300 && diary.Places.Count < 6; tries++)
                await Task.Delay(50);

            // The daily one too: its hour may have passed while the portal was down.
            Assert.Equal(["alpha", "alpha", "beta", "beta", "platform", "testshire"], diary.Places.Order(StringComparer.Ordinal));
        }
        finally
        {
            await clocked.DisposeAsync();
        }
    }

    [Fact]
    public async Task Whoever_stops_the_clock_a_second_time_waits_for_the_first_stop()
    {
        // A host that is stopped and disposed at once asks twice; whoever is not made to wait disposes what a round still uses.
        written.Hold = new TaskCompletionSource();
        written.IsStubborn = true;
        await using var quartz = Scheduling();
        using var clock = new TimetableClock(
            quartz.GetRequiredService<ISchedulerFactory>(), rounds, portal.Services.GetRequiredService<TenantStore>(), [], portal.Clock);
        await clock.StartAsync(CancellationToken.None);
        var round = rounds.WakeAsync(typeof(WatchedJob), portal.Alpha.Id);
        await written.Begun.WaitAsync();

        var first = clock.StopAsync(CancellationToken.None);
        var second = clock.StopAsync(CancellationToken.None);
        await Task.Delay(200);

        Assert.False(first.IsCompleted);
        Assert.False(second.IsCompleted);
        written.Hold.SetResult();
        await Task.WhenAll(first, second, round);
    }

    [Fact]
    public async Task The_clock_waits_until_every_tenant_was_brought_up_to_date()
    {
        var store = ActivatorUtilities.CreateInstance<TenantStore>(portal.Services);
        store.Load([new StoredTenant(portal.Alpha, [1], null, IsWaiting: true)]);
        await using var quartz = Scheduling();
        var scheduler = await quartz.GetRequiredService<ISchedulerFactory>().GetScheduler();
        using var clock = new TimetableClock(quartz.GetRequiredService<ISchedulerFactory>(), rounds, store, [], portal.Clock);
        await clock.StartAsync(CancellationToken.None);
        await Task.Delay(100);
        var before = scheduler.Status;
        store.Settle(new Dictionary<TenantId, string?> { [portal.Alpha.Id] = null });
        for (var tries = 0; tries < 200 && scheduler.Status == before; tries++)
            await Task.Delay(25);
        var after = scheduler.Status;
        await clock.StopAsync(CancellationToken.None);

        Assert.Equal("Created", before.ToString());
        Assert.Equal("Running", after.ToString());
    }

    [Fact]
    public void No_clock_runs_when_the_installation_says_so() =>
        Assert.DoesNotContain(portal.Services.GetServices<IHostedService>(), service => service is TimetableClock or WakeCalls);

    // A scheduler of the test's own: one that was shut down is never started again.
    private static ServiceProvider Scheduling() => new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider();

    private Task<bool> SendAsync(Tenant tenant, Signal signal) => portal.In(tenant, provider =>
    {
        provider.GetRequiredService<TenantSignals>().Send(signal);
        return Task.FromResult(true);
    });

    /// <summary>The portal that the tests share.</summary>
    public sealed class Setting : IAsyncLifetime
    {
        public TestPortal Portal { get; } = new()
        {
            Configure = services => services.AddSingleton<Diary>().AddScoped<WatchedJob>().AddScoped<FailingJob>().AddScoped<EverywhereJob>().AddScoped<PressingJob>(),
        };

        public Task InitializeAsync() => Portal.InitializeAsync();

        public Task DisposeAsync() => Portal.DisposeAsync();
    }

    private sealed class Diary
    {
        private int atOnce;

        public ConcurrentQueue<string> Places { get; } = new();

        public SemaphoreSlim Begun { get; private set; } = new(0);

        public TaskCompletionSource? Hold { get; set; }

        public string? FailsIn { get; set; }

        public bool IsStubborn { get; set; }

        public int MostAtOnce { get; private set; }

        public bool WasToldToStop { get; private set; }

        public void Reset()
        {
            Places.Clear();
            (Begun, Hold, FailsIn, IsStubborn, MostAtOnce, WasToldToStop) = (new(0), null, null, false, 0, false);
        }

        public async Task RoundAsync(CurrentTenant current, CancellationToken cancellation)
        {
            var place = current.IsEntered ? current.Tenant.Slug : "platform";
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
            Begun.Release();
            try
            {
                if (place == FailsIn)
                    throw new FormatException("The name that somebody typed");
                if (Hold is not null)
                    await Hold.Task.WaitAsync(IsStubborn ? CancellationToken.None : cancellation);
                Places.Enqueue(place);
            }
            catch (OperationCanceledException)
            {
                WasToldToStop = true;
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref atOnce);
            }
        }
    }

    private sealed class WatchedJob(Diary diary, CurrentTenant current) : IPartnershipJob
    {
        public Task RunAsync(CancellationToken cancellation) => diary.RoundAsync(current, cancellation);
    }

    private sealed class FailingJob(Diary diary, CurrentTenant current) : IPartnershipJob
    {
        public Task RunAsync(CancellationToken cancellation) => diary.RoundAsync(current, cancellation);
    }

    private sealed class PressingJob(Diary diary, CurrentTenant current) : IForceJob, IUrgentJob
    {
        public Task RunAsync(CancellationToken cancellation) => diary.RoundAsync(current, cancellation);
    }

    private sealed class EverywhereJob(Diary diary, CurrentTenant current) : IPartnershipJob, IForceJob, IPlatformJob
    {
        public Task RunAsync(CancellationToken cancellation) => diary.RoundAsync(current, cancellation);
    }
}
