using System.Text.Json;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Platform.Provisioning;

/// <summary>Real processes, really killed while they make a partnership: the next start goes on where it was broken off.</summary>
public sealed class HalfMadeTenantTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("disc-making-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("before-tables")]
    [InlineData("before-content")]
    [InlineData("before-note")]
    [InlineData("before-invitation")]
    public async Task A_partnership_whose_making_was_killed_between_two_steps_is_whole_after_the_next_start(string step)
    {
        using (var child = ChildProcess.Start(CrashingMaker.Name, directory, step))
        {
            await child.SaysAsync("reached");
            await child.KillAsync();
        }

        // Where there was most to do, twice: the second start finds nothing left to do, and nothing is there twice.
        for (var start = 0; start < (step == "before-tables" ? 2 : 1); start++)
        {
            using var child = ChildProcess.Start(CrashingMaker.Name, directory, "look");
            var found = JsonSerializer.Deserialize<CrashingMaker.Finding>(await child.SaysAsync("found"))!;
            await child.EndsAsync();

            Assert.Empty(found.Reasons);
            Assert.True(found.IsServed);
            Assert.True(found.IsMade);
            Assert.Equal("Gamma Watch, Pubwatch, North", found.Profile);
            Assert.Equal(DefaultGalleries.Make().Count, found.Galleries);
            // Nobody is invited: the list of places says so, and the operator invites.
            Assert.Equal(0, found.People);
        }
    }
}
