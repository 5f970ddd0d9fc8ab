using System.Diagnostics;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Demonstration;

public sealed class BrokenOffTests
{
    [Fact]
    public async Task A_demonstration_that_was_killed_while_it_was_made_begins_again_and_is_whole()
    {
        var portal = new DemonstrationPortal();
        // The first try is a process of its own, killed once the first tenant has a file.
        using (var process = Process.Start(FirstTry(portal))!)
        {
            var patience = Stopwatch.StartNew();
            var tenants = Path.Combine(portal.DataDirectory, "tenants");
            while (!(Directory.Exists(tenants) && Directory.GetFiles(tenants, "tenant.db", SearchOption.AllDirectories).Length > 2))
            {
                Assert.False(process.HasExited, "The portal ended by itself.");
                Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The portal made no tenant.");
                await Task.Delay(20);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.True(DemonstrationMark.IsUnfinished(portal.DataDirectory));
        await portal.InitializeAsync();
        Assert.True(DemonstrationMark.IsMade(portal.DataDirectory));
        Assert.Equal(7, portal.Tenants.Count);
        foreach (var tenant in portal.Tenants.Where(tenant => tenant.Kind == TenantKind.Partnership))
        {
            var subjects = await portal.In(tenant, async provider =>
            {
                await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
                return await db.Subjects.CountAsync();
            });
            var asked = DemonstrationSize.Small.Places.Single(place => place.Slug == tenant.Slug).Subjects;
            // One more where somebody is recorded twice, to be merged; twice as many if the first try were still there.
            Assert.InRange(subjects, asked, asked + 1);
        }

        await portal.DisposeAsync();
    }

    private static ProcessStartInfo FirstTry(DemonstrationPortal portal)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortalOptions).Assembly.Location.Replace("tests/Disc.Portal.Tests", "src/Disc.Portal", StringComparison.Ordinal));
        start.Environment["Portal__DataDirectory"] = portal.DataDirectory;
        start.Environment["Portal__KeysDirectory"] = portal.KeysDirectory;
        start.Environment["Portal__Demonstration"] = "small";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return start;
    }
}
