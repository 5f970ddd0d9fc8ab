using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.GettingStarted;
using Disc.Portal.Shared.Desk;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.GettingStarted;

public class GettingStartedTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Each_step_is_done_when_the_partnerships_own_data_says_so_and_not_by_the_neighbours()
    {
        Assert.Contains("Say who you are", await UndoneAsync(portal.Alpha));
        await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            var profile = await db.Profiles.SingleAsync();
            (profile.PostalAddress, profile.ContactEmail, profile.IcoNumber) = ("1 Quay Street", "office@alpha.example", "ZA000001");
            return await db.SaveChangesAsync();
        });
        var subject = await portal.SubjectAsync(portal.Alpha, "Ada", "First");
        await portal.IncidentAsync(portal.Alpha, subject);

        var undone = await UndoneAsync(portal.Alpha);
        foreach (var done in new[] { "Say who you are", "Register with the Information Commissioner", "Appoint a second person", "Triage a first report", "List the first subject" })
            Assert.DoesNotContain(done, undone);

        var neighbours = await UndoneAsync(portal.Beta);
        foreach (var open in new[] { "Say who you are", "Register with the Information Commissioner", "Triage a first report", "List the first subject" })
            Assert.Contains(open, neighbours);
    }

    [Fact]
    public async Task The_next_step_waits_on_the_home_of_an_administrator_and_of_nobody_else()
    {
        Assert.Single(await WaitingAsync(TestRole.Administrator));
        Assert.Empty(await WaitingAsync(TestRole.Member));
        Assert.Empty(await WaitingAsync(TestRole.Board));
    }

    [Fact]
    public async Task One_administrator_alone_is_told_to_appoint_a_second_person()
    {
        await portal.In(portal.Beta, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            foreach (var role in new[] { TestRole.SecondAdministrator, TestRole.Board, TestRole.PoliceAdministrator })
                (await db.Accounts.FindAsync(portal.Account(portal.Beta, role).Id))!.Block(portal.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Appoint a second person", await UndoneAsync(portal.Beta));
    }

    private async Task<List<string>> UndoneAsync(Tenant tenant) =>
        [.. (await portal.With<GettingStartedRegister, IReadOnlyList<StartStep>>(tenant, register => register.StepsAsync(portal.ActorOf(tenant, TestRole.Administrator))))
            .Where(step => !step.IsDone).Select(step => step.Title)];

    private Task<IReadOnlyList<ToDo>> WaitingAsync(TestRole role) =>
        portal.With<GettingStartedToDo, IReadOnlyList<ToDo>>(portal.Beta, source => source.WaitingAsync(portal.ActorOf(portal.Beta, role)));
}
