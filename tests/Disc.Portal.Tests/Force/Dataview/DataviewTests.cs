using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Dataview;

public class DataviewTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;
    private readonly Analyst analyst;

    public DataviewTests(TestPortal portal)
    {
        this.portal = portal;
        analyst = new Analyst(portal);
    }

    [Fact]
    [Trait("Rule", "1")]
    [Trait("Rule", "2")]
    public async Task A_partnership_is_absent_until_it_shares_and_gone_once_it_switches_off_also_from_a_page_that_stands_open()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, false);
        await portal.RecordAsync(portal.Alpha, "Quentin", "Quillfeather", new DateOnly(1991, 4, 2));
        await portal.RecordAsync(portal.Beta, "Quentin", "Quillfeather", new DateOnly(1991, 4, 2));

        var apart = Assert.Single((await analyst.FindAsync("Quillfeather")).People);
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, true);
        var answer = await analyst.FindAsync("Quillfeather");
        var together = Assert.Single(answer.People);
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, false);
        var open = await StillAsync(answer);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, false);
        var empty = await StillAsync(answer);

        Assert.Equal(["Alpha Watch"], apart.Partnerships.Select(tag => tag.Name));
        Assert.Equal(["Alpha Watch", "Beta Pubwatch"], together.Partnerships.Select(tag => tag.Name));
        Assert.Equal(["Alpha Watch"], Assert.Single(open.People).Partnerships.Select(tag => tag.Name));
        Assert.Empty(empty.People);
    }

    [Fact]
    public async Task The_same_man_under_another_spelling_and_a_nickname_is_one_person_with_the_reasons()
    {
        await ShareAsync();
        await portal.RecordAsync(portal.Alpha, "Jonathan", "Wrexcombe", new DateOnly(1988, 7, 14), subject => subject.Name("Jonathan", "Wrexcombe", [new OtherName("Jonno", true)]));
        await portal.RecordAsync(portal.Beta, "Jon", "Wrexcomb", new DateOnly(1988, 7, 14));

        var found = Assert.Single((await analyst.FindAsync("jonno wrexcombe")).People);
        var opened = (await analyst.OpenAsync(found.Id)).Value;

        Assert.Equal(2, found.Records.Count);
        Assert.Equal(2, opened.Columns.Count);
        Assert.Equal(2, opened.Happened.Count);
        Assert.Equal(Match.Same, opened.Rows.Single(row => row.Attribute == "Date of birth").Cells[1].Match);
        Assert.Equal(Match.Near, opened.Rows.Single(row => row.Attribute == "Name").Cells[1].Match);
        Assert.Contains(Assert.Single(opened.Bonds).Reasons, reason => reason.Sentence.Contains("14 July 1988", StringComparison.Ordinal) && reason.Speaks > 0);
    }

    [Fact]
    public async Task Filters_narrow_by_age_caption_area_date_of_birth_and_number_of_partnerships()
    {
        await ShareAsync();
        await portal.RecordAsync(portal.Alpha, "Fenella", "Filterby", new DateOnly(1960, 1, 9), subject => subject.Describe(new Description
        {
            DateOfBirth = new DateOnly(1960, 1, 9),
            Captions = Captions.Cbo,
            Marks = "anchor tattoo, left wrist",
        }));
        await portal.RecordAsync(portal.Beta, "Fiona", "Filterby", new DateOnly(2001, 5, 5));
        await analyst.DeclareAsync();

        async Task<string> NamesAsync(DataviewQuery query) => string.Join(", ", (await analyst.SearchAsync(query)).Value.People.Select(person => person.Name).Order());

        Assert.Equal("Fenella Filterby, Fiona Filterby", await NamesAsync(new() { Text = "Filterby" }));
        Assert.Equal("Fenella Filterby", await NamesAsync(new() { Text = "Filterby", AgeFrom = 60 }));
        Assert.Equal("Fiona Filterby", await NamesAsync(new() { Text = "Filterby", AgeTo = 30 }));
        Assert.Equal("Fenella Filterby", await NamesAsync(new() { Text = "Filterby", Caption = Captions.Cbo }));
        Assert.Equal("Fiona Filterby", await NamesAsync(new() { Text = "Filterby", Area = "North" }));
        Assert.Equal("Fenella Filterby", await NamesAsync(new() { Born = "9/1/1960" }));
        Assert.Equal("Fenella Filterby", await NamesAsync(new() { Text = "anchor tattoo" }));
        Assert.Equal("", await NamesAsync(new() { Text = "Filterby", MoreThan = 1 }));
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task Whoever_is_restricted_or_held_back_or_past_their_last_day_leaves_the_projection_and_its_file()
    {
        await ShareAsync();
        var person = await portal.RecordAsync(portal.Alpha, "Zebedee", "Vanishington", new DateOnly(1979, 2, 3));
        var lasting = await portal.RecordAsync(portal.Beta, "Yolanda", "Lastdayer", new DateOnly(1983, 2, 3), days: 0);
        var answer = await analyst.FindAsync("Vanishington");
        Assert.Single(answer.People);
        Assert.Single((await analyst.FindAsync("Lastdayer")).People);
        Assert.Contains("Vanishington", ProjectionFiles(), StringComparison.Ordinal);

        await portal.ChangeAsync(portal.Alpha, person, (subject, _) => subject.Restrict("disputed", portal.Now));
        Assert.Empty((await StillAsync(answer)).People);
        Assert.Empty((await analyst.FindAsync("Vanishington")).People);
        Assert.False((await analyst.OpenAsync(answer.People[0].Id)).Succeeded);
        Assert.DoesNotContain("Vanishington", ProjectionFiles(), StringComparison.Ordinal);

        portal.Clock.SetTo(portal.Clock.GetUtcNow().AddDays(1));
        Assert.Empty((await analyst.FindAsync("Lastdayer")).People);
        Assert.NotEqual(Guid.Empty, lasting);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_partnerships_of_another_force_share_is_never_found()
    {
        await ShareAsync();
        var tenants = portal.Services.GetRequiredService<TenantRegister>();
        var operatorActor = Actor.Portal(null, portal.Now);
        var other = (await tenants.CreateForceAsync(operatorActor, new("othershire", "Othershire Police", "#1a2b6d", false))).Value;
        var gamma = (await tenants.CreatePartnershipAsync(operatorActor, new("gamma", "Gamma Watch", "#0f6b5c", false), other.Id, PartnershipKind.BusinessWatch, "West")).Value;
        await portal.In(gamma, async provider =>
        {
            await using var work = await provider.GetRequiredService<Portal.Shared.Storage.TenantDatabase<Portal.Partnerships.PartnershipDb>>().BeginAsync(Actor.Portal(gamma, portal.Now));
            work.Db.Profiles.Single().Share(true, true, true, true, true, portal.Now);
            var subject = new Subject(Guid.CreateVersion7(), SubjectKind.Known, [1], Guid.Empty, portal.Now, new DateOnly(2030, 1, 1));
            subject.Name("Gwendolyn", "Gammafield", []);
            work.Db.Subjects.Add(subject);
            await work.CommitAsync();
            return true;
        });

        var answer = await analyst.FindAsync("Gammafield");

        Assert.Empty(answer.People);
        Assert.Equal(2, answer.Freshness.Sharing);
    }

    [Fact]
    public async Task An_unknown_person_and_one_who_is_not_shared_get_the_same_answer()
    {
        await analyst.DeclareAsync();

        Assert.Equal(DataviewRules.NotShared, (await analyst.OpenAsync(Guid.NewGuid())).Refusal);
    }

    private async Task ShareAsync()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, true);
    }

    private Task<SearchAnswer> StillAsync(SearchAnswer answer) => portal.With<DataviewRegister, SearchAnswer>(portal.Force, register =>
        register.StillSharedAsync(portal.ActorOf(portal.Force, TestRole.Analyst), answer, TimeSpan.Zero));

    private string ProjectionFiles() => string.Concat(
        Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants", portal.Force.Id.ToString()), ProjectionDb.FileName + "*")
            .Select(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                return reader.ReadToEnd();
            }));
}
