using System.Text.Json;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Deliveries;

/// <summary>Real processes, really killed: nothing that was published is lost, and nothing arrives twice.</summary>
public sealed class CrashTests(CrashTests.Made made) : IClassFixture<CrashTests.Made>, IDisposable
{
    private const int Storms = 3;
    private readonly string directory = made.Copy();

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("publish", "published", "Delivered", 1)]
    [InlineData("deliver-unnoted", "reached", "Delivered", 1)]
    [InlineData("deliver-half", "reached", "Delivered", 1)]
    [InlineData("recall-unnoted", "reached", "Recalled", 0)]
    [Trait("Rule", "7")]
    public async Task A_process_killed_between_a_commit_and_the_next_finishes_its_work_exactly_once(string act, string point, string state, int shown)
    {
        using (var child = ChildProcess.Start(CrashingForce.Name, directory, act))
        {
            await child.SaysAsync(point);
            await child.KillAsync();
        }

        var found = await SettleAsync();

        Assert.Empty(found.Broken);
        Assert.Equal([state, state, state], found.States);
        Assert.Equal(["alpha", "beta", "gamma"], found.Shown.Keys.Order());
        Assert.All(found.Shown.Values, count => Assert.Equal(shown, count));
        Assert.All(found.Stored.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Killed_at_any_moment_every_publication_arrives_once_and_every_recall_holds()
    {
        var random = new Random(20260303);
        for (var storm = 0; storm < Storms; storm++)
        {
            using var child = ChildProcess.Start(CrashingForce.Name, directory, "storm");
            await child.SaysAsync("stormed");
            await Task.Delay(random.Next(0, 1500));
            await child.KillAsync();
        }

        var found = await SettleAsync();

        Assert.Empty(found.Broken);
        Assert.True(found.Published > 0);
        Assert.All(found.States, state => Assert.Contains(state, (string[])["Delivered", "Recalled"]));
        Assert.All(found.Shown.Values, count => Assert.Equal(found.Published, count));
    }

    private async Task<CrashingForce.Finding> SettleAsync()
    {
        using var child = ChildProcess.Start(CrashingForce.Name, directory, "settle");
        return JsonSerializer.Deserialize<CrashingForce.Finding>(await child.SaysAsync("found"))!;
    }

    /// <summary>A force with three partnerships, made once and copied for each test.</summary>
    public sealed class Made : IAsyncLifetime
    {
        private readonly string original = Directory.CreateTempSubdirectory("disc-crash-").FullName;

        public async Task InitializeAsync()
        {
            using var child = ChildProcess.Start(CrashingForce.Name, original, "make");
            await child.SaysAsync("made");
            await child.EndsAsync();
        }

        public Task DisposeAsync()
        {
            Directory.Delete(original, recursive: true);
            return Task.CompletedTask;
        }

        internal string Copy()
        {
            var copy = Directory.CreateTempSubdirectory("disc-crash-").FullName;
            foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(original, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            return copy;
        }
    }
}
