using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Subjects;

public class SubjectAreasTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    [Fact]
    [Trait("Rule", "1")]
    public async Task Areas_of_the_partnership_are_chosen_beside_the_words_and_only_those_that_are_in_use_there()
    {
        var (harbour, station, people, theirs) = (
            await AreaAsync(portal.Alpha, "Harbour"), await AreaAsync(portal.Alpha, "Station"), await AreaAsync(portal.Alpha, "Door staff", GroupKind.People), await AreaAsync(portal.Beta, "Harbour"));
        var draft = TestSubjects.Draft("Arial", "Everywhere", d => d with { Area = "by the ferry", Areas = [harbour, station] });
        var id = await portal.RecordAsync(portal.Alpha, draft);
        foreach (var wrong in new[] { people, theirs })
        {
            var refused = await portal.With<SubjectRegister, Outcome<Guid>>(portal.Alpha, subjects => subjects.RecordAsync(
                Administrator, draft with { Description = draft.Description with { Areas = [wrong] } }));
            Assert.Equal("Areas", refused.Refusal!.Field);
        }

        Assert.Equal("Harbour, Station: by the ferry", (await FileAsync(id)).Area);
        Assert.Contains(id, (await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "arial harbour", CancellationToken.None))).Select(hit => hit.Id));

        // Out of use, an area stays where it was given and is given to nobody else.
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Groups.SingleAsync(group => group.Id == station)).Retire(portal.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains(station, await OfferedAsync(id));
        Assert.DoesNotContain(station, await OfferedAsync(null));
        var change = draft with { Description = draft.Description with { Areas = [station], Area = null } };
        Assert.True((await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, async subjects => await subjects.ChangeAsync(Administrator, id, change, (await FileAsync(id)).Version))).Succeeded);
        Assert.Equal("Station", (await FileAsync(id)).Area);
        Assert.False((await portal.With<SubjectRegister, Outcome<Guid>>(portal.Alpha, subjects => subjects.RecordAsync(Administrator, change with { GivenName = "Other" }))).Succeeded);
    }

    [Fact]
    public async Task The_gallery_is_filtered_by_area_and_a_card_says_where_somebody_is_met()
    {
        var (quay, unused) = (await AreaAsync(portal.Alpha, "Quayside"), await AreaAsync(portal.Alpha, "Nobody's corner"));
        var (there, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Met", "There", d => d with { Areas = [quay] }));
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Met", "Elsewhere"));
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var all = await new HtmlParser().ParseDocumentAsync(await member.GetStringAsync(new Uri("/alpha/gallery", UriKind.Relative)));
        var chip = all.QuerySelectorAll("[aria-label=Areas] a").Single(link => link.TextContent.Contains("Quayside", StringComparison.Ordinal));
        var filtered = await new HtmlParser().ParseDocumentAsync(await member.GetStringAsync(new Uri("/alpha/" + chip.GetAttribute("href"), UriKind.Relative)));

        Assert.DoesNotContain(unused.ToString("N"), all.Source.Text, StringComparison.Ordinal);
        Assert.Equal([there.ToString("N")], filtered.QuerySelectorAll(".faces > .face").Select(face => face.GetAttribute("data-item")));
        var face = filtered.QuerySelector(".faces > .face a[href*='gallery/']")!.GetAttribute("href")!;
        // The way on and back keeps the filter, as it keeps the others.
        Assert.Contains($"a={quay:N}", face, StringComparison.Ordinal);
        var opened = await new HtmlParser().ParseDocumentAsync(await member.GetStringAsync(new Uri("/alpha/" + face, UriKind.Relative)));
        Assert.Contains("Quayside: High Street", opened.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"a={quay:N}", opened.QuerySelector("a.back-link")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task The_force_reads_the_names_of_the_areas_and_no_ids()
    {
        await portal.ShareAsync(portal.Beta, dataview: true);
        var area = await AreaAsync(portal.Beta, "Old market");
        var (subject, _) = await portal.ListedSubjectAsync(portal.Beta, TestSubjects.Draft("Shared", "Somewhere", d => d with { Areas = [area] }));

        var shared = (await portal.With<SharedSubjects, SharedPart>(portal.Beta, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), null, null)))
            .Subjects.Single(person => person.Id == subject);

        Assert.Equal(["Old market"], shared.Areas);
        Assert.Empty(shared.Description.Areas);
    }

    private async Task<SubjectFile> FileAsync(Guid id) =>
        (await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, files => files.OpenAsync(Administrator, id)))!;

    private async Task<IEnumerable<Guid>> OfferedAsync(Guid? subject) =>
        (await portal.With<SubjectFileRegister, IReadOnlyList<GroupChoice>>(portal.Alpha, files => files.AreasAsync(Administrator, subject))).Select(choice => choice.Id);

    private Task<Guid> AreaAsync(Tenant tenant, string name, GroupKind kind = GroupKind.Area) => portal.ReadAsync(tenant, async db =>
    {
        var area = new Group(Guid.CreateVersion7(), kind, name, null);
        db.Groups.Add(area);
        await db.SaveChangesAsync();
        return area.Id;
    });
}
