using System.Diagnostics;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Shared.Installing;

public class DataLockTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public void A_second_process_cannot_take_what_the_portal_holds_until_it_lets_go()
    {
        var options = Options.Create(new TenancyOptions { DataDirectory = Directory.CreateTempSubdirectory("disc-lock-").FullName });
        using (var first = new DataLock(options))
        using (var second = new DataLock(options))
        {
            Assert.True(first.TryTake());
            Assert.False(second.TryTake());
            Assert.Contains("stop it first", Assert.Throws<StartFailure>(second.Take).Message, StringComparison.Ordinal);
        }

        using var third = new DataLock(options);
        Assert.True(third.TryTake());
    }

    [Theory]
    [InlineData(new[] { "--urls", "http://127.0.0.1:0" }, 1, "Another portal")]
    [InlineData(new[] { "restore", "somewhere" }, 1, "stop the portal first")]
    [InlineData(new[] { "nonsense" }, 2, "There is no verb")]
    [InlineData(new[] { "verify-history" }, 0, "alpha: whole")]
    public async Task Beside_a_running_portal_the_program_does_what_may_be_done_and_says_what_may_not(string[] arguments, int exitCode, string says)
    {
        Assert.True(portal.Services.GetRequiredService<DataLock>().TryTake());
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(DataLock).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Portal__DataDirectory"] = portal.DataDirectory;
        start.Environment["Portal__KeysDirectory"] = Path.Combine(Path.GetDirectoryName(portal.DataDirectory)!, "keys");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);

        Assert.Contains(says, await said + await complained, StringComparison.Ordinal);
        Assert.Equal(exitCode, process.ExitCode);
    }
}
