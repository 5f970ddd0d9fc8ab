using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Projection;

public class ProjectionFollowerTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly List<Guid> people = [];

    [Fact]
    public void Following_any_sequence_of_changes_gives_what_reading_everything_anew_gives() =>
        Prop.ForAll(Gen.Choose(0, 99).ArrayOf(25).ToArbitrary(), steps => FollowsAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Fact]
    public async Task The_verb_rebuilds_and_refuses_a_force_that_does_not_exist()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.RecordAsync(portal.Alpha, "Vera", "Verb");
        var verb = portal.Services.GetServices<Verb>().Single(verb => verb.Name == "rebuild-dataview");
        using var output = new StringWriter();

        Assert.Equal(0, await verb.RunAsync(["testshire"], output, CancellationToken.None));
        Assert.Matches("Testshire Police: [1-9][0-9]* records", output.ToString());
        Assert.Equal(2, await verb.RunAsync(["nowhere"], output, CancellationToken.None));
    }

    [Fact]
    public async Task A_projection_of_another_version_is_made_anew()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.RecordAsync(portal.Alpha, "Ola", "Older");
        await FollowAsync(false);
        var before = await DumpAsync();
        await portal.In(portal.Force, async provider =>
        {
            await using var db = await provider.GetRequiredService<DerivedDatabase<ProjectionDb>>().OpenAsync();
            return await db.Database.ExecuteSqlRawAsync("DROP TABLE \"Records\"; CREATE TABLE \"Older\" (\"Id\" INTEGER); PRAGMA user_version = 77");
        });

        Assert.Empty(await DumpAsync());
        await FollowAsync(false);

        Assert.Equal(before, await DumpAsync());
    }

    private async Task<bool> FollowsAsync(int[] steps)
    {
        foreach (var step in steps)
            await StepAsync(step);
        await FollowAsync(false);
        var followed = await DumpAsync();
        await FollowAsync(true);
        return followed.SequenceEqual(await DumpAsync());
    }

    private async Task StepAsync(int step)
    {
        var partnership = step % 2 == 0 ? portal.Alpha : portal.Beta;
        switch (step / 10)
        {
            case 0 or 1:
                var person = await portal.RecordAsync(portal.Alpha, "Given" + step, "Family" + people.Count, days: step % 4 - 1);
                people.Add(person);
                break;
            case 2 when people.Count > 0:
                await portal.ChangeAsync(portal.Alpha, people[step % people.Count], (subject, _) => subject.HoldBack(!subject.IsHeldBack));
                break;
            case 3 when people.Count > 0:
                await portal.ChangeAsync(portal.Alpha, people[step % people.Count], (_, listing) => listing.Withdraw(portal.Now));
                break;
            case 4 when people.Count > 0:
                await portal.ChangeAsync(portal.Alpha, people[step % people.Count], (subject, _) =>
                {
                    if (subject.IsRestricted)
                        subject.Unrestrict();
                    else
                        subject.Restrict("disputed", portal.Now);
                });
                break;
            case 5 when people.Count > 0:
                await portal.ReportAsync(portal.Alpha, people[step % people.Count], step % 3 == 0 ? IncidentState.Published : IncidentState.Logged);
                break;
            case 6:
                await portal.TurnAsync(partnership, SharingSwitch.Dataview, step % 3 != 0);
                break;
            case 7:
                await portal.TurnAsync(partnership, SharingSwitch.Dataview, true);
                await portal.TurnAsync(partnership, SharingSwitch.Expired, step % 3 == 0);
                break;
            case 8 when step % 3 == 0:
                portal.Clock.Advance(TimeSpan.FromDays(1));
                break;
            default:
                await FollowAsync(false);
                break;
        }
    }

    private Task<IReadOnlyList<string>> FollowAsync(bool anew) => portal.With<ProjectionFollower, IReadOnlyList<string>>(portal.Force, follower =>
        anew ? follower.RebuildAsync(CancellationToken.None) : follower.FollowAsync(CancellationToken.None));

    private Task<List<string>> DumpAsync() => portal.In(portal.Force, async provider =>
    {
        await using var db = await provider.GetRequiredService<DerivedDatabase<ProjectionDb>>().OpenAsync();
        return await db.Records.OrderBy(record => record.Id).Select(record => record.Id + record.Content).ToListAsync();
    });
}
