using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Platform.Demonstration;

public sealed class DemonstrationRefusedTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_directory_with_real_partnerships_never_becomes_a_demonstration()
    {
        var maker = ActivatorUtilities.CreateInstance<DemonstrationMaker>(
            portal.Services, Options.Create(new PortalOptions { DataDirectory = portal.DataDirectory, Demonstration = "small" }));

        var refused = await Assert.ThrowsAsync<StartFailure>(() => maker.MakeAsync(default));

        Assert.Contains("holds real partnerships", refused.Message, StringComparison.Ordinal);
        Assert.False(DemonstrationMark.IsIn(portal.DataDirectory));
        await using var catalogue = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        Assert.Empty(await catalogue.Accounts.ToListAsync());
        foreach (var tenant in new[] { portal.Alpha, portal.Beta, portal.Force })
        {
            var addresses = await portal.In(tenant, async provider =>
            {
                await using var db = provider.GetRequiredService<PlaceRecords>().Open();
                return await db.Accounts.Select(account => account.Email!).ToListAsync();
            });
            Assert.DoesNotContain(addresses, address => DemonstrationPlaces.Partnerships.Any(place => address.EndsWith($"@{place.Slug}.example", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Pages_of_a_real_installation_do_not_say_demonstration() =>
        Assert.DoesNotContain("demo-band", await portal.Anonymous().GetStringAsync("/alpha/sign-in"), StringComparison.Ordinal);

    [Fact]
    public void Two_processes_never_make_one_demonstration()
    {
        var directory = Directory.CreateTempSubdirectory("disc-mark-").FullName;
        using (var mark = DemonstrationMark.Begin(directory))
        {
            Assert.Contains("Another process", Assert.Throws<StartFailure>(() => DemonstrationMark.IsUnfinished(directory)).Message, StringComparison.Ordinal);
        }

        Assert.True(DemonstrationMark.IsUnfinished(directory));
        Assert.False(DemonstrationMark.IsMade(directory));
        using (var mark = DemonstrationMark.Begin(directory))
            mark.Complete("small", portal.Now);
        Assert.True(DemonstrationMark.IsMade(directory));
        Directory.Delete(directory, recursive: true);
    }
}
