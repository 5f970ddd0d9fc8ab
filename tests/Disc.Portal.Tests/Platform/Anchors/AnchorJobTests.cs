using Disc.Portal.Platform.Anchors;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Anchors;

public sealed class AnchorJobTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    [Trait("Rule", "19")]
    public async Task The_head_of_each_trail_is_noted_outside_its_tenant_once()
    {
        await WriteRowsAsync(portal.Alpha, 3);
        await WriteRowsAsync(portal.Beta, 1);
        await RunAsync();
        await RunAsync();

        Assert.Equal([3L], (await AnchorsAsync(portal.Alpha)).Select(anchor => anchor.Number));
        Assert.Equal([1L], (await AnchorsAsync(portal.Beta)).Select(anchor => anchor.Number));

        await WriteRowsAsync(portal.Alpha, 2);
        await RunAsync();
        Assert.Equal([3L, 5L], (await AnchorsAsync(portal.Alpha)).Select(anchor => anchor.Number));
        Assert.Equal([1L], (await AnchorsAsync(portal.Beta)).Select(anchor => anchor.Number));
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_trail_that_was_rewritten_is_not_anchored_anew_and_the_others_are()
    {
        await WriteRowsAsync(portal.Alpha, 2);
        await RunAsync();
        await portal.In(portal.Alpha, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            return await db.Database.ExecuteSqlRawAsync("DELETE FROM History");
        });
        await WriteRowsAsync(portal.Alpha, 4, Verbs.Altered);
        await WriteRowsAsync(portal.Beta, 1);

        await Assert.ThrowsAsync<TrailRewritten>(RunAsync);

        Assert.Equal([2L], (await AnchorsAsync(portal.Alpha)).Select(anchor => anchor.Number));
        Assert.Equal([1L], (await AnchorsAsync(portal.Beta)).Select(anchor => anchor.Number));
    }

    private async Task RunAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AnchorJob>().RunAsync(CancellationToken.None);
    }

    private async Task<List<HistoryAnchor>> AnchorsAsync(Tenant tenant)
    {
        await using var db = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        return await db.Anchors.AsNoTracking().Where(anchor => anchor.TenantId == tenant.Id.Value).OrderBy(anchor => anchor.Number).ToListAsync();
    }

    private Task<bool> WriteRowsAsync(Tenant tenant, int rows, string verb = Verbs.Consulted) => portal.With<PlaceRecords, bool>(tenant, async records =>
    {
        await using var work = await records.BeginAsync(Actor.Portal(tenant, portal.Now));
        for (var row = 0; row < rows; row++)
            work.Record(new HistoryEntry(verb, "test"));
        await work.CommitAsync();
        return true;
    });
}
