using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.PublishedReports;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.PublishedReports;

public class PublishedReportTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    [Trait("Rule", "6")]
    public async Task A_report_that_is_published_to_a_group_is_read_by_whoever_is_in_it_and_by_nobody_else()
    {
        var (listed, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Listed", "Quillfeather"));
        var unlisted = await portal.SubjectAsync(portal.Alpha, "Unlisted", "Quillfeather", listed: false);
        var doors = await GroupAsync("Door staff", TestRole.OtherMember);
        var id = await SendAsync("Kiosk of the group");
        await PublishAsync(id, Audience.Of(doors), listed, unlisted);

        var mine = (await LatelyAsync(portal.Alpha, TestRole.OtherMember)).Single(report => report.Id == id);
        Assert.Equal([listed], mine.Faces.Select(face => face.SubjectId));
        Assert.Contains(await LatelyAsync(portal.Alpha, TestRole.Administrator), report => report.Id == id);
        Assert.DoesNotContain(await LatelyAsync(portal.Alpha, TestRole.Board), report => report.Id == id);
        Assert.DoesNotContain(await LatelyAsync(portal.Beta, TestRole.Administrator), report => report.Id == id);
        // Nor does the card of the subject tell others of it.
        Assert.Contains(await OnCardAsync(listed, TestRole.OtherMember), place => place == "Kiosk of the group");
        Assert.DoesNotContain(await OnCardAsync(listed, TestRole.Board), place => place == "Kiosk of the group");
        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember)).GetStringAsync(new Uri("/alpha/incidents", UriKind.Relative));
        Assert.Contains("Kiosk of the group", page, StringComparison.Ordinal);
        Assert.DoesNotContain("told in confidence", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task What_waits_is_not_read_and_what_is_published_leaves_after_four_weeks()
    {
        var (waits, published) = (await SendAsync("Waits"), await SendAsync("Published"));
        await PublishAsync(published, Audience.Everybody);
        Assert.Equal([published], (await LatelyAsync(portal.Alpha, TestRole.Member)).Where(report => report.Id == waits || report.Id == published).Select(report => report.Id));

        portal.Clock.Advance(TimeSpan.FromDays(PublishedReportRegister.ShownDays));

        Assert.DoesNotContain(await LatelyAsync(portal.Alpha, TestRole.Member), report => report.Id == published);
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.Incidents.AnyAsync(incident => incident.Id == published)));
    }

    [Fact]
    public async Task Nothing_is_published_to_a_group_that_is_not_there()
    {
        var id = await SendAsync("Nowhere");

        Assert.False((await DecideAsync(id, Audience.Of(Guid.NewGuid()))).Succeeded);
        Assert.Equal(IncidentState.Waiting, await portal.ReadAsync(portal.Alpha, db => db.Incidents.Where(incident => incident.Id == id).Select(incident => incident.State).SingleAsync()));
    }

    private async Task<Guid> GroupAsync(string name, TestRole member)
    {
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var id = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(admin, GroupKind.People, name, null))).Value;
        Assert.True((await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.PutInAsync(admin, id, [portal.Account(portal.Alpha, member).Id]))).Succeeded);
        return id;
    }

    private async Task<Guid> SendAsync(string place) => (await portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(
        portal.ActorOf(portal.Alpha, TestRole.Member),
        new ReportDraft(Guid.CreateVersion7()) { Type = "Theft", When = Portal.Shared.Time.London.Local(portal.Now).ToString("yyyy-MM-dd'T'HH:mm", null), Place = place, What = "told in confidence" }))).Value;

    private async Task PublishAsync(Guid id, Audience audience, params Guid[] subjects)
    {
        foreach (var subject in subjects)
            Assert.True((await portal.With<TriageRegister, Outcome<Done>>(portal.Alpha, register => register.LinkAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), id, subject))).Succeeded);
        Assert.True((await DecideAsync(id, audience)).Succeeded);
    }

    private async Task<Outcome<Done>> DecideAsync(Guid id, Audience audience)
    {
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var version = (await portal.With<TriageRegister, Outcome<TriageReport>>(portal.Alpha, register => register.OpenAsync(admin, id))).Value.Version;
        return await portal.With<TriageRegister, Outcome<Done>>(portal.Alpha, register => register.DecideAsync(admin, id, version, IncidentState.Published, null, audience));
    }

    private async Task<IEnumerable<string>> OnCardAsync(Guid subject, TestRole role) => (await portal.With<GalleryRegister, MemberSubject?>(portal.Alpha, galleries =>
        galleries.OpenAsync(portal.ActorOf(portal.Alpha, role), subject, new(), byStream: true)))!.Incidents.Select(incident => incident.Place);

    private Task<IReadOnlyList<PublishedReport>> LatelyAsync(Tenant tenant, TestRole role) =>
        portal.With<PublishedReportRegister, IReadOnlyList<PublishedReport>>(tenant, register => register.LatelyAsync(portal.ActorOf(tenant, role), byStream: false));
}
