using Disc.Portal.Platform.Anchors;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Anchors;

public sealed class VerifyHistoryVerbTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    [Trait("Rule", "19")]
    public async Task Whole_trails_are_named_whole()
    {
        await WriteRowsAsync(portal.Alpha, 3);

        var (code, said) = await VerifyAsync();

        Assert.Equal(0, code);
        Assert.Contains("alpha: whole, 3 rows.", said, StringComparison.Ordinal);
        Assert.Contains("beta: whole, 0 rows.", said, StringComparison.Ordinal);
        Assert.Contains("platform: whole", said, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "19")]
    [InlineData("UPDATE History SET Fields = 'other' WHERE Number = 3", "BROKEN at row 3")]
    [InlineData("DELETE FROM History WHERE Number = 2", "BROKEN at row 2")]
    [InlineData("DELETE FROM History WHERE Number > 2", "BROKEN at row 3")]
    public async Task The_first_broken_row_is_named_and_the_next_tenant_is_whole(string tampering, string says)
    {
        await WriteRowsAsync(portal.Alpha, 4);
        await WriteRowsAsync(portal.Beta, 2);
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AnchorJob>().RunAsync(CancellationToken.None);
        await portal.With<PlaceRecords, int>(portal.Alpha, async records =>
        {
            await using var db = records.Open();
            return await db.Database.ExecuteSqlRawAsync(tampering);
        });

        var (code, said) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains($"alpha: {says}", said, StringComparison.Ordinal);
        Assert.Contains("beta: whole, 2 rows.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tenant_can_be_asked_for_by_its_address()
    {
        var (code, said) = await VerifyAsync("beta");

        Assert.Equal((0, "beta: whole, 0 rows."), (code, said.Trim()));
        Assert.Equal(1, (await VerifyAsync("nowhere")).Code);
    }

    private async Task<(int Code, string Said)> VerifyAsync(params string[] arguments)
    {
        var verb = portal.Services.GetServices<Verb>().Single(verb => verb.Name == "verify-history");
        await using var output = new StringWriter();
        var code = await verb.RunAsync(arguments, output, CancellationToken.None);
        return (code, output.ToString());
    }

    private Task<bool> WriteRowsAsync(Tenant tenant, int rows) => portal.With<PlaceRecords, bool>(tenant, async records =>
    {
        await using var work = await records.BeginAsync(Actor.Portal(tenant, portal.Now));
        for (var row = 0; row < rows; row++)
            work.Record(new HistoryEntry(Verbs.Consulted, "test"));
        await work.CommitAsync();
        return true;
    });
}
