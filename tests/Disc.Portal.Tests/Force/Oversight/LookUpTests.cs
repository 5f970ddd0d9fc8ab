using System.Net;
using System.Text;
using Disc.Portal.Force;
using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Force.Dataview;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Oversight;

public class LookUpTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;
    private readonly Analyst analyst;

    public LookUpTests(TestPortal portal)
    {
        this.portal = portal;
        analyst = new Analyst(portal);
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task Without_a_reason_nothing_is_shown_and_a_reason_holds_for_thirty_minutes()
    {
        await ShareAsync("Nora", "Noreason");
        await portal.With<PurposeRegister, Outcome<Done>>(portal.Force, register => register.EndAsync(portal.ActorOf(portal.Force, TestRole.Analyst)));

        var without = await analyst.SearchAsync(new DataviewQuery { Text = "Noreason" });
        var with = await analyst.FindAsync("Noreason");
        portal.Clock.Advance(TimeSpan.FromMinutes(30));
        var after = await analyst.SearchAsync(new DataviewQuery { Text = "Noreason" });

        Assert.Equal(PurposeRules.NoPurpose, without.Refusal);
        Assert.Single(with.People);
        Assert.Equal(PurposeRules.NoPurpose, after.Refusal);
        Assert.Equal(PurposeRules.NoPurpose, (await analyst.OpenAsync(with.People[0].Id)).Refusal);
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task The_look_up_is_on_record_with_the_list_it_returned_and_its_reason_and_query_are_sealed()
    {
        await ShareAsync("Lukas", "Lookedup");

        var answer = await analyst.FindAsync("Lookedup");

        var (look, row, text) = await portal.In(portal.Force, async provider =>
        {
            var database = provider.GetRequiredService<TenantDatabase<ForceDb>>();
            await using var db = database.Open();
            var history = await db.History.SingleAsync(r => r.Object == answer.LookUp && r.Verb == Verbs.Consulted);
            return (await db.LookUps.SingleAsync(l => l.Id == answer.LookUp), history, database.Unseal(history));
        });
        Assert.Equal(answer.People.SelectMany(person => person.Records).Select(record => record.Subject).Order(), look.Records.Select(record => record.Subject).Order());
        Assert.Equal(1, look.People);
        Assert.Contains(Analyst.Reason, text!, StringComparison.Ordinal);
        Assert.Contains("Lookedup", text!, StringComparison.Ordinal);
        Assert.DoesNotContain("Lookedup", row.Fields!, StringComparison.Ordinal);
        Assert.DoesNotContain("Heron", FilesOf(portal.Force, "tenant.db"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lookedup", FilesOf(portal.Force, "tenant.db"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task When_the_look_up_cannot_be_put_on_record_nothing_is_shown()
    {
        await ShareAsync("Tristan", "Trigger");
        await analyst.DeclareAsync();
        await ForceSqlAsync("CREATE TRIGGER \"Full\" BEFORE INSERT ON \"LookUps\" BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        try
        {
            var failure = await Assert.ThrowsAsync<DbUpdateException>(() => analyst.SearchAsync(new DataviewQuery { Text = "Trigger" }));
            Assert.IsType<SqliteException>(failure.InnerException);
        }
        finally
        {
            await ForceSqlAsync("DROP TRIGGER \"Full\"");
        }
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task The_partnership_learns_time_number_category_and_records_exactly_once_and_neither_reason_nor_query()
    {
        var person = await ShareAsync("Vincent", "Viewed");
        var answer = await analyst.FindAsync("Viewed Vincnt");

        await CarryAsync();
        await ForceSqlAsync("UPDATE \"DisclosureNotices\" SET \"State\" = 'Waiting'");
        await CarryAsync();

        var seen = (await SeenAsync()).Where(row => row.Subjects.Any(subject => subject.Id == person)).ToList();
        var row = Assert.Single(seen);
        Assert.Equal(("Analyst", "1234", ViewingPurpose.Investigation, ViewingKind.Found), (row.Role, row.OfficerNumber, row.Purpose, row.Kind));
        Assert.DoesNotContain("Heron", FilesOf(portal.Alpha, "tenant.db"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vincnt", FilesOf(portal.Alpha, "tenant.db"), StringComparison.Ordinal);
        Assert.Single(answer.People);
        Assert.Empty((await portal.With<ViewingRegister, Outcome<ViewingPage>>(portal.Beta, register =>
            register.ListAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), 1))).Value.Rows);
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task Opening_a_person_is_a_look_up_of_its_own_and_the_partnership_knows_at_once()
    {
        var person = await ShareAsync("Orla", "Opened");
        var answer = await analyst.FindAsync("Opened");

        Assert.True((await analyst.OpenAsync(answer.People[0].Id)).Succeeded);

        var row = (await SeenAsync()).First(row => row.Subjects.Any(subject => subject.Id == person));
        Assert.Equal(ViewingKind.Opened, row.Kind);
        var disclosed = await portal.In(portal.Alpha, async provider =>
        {
            await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
            return await db.History.CountAsync(r => r.Verb == Verbs.Disclosed && r.Object == person);
        });
        Assert.Equal(1, disclosed);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_query_is_held_under_a_random_id_for_its_author_only()
    {
        await ShareAsync("Hilda", "Heldquery");
        var answer = await analyst.FindAsync("Heldquery");

        var own = await QueryAsync(TestRole.Analyst);
        var others = await QueryAsync(TestRole.InformationManager);

        Assert.Equal("Heldquery", own!.Text);
        Assert.Null(others);

        Task<DataviewQuery?> QueryAsync(TestRole role) => portal.With<DataviewRegister, DataviewQuery?>(portal.Force, register =>
            register.QueryAsync(portal.ActorOf(portal.Force, role), answer.LookUp));
    }

    [Fact]
    public async Task The_information_manager_reads_look_ups_with_their_reasons_and_reading_them_is_on_record()
    {
        await ShareAsync("Ines", "Informed");
        await analyst.FindAsync("Informed");

        var page = (await portal.With<LookUpRegister, Outcome<LookUpPage>>(portal.Force, register =>
            register.ListAsync(portal.ActorOf(portal.Force, TestRole.InformationManager), 1))).Value;
        var refused = await portal.With<LookUpRegister, Outcome<LookUpPage>>(portal.Force, register =>
            register.ListAsync(portal.ActorOf(portal.Force, TestRole.Analyst), 1));

        var latest = page.Rows[0];
        Assert.Equal((Analyst.Reason, "“Informed”", 1, 1), (latest.Reason, latest.Query, latest.People, latest.Partnerships));
        Assert.False(refused.Succeeded);
    }

    [Theory]
    [InlineData(TestRole.Officer)]
    [InlineData(TestRole.Author)]
    [InlineData(TestRole.Coordinator)]
    [InlineData(TestRole.InformationManager)]
    public async Task Only_an_analyst_searches(TestRole role)
    {
        Assert.False((await analyst.DeclareAsync(role)).Succeeded);
        Assert.False((await portal.With<DataviewRegister, Outcome<SearchAnswer>>(portal.Force, register =>
            register.SearchAsync(portal.ActorOf(portal.Force, role), new DataviewQuery { Text = "anybody" }))).Succeeded);
        Assert.False((await portal.With<DataviewRegister, Outcome<OpenedPerson>>(portal.Force, register =>
            register.OpenAsync(portal.ActorOf(portal.Force, role), Guid.NewGuid()))).Succeeded);
        Assert.NotEqual(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Force, role)).GetAsync("/testshire/dataview")).StatusCode);
    }

    [Theory]
    [InlineData(TestRole.Administrator)]
    [InlineData(TestRole.PoliceAdministrator)]
    public async Task No_account_of_a_partnership_reaches_the_Dataview_in_either_place(TestRole role)
    {
        var client = await portal.SignedInAsync(portal.Alpha, role);

        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/alpha/dataview")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/testshire/dataview")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Force, TestRole.Analyst)).GetAsync("/testshire/dataview")).StatusCode);
    }

    private async Task<Guid> ShareAsync(string given, string family)
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        return await portal.RecordAsync(portal.Alpha, given, family);
    }

    private Task<bool> CarryAsync() => portal.With<DisclosureJob, bool>(portal.Force, async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    private async Task<IReadOnlyList<SeenRow>> SeenAsync() => (await portal.With<ViewingRegister, Outcome<ViewingPage>>(portal.Alpha, register =>
        register.ListAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), 1))).Value.Rows;

    private Task<int> ForceSqlAsync(string sql) => portal.In(portal.Force, async provider =>
    {
        await using var db = provider.GetRequiredService<TenantDatabase<ForceDb>>().Open();
        return await db.Database.ExecuteSqlRawAsync(sql);
    });

    private string FilesOf(Tenant tenant, string name) => string.Concat(
        Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants", tenant.Id.ToString()), name + "*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }));
}
