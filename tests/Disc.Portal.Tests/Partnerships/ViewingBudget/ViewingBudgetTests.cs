using System.Net;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.ViewingBudget;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.ViewingBudget;

/// <summary>The budget where people are shown: the registers, the picture addresses, the pages, the administrators.</summary>
public sealed class ViewingBudgetTests : IAsyncLifetime
{
    private const int Most = 10;

    private readonly TestPortal portal = new();
    private readonly List<Guid> subjects = [];

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        for (var i = 0; i < Most + 2; i++)
            subjects.Add(await portal.SubjectAsync(portal.Alpha, "Dale", $"Otter{i}"));
        Assert.True((await SetAsync(slow: Most)).Succeeded);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Opening_one_after_another_stops_and_the_administrators_are_told_once()
    {
        foreach (var subject in subjects.Take(Most))
            Assert.NotNull(await OpenAsync(TestRole.Member, subject));
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<ViewingStopped>(() => OpenAsync(TestRole.Member, subjects[Most]));

        // Back to somebody, another account, another partnership: all as before.
        Assert.NotNull(await OpenAsync(TestRole.Member, subjects[0]));
        Assert.NotNull(await OpenAsync(TestRole.OtherMember, subjects[Most]));
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.ViewingStops.CountAsync()));
        Assert.Equal(0, await portal.ReadAsync(portal.Beta, db => db.ViewingStops.CountAsync()));
        Assert.Equal(0, await portal.ReadAsync(portal.Beta, db => db.ViewingFigures.CountAsync()));
        var letters = await portal.ReadAsync(portal.Alpha, db => db.Set<Letter>().Where(letter => letter.Subject == Budget.LetterSubject).ToListAsync());
        Assert.Equal(3, letters.Count);
        Assert.All(letters, letter => Assert.DoesNotContain("alpha Member", letter.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Kind == "viewing" && row.Verb == "refused")));

        portal.Clock.Advance(ViewedPeople.Window);
        Assert.NotNull(await OpenAsync(TestRole.Member, subjects[Most]));
    }

    [Fact]
    public async Task Before_it_stops_it_slows()
    {
        Assert.True((await SetAsync(slow: 2, seconds: 4)).Succeeded);
        var waits = new RecordingClock(portal.Now);
        await portal.In(portal.Alpha, async provider =>
        {
            var budget = ActivatorUtilities.CreateInstance<Budget>(provider, (TimeProvider)waits);
            foreach (var subject in subjects.Take(4))
                await budget.SpendAsync(portal.ActorOf(portal.Alpha, TestRole.Member), [subject], isOpened: true, byStream: false, manages: false);
            return true;
        });

        Assert.Equal([TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4)], waits.Waited);
    }

    [Fact]
    public async Task A_picture_address_passes_the_same_budget_as_the_page_and_counts_its_person_once()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Robin", "Finch"));
        var image = await portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).SingleAsync());
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var (large, small) = await portal.With<ImageAddresses, (string, string)>(portal.Alpha, addresses => Task.FromResult(
            (addresses.Large(portal.ActorOf(portal.Alpha, TestRole.Member), image), addresses.Small(portal.ActorOf(portal.Alpha, TestRole.Member), image))));
        foreach (var one in subjects.Take(Most - 1))
            await OpenAsync(TestRole.Member, one);
        Assert.NotNull(await OpenAsync(TestRole.Member, subject));
        // The large picture of whoever was opened is the same person; the eleventh person is not.
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"/alpha/{large}")).StatusCode);

        var other = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        var theirs = await portal.With<ImageAddresses, string>(portal.Alpha, addresses => Task.FromResult(addresses.Large(portal.ActorOf(portal.Alpha, TestRole.OtherMember), image)));
        foreach (var one in subjects.Take(Most))
            await OpenAsync(TestRole.OtherMember, one);
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/alpha/{theirs}");
        asked.Headers.Accept.ParseAdd("image/avif,image/webp,*/*");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.SendAsync(asked)).StatusCode);
        Assert.Equal("/alpha/viewing-stopped", (await other.GetAsync($"/alpha/gallery/{subject:N}")).Headers.Location?.ToString());
        var said = await other.GetStringAsync("/alpha/viewing-stopped");
        Assert.Contains("It goes on at 13:00", said, StringComparison.Ordinal);
        Assert.Contains("Your administrator has been told", said, StringComparison.Ordinal);
        // Small pictures are another matter: the gallery is still there.
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"/alpha/{small}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/alpha/gallery")).StatusCode);
    }

    [Fact]
    public async Task A_restart_is_no_way_to_a_new_budget_and_a_refresh_of_the_stream_costs_nothing()
    {
        foreach (var subject in subjects.Take(Most))
            await OpenAsync(TestRole.Member, subject);
        await portal.With<Disc.Tenancy.Doors.TenantCache, bool>(portal.Alpha, cache =>
        {
            cache.Forget($"viewed/opened/{portal.Account(portal.Alpha, TestRole.Member).Id:N}");
            return Task.FromResult(true);
        });

        await Assert.ThrowsAsync<ViewingStopped>(() => OpenAsync(TestRole.Member, subjects[Most]));
        portal.Clock.Advance(TimeSpan.FromMinutes(90));
        foreach (var subject in subjects.Take(Most))
            Assert.NotNull(await OpenAsync(TestRole.Member, subject, byStream: true));
        Assert.NotNull(await OpenAsync(TestRole.Member, subjects[Most]));
    }

    [Fact]
    public async Task Scrolling_a_whole_gallery_is_work_and_managers_of_pictures_have_more()
    {
        var usual = ViewingFigures.Usual;
        Assert.True(usual.Of(isOpened: false, manages: false).Slow > 2 * 600);
        Assert.True(usual.Of(isOpened: true, manages: false).Most < 600);

        foreach (var subject in subjects)
            Assert.NotNull(await OpenAsync(TestRole.Administrator, subject));
    }

    [Fact]
    public async Task The_administrator_sees_who_was_stopped_and_lets_them_go_on_with_one_click()
    {
        foreach (var subject in subjects.Take(Most))
            await OpenAsync(TestRole.Member, subject);
        await Assert.ThrowsAsync<ViewingStopped>(() => OpenAsync(TestRole.Member, subjects[Most]));
        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        Assert.Contains("Ask alpha Member why they viewed 10 people within an hour", await admin.GetStringAsync("/alpha/"), StringComparison.Ordinal);
        var stop = await portal.ReadAsync(portal.Alpha, db => db.ViewingStops.Select(one => one.Id).SingleAsync());
        var form = await TestForm.OfAsync(admin, "/alpha/settings/viewing", $"settle-{stop:N}");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("/alpha/settings/viewing", form.With())).StatusCode);

        Assert.NotNull(await OpenAsync(TestRole.Member, subjects[Most]));
        Assert.DoesNotContain("Ask alpha Member", await admin.GetStringAsync("/alpha/"), StringComparison.Ordinal);
        var figures = await TestForm.OfAsync(admin, "/alpha/settings/viewing", "figures");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.PostAsync("/alpha/settings/viewing", figures.With(
            ("Form.OpenedSlow", "50"), ("Form.OpenedMost", "40"), ("Form.ShownSlow", "200"), ("Form.ShownMost", "300"), ("Form.SlowSeconds", "2")))).StatusCode);
    }

    private Task<Outcome<Done>> SetAsync(int slow, int seconds = 1) => portal.With<ViewingBudgetRegister, Outcome<Done>>(portal.Alpha, register => register.SetAsync(
        portal.ActorOf(portal.Alpha, TestRole.Administrator), new FiguresForm { OpenedSlow = slow, OpenedMost = Most, ShownSlow = 1500, ShownMost = 3000, SlowSeconds = seconds }));

    private Task<MemberSubject?> OpenAsync(TestRole role, Guid subject, bool byStream = false) => portal.With<GalleryRegister, MemberSubject?>(portal.Alpha, galleries =>
        galleries.OpenAsync(portal.ActorOf(portal.Alpha, role), subject, new(), byStream));

    // Says how long somebody would have waited, and lets them go on at once.
    private sealed class RecordingClock(DateTime now) : TimeProvider
    {
        public List<TimeSpan> Waited { get; } = [];

        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
