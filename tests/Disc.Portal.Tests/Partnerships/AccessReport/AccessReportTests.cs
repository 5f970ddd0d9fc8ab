using Disc.Portal.Partnerships.AccessReport;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.AccessReport;

[Trait("Rule", "19")]
public sealed class AccessReportTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Who_looked_at_whom_from_where_and_when_is_told_and_found_by_person_subject_and_day()
    {
        var (otter, finch) = (await portal.SubjectAsync(portal.Alpha, "Dale", "Otter"), await portal.SubjectAsync(portal.Alpha, "Robin", "Finch"));
        await OpenAsync(TestRole.Member, otter, "10.0.0.7, Chrome on Android");
        await OpenAsync(TestRole.Board, finch, "10.0.0.8");
        await GalleryAsync(TestRole.Member);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await OpenAsync(TestRole.Member, finch, "10.0.0.7");

        var all = (await ReadAsync(new())).Rows;
        Assert.Equal(["alpha Member", "alpha Member", "alpha Board", "alpha Member"], all.Select(row => row.Who));
        Assert.Equal(("10.0.0.7", "Chrome on Android"), (all[3].Look.Address, all[3].Look.Device));
        Assert.Equal("Dale Otter", all[3].Subjects.Single().Name);
        Assert.Equal(2, all[1].SubjectCount);

        Assert.Equal(3, (await ReadAsync(new(Person: portal.Account(portal.Alpha, TestRole.Member).Id))).Rows.Count);
        // Opened once, and shown once among others.
        Assert.Equal(["Gallery", "Record opened"], (await ReadAsync(new(Subject: otter))).Rows.Select(row => row.Look.What));
        Assert.Equal("Dale Otter", (await ReadAsync(new(Subject: otter))).SubjectName);
        Assert.Equal(3, (await ReadAsync(new(Day: new DateOnly(2026, 3, 3)))).Rows.Count);
        Assert.Single((await ReadAsync(new(Day: new DateOnly(2026, 3, 5), Person: portal.Account(portal.Alpha, TestRole.Member).Id))).Rows);
        Assert.Empty((await ReadAsync(new(Day: new DateOnly(2026, 3, 4)))).Rows);

        var beta = (await portal.With<AccessRegister, Outcome<AccessPage>>(portal.Beta, register => register.ReadAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), new(Subject: otter)))).Value;
        Assert.Empty(beta.Rows);
        Assert.Equal("an erased record", beta.SubjectName);
    }

    [Fact]
    public async Task It_is_read_by_pages_and_reading_it_is_on_record()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Dale", "Otter");
        for (var i = 0; i < AccessRegister.PageSize + 3; i++)
            await OpenAsync(TestRole.Member, subject, "10.0.0.7");

        var member = portal.Account(portal.Alpha, TestRole.Member).Id;
        var first = await ReadAsync(new(Person: member));
        Assert.Equal(AccessRegister.PageSize, first.Rows.Count);
        var second = await ReadAsync(new(Person: member, Before: first.Next));
        Assert.Equal((3, (long?)null), (second.Rows.Count, second.Next));
        Assert.Empty(first.Rows.Select(row => row.Look.Number).Intersect(second.Rows.Select(row => row.Look.Number)));
        Assert.Equal(2, (await ReadAsync(new(), reports: true)).Rows.Count(row => row.Look.Kind == "access-report"));
    }

    [Fact]
    public async Task What_is_unusual_is_marked_and_gathered_for_the_last_week()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Dale", "Otter");
        await OpenAsync(TestRole.Board, subject, "10.0.0.1");
        await OpenAsync(TestRole.Member, subject, "10.0.0.7");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await OpenAsync(TestRole.Member, subject, "192.0.2.9");
        portal.Clock.SetTo(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero));
        await OpenAsync(TestRole.Manager, subject, "10.0.0.3");

        var report = await ReadAsync(new());
        Assert.Equal([Unusual.AtNight, Unusual.TwoPlaces, Unusual.TwoPlaces, Unusual.None], report.Rows.Select(row => row.Unusual));
        Assert.Equal([("alpha Manager", Unusual.AtNight, 1), ("alpha Member", Unusual.TwoPlaces, 2)], report.Findings.Select(finding => (finding.Person.Name, finding.Unusual, finding.Rows)));
        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty((await ReadAsync(new())).Findings);
    }

    [Fact]
    public async Task The_file_runs_nothing_in_a_spreadsheet_and_making_it_is_on_record()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "=HYPERLINK(\"http://evil.example\")", "Otter");
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            var account = new Account(Guid.NewGuid(), "@SUM(1+1)", "formula@alpha.example", Roles.Member, Affiliation.Business, portal.Now);
            db.Accounts.Add(account);
            return await db.SaveChangesAsync();
        });
        await OpenAsync(TestRole.Member, subject, "10.0.0.7, Chrome on Android");
        await portal.ReadAsync(portal.Alpha, db => db.Accounts.Where(account => account.Id == portal.Account(portal.Alpha, TestRole.Member).Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.Name, "+cmd|' /C calc'!A0")));

        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var answer = await admin.GetAsync("/alpha/access/file");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("2026-03-03 12:00:00,", text, StringComparison.Ordinal);
        Assert.Contains("10.0.0.7,Chrome on Android", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(", text, StringComparison.Ordinal);
        Assert.Contains("\"'+cmd|", text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Verb == "disclosed" && row.Kind == "access-report")));
    }

    [Fact]
    public async Task The_page_says_the_device_that_a_member_looked_with()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Dale", "Otter");
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        member.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Mobile Safari/537.36");
        Assert.True((await member.GetAsync($"/alpha/gallery/{subject:N}")).IsSuccessStatusCode);

        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator)).GetStringAsync($"/alpha/access?person={portal.Account(portal.Alpha, TestRole.Member).Id:N}");
        Assert.Contains("Record opened", page, StringComparison.Ordinal);
        Assert.Contains("Dale Otter", page, StringComparison.Ordinal);
        var row = (await ReadAsync(new(Subject: subject))).Rows.Single();
        Assert.True(row.Look.From is null || row.Look.Device == "Chrome on Android", row.Look.From);
    }

    private async Task<AccessPage> ReadAsync(AccessQuestion question, bool reports = false)
    {
        var page = (await portal.With<AccessRegister, Outcome<AccessPage>>(portal.Alpha, register => register.ReadAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), question))).Value;
        // Reading the report is a look as well; most tests count the others.
        return page with { Rows = [.. page.Rows.Where(row => reports || row.Look.Kind != "access-report")] };
    }

    private Task<MemberSubject?> OpenAsync(TestRole role, Guid subject, string from) => portal.With<GalleryRegister, MemberSubject?>(portal.Alpha, galleries =>
        galleries.OpenAsync(portal.ActorOf(portal.Alpha, role) with { From = from }, subject, new(), byStream: false));

    private Task<GalleryPageContent> GalleryAsync(TestRole role) => portal.With<GalleryRegister, GalleryPageContent>(portal.Alpha, galleries =>
        galleries.ShowAsync(portal.ActorOf(portal.Alpha, role) with { From = "10.0.0.7" }, new(), byStream: false));
}
