using System.Net;
using Disc.Portal.Force;
using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Dataview;

/// <summary>The record of a person under 18 opens on a second reason.</summary>
public class Under18Tests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Young = "Named by two shops as the boy with the blue bicycle";
    private readonly Analyst analyst = new(portal);

    [Fact]
    [Trait("Rule", "13")]
    public async Task The_record_of_a_person_under_18_opens_only_on_a_second_reason_that_says_something_and_it_is_sealed()
    {
        var found = await FindAsync("Younger", new DateOnly(2010, 5, 1));
        var before = await OpenedAsync();

        Assert.Equal(Youth.Under18, found.Youth);
        Assert.Equal(DataviewRules.Young, (await analyst.OpenAsync(found.Id)).Refusal?.Field);
        Assert.Equal(DataviewRules.Young, (await analyst.OpenAsync(found.Id, "  because ")).Refusal?.Field);
        Assert.Equal(before, await OpenedAsync());
        var opened = await analyst.OpenAsync(found.Id, Young);

        Assert.Equal(Youth.Under18, opened.Value.Person.Youth);
        Assert.Equal(before + 1, await OpenedAsync());
        var (fields, text) = await portal.In(portal.Force, async provider =>
        {
            var database = provider.GetRequiredService<TenantDatabase<ForceDb>>();
            await using var db = database.Open();
            var look = await db.LookUps.OrderByDescending(l => l.At).FirstAsync(l => l.Kind == ViewingKind.Opened);
            var row = await db.History.SingleAsync(r => r.Object == look.Id && r.Verb == Verbs.Consulted);
            return (row.Fields!, database.Unseal(row)!);
        });
        Assert.Contains("under 18", fields, StringComparison.Ordinal);
        Assert.Contains(Young, text, StringComparison.Ordinal);
        foreach (var tenant in new[] { portal.Force, portal.Alpha, portal.Beta })
            Assert.DoesNotContain("blue bicycle", Everything(tenant), StringComparison.Ordinal);
        var read = await portal.With<LookUpRegister, Outcome<LookUpPage>>(
            portal.Force, register => register.ListAsync(portal.ActorOf(portal.Force, TestRole.InformationManager), 1));
        Assert.Equal(Young, read.Value.Rows[0].Young);
    }

    [Fact]
    public async Task An_adult_opens_without_a_second_reason_and_none_is_kept()
    {
        var found = await FindAsync("Grownup", new DateOnly(2008, 3, 1));

        Assert.Equal(Youth.None, found.Youth);
        Assert.True((await analyst.OpenAsync(found.Id, Young)).Succeeded);
        var read = await portal.With<LookUpRegister, Outcome<LookUpPage>>(
            portal.Force, register => register.ListAsync(portal.ActorOf(portal.Force, TestRole.InformationManager), 1));
        Assert.Null(read.Value.Rows[0].Young);
    }

    [Theory]
    [InlineData(16, 20, Youth.MayBeUnder18)]
    [InlineData(18, 25, Youth.None)]
    [InlineData(null, null, Youth.None)]
    public async Task An_age_band_that_reaches_below_18_counts_as_perhaps(int? from, int? to, Youth youth)
    {
        var found = await FindAsync($"Banded{from}", null, subject => subject.Describe(new Description { AgeFrom = from, AgeTo = to }));

        Assert.Equal(youth, found.Youth);
        Assert.Equal(youth == Youth.None, (await analyst.OpenAsync(found.Id)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task The_face_of_a_person_under_18_is_not_found_before_the_record_was_opened_and_not_under_another_purpose()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Yan", "Facelater"));
        await portal.ChangeAsync(portal.Alpha, subject, (one, _) => one.Describe(new Description { DateOfBirth = new DateOnly(2011, 1, 1) }));
        var found = Assert.Single((await analyst.FindAsync("Facelater")).People);
        var address = $"/testshire/dataview/pictures/{found.Pictures[0].Record:N}/{found.Pictures[0].Picture:N}";
        var browser = await portal.SignedInAsync(portal.Force, TestRole.Analyst);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
        Assert.True((await analyst.OpenAsync(found.Id, Young)).Succeeded);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);
        await analyst.DeclareAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
    }

    private async Task<FoundPerson> FindAsync(string family, DateOnly? born, Action<Subject>? more = null)
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.RecordAsync(portal.Alpha, "Yan", family, born, more);
        return Assert.Single((await analyst.FindAsync(family)).People, person => person.Name == $"Yan {family}");
    }

    private Task<int> OpenedAsync() => portal.With<TenantDatabase<ForceDb>, int>(portal.Force, async database =>
    {
        await using var db = database.Open();
        return await db.LookUps.CountAsync(look => look.Kind == ViewingKind.Opened);
    });

    private string Everything(Disc.Tenancy.Tenant tenant) => string.Concat(
        Directory.GetFiles(Path.GetDirectoryName(portal.FileOf(tenant))!, "*.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }));
}
