using System.Diagnostics;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Force.Publications;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;

namespace Disc.Portal.Tests.Force.Deliveries;

/// <summary>One partnership's database is really locked, as a long write or a copy of the file would lock it.</summary>
public class SlowPartnershipTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly TimeSpan OnConnectedScreens = TimeSpan.FromSeconds(5);
    private readonly PublishingDesk desk = new(portal);

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_waits_for_no_other_partnership_not_even_for_the_round_that_is_under_way()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);
        var standing = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha, portal.Beta)));
        await desk.DeliverAsync();
        var slow = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Beta)));

        Task round;
        var clock = new Stopwatch();
        await using (await LockAsync(portal.Beta))
        {
            round = Task.Run(desk.DeliverAsync);
            await Task.Delay(500);
            Assert.False(round.IsCompleted);
            clock.Start();
            Assert.True((await desk.RecallAsync(standing)).Succeeded);
            await UntilAsync(async () => !(await desk.AlertsAsync(portal.Alpha, standing))[0].IsShownAt(portal.Now), clock);
            clock.Stop();
            Assert.False(round.IsCompleted);
            Assert.True((await desk.AlertsAsync(portal.Beta, standing))[0].IsShownAt(portal.Now));
        }

        await round;
        Assert.True(clock.Elapsed < OnConnectedScreens, $"{clock.Elapsed}");
        // The slow one, too, as soon as its file is free.
        Assert.False((await desk.AlertsAsync(portal.Beta, standing))[0].IsShownAt(portal.Now));
        Assert.Single(await desk.AlertsAsync(portal.Beta, slow));
        Assert.All(await desk.DeliveriesAsync(standing), delivery => Assert.Equal(DeliveryState.Recalled, delivery.State));
    }

    [Fact]
    public async Task What_is_published_while_a_partnership_is_slow_reaches_the_others_at_once()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);
        await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Beta)));

        Task round;
        var clock = new Stopwatch();
        await using (await LockAsync(portal.Beta))
        {
            round = Task.Run(desk.DeliverAsync);
            await Task.Delay(500);
            clock.Start();
            var next = await desk.PublishAsync(desk.Content(new Audience([PartnershipKind.BusinessWatch, PartnershipKind.Pubwatch], [], [], [])));
            await UntilAsync(async () => (await desk.AlertsAsync(portal.Alpha, next)).Count == 1, clock);
            clock.Stop();
            Assert.False(round.IsCompleted);
        }

        await round;
        Assert.True(clock.Elapsed < OnConnectedScreens, $"{clock.Elapsed}");
    }

    private async Task<IAsyncDisposable> LockAsync(Tenant tenant)
    {
        // Of its own: one that went back to the pool would keep the lock.
        var connection = new SqliteConnection(SqliteFile.ConnectionString(portal.FileOf(tenant)) + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task UntilAsync(Func<Task<bool>> there, Stopwatch clock)
    {
        // Shorter than the ten seconds after which the lock itself would let go.
        while (!await there() && clock.Elapsed < TimeSpan.FromSeconds(8))
            await Task.Delay(50);
    }
}
