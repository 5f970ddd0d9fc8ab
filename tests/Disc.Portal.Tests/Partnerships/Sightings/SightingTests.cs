using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Sightings;

public class SightingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    [Trait("Rule", "8")]
    public async Task A_sighting_is_seen_by_everybody_of_the_partnership_at_once_and_by_nobody_of_the_next()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Seen", "Aboutnow"));
        Signal? heard = null;

        await portal.With<TenantSignals, bool>(portal.Alpha, async signals =>
        {
            using var subscription = signals.Listen();
            Assert.True((await SendAsync(portal.Alpha, TestRole.Member, subject)).Succeeded);
            return subscription.Signals.TryRead(out heard);
        });

        Assert.Equal((SignalTopics.Sightings, (Guid?)null), (heard!.Topic, heard.Id));
        Assert.Contains(await NowAsync(portal.Alpha, TestRole.OtherMember), sighting => sighting.SubjectId == subject && sighting.Place == "Harbour Books");
        Assert.DoesNotContain(await NowAsync(portal.Beta, TestRole.Member), sighting => sighting.SubjectId == subject);
        Assert.False((await SendAsync(portal.Beta, TestRole.Member, subject)).Succeeded);
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        Assert.Contains("Seen Aboutnow", await browser.GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task After_four_hours_nobody_sees_it_and_after_a_day_it_is_erased_with_its_photo()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Gone", "Afterhours"));
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member, seed: 31);
        var sighting = (await SendAsync(portal.Alpha, TestRole.Member, subject, photo: photo)).Value;

        portal.Clock.Advance(Sighting.Shown - TimeSpan.FromMinutes(1));
        Assert.Contains(await NowAsync(portal.Alpha, TestRole.Member), shown => shown.Id == sighting);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await NowAsync(portal.Alpha, TestRole.Member), shown => shown.Id == sighting);
        await EraseAsync();
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.Sightings.AnyAsync(s => s.Id == sighting)));

        portal.Clock.Advance(Sighting.Kept);
        await EraseAsync();

        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Sightings.AnyAsync(s => s.Id == sighting)));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Images.AnyAsync(i => i.Id == photo)));
        Assert.Empty(Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), photo.ToString("N"), SearchOption.AllDirectories));
    }

    [Fact]
    [Trait("Rule", "5")]
    [Trait("Rule", "7")]
    public async Task Only_of_those_who_are_listed_and_a_restriction_takes_it_off_at_once()
    {
        var unlisted = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Never", "Listed"));
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Disputed", "Sighting"));
        Assert.False((await SendAsync(portal.Alpha, TestRole.Member, unlisted)).Succeeded);
        Assert.True((await SendAsync(portal.Alpha, TestRole.Member, subject)).Succeeded);

        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, subjects =>
            subjects.RestrictAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), subject, "Disputed."));

        Assert.DoesNotContain(await NowAsync(portal.Alpha, TestRole.Member), sighting => sighting.SubjectId == subject);
    }

    [Fact]
    public async Task A_second_tap_finds_the_first_and_only_its_sender_or_an_administrator_takes_it_back()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Tapped", "Twice"));
        var first = (await SendAsync(portal.Alpha, TestRole.Member, subject)).Value;

        Assert.Equal(first, (await SendAsync(portal.Alpha, TestRole.Member, subject)).Value);
        Assert.NotEqual(first, (await SendAsync(portal.Alpha, TestRole.OtherMember, subject)).Value);
        Assert.False((await TakeBackAsync(TestRole.OtherMember, first)).Succeeded);
        Assert.True((await TakeBackAsync(TestRole.Member, first)).Succeeded);
        Assert.False((await TakeBackAsync(TestRole.Administrator, first)).Succeeded);
        Assert.DoesNotContain(await NowAsync(portal.Alpha, TestRole.Member), sighting => sighting.Id == first);
    }

    [Fact]
    public async Task The_photo_is_for_administrators_and_has_to_be_ones_own()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("With", "Photo"));
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member, seed: 32);

        Assert.False((await SendAsync(portal.Alpha, TestRole.OtherMember, subject, photo: photo)).Succeeded);
        var sighting = (await SendAsync(portal.Alpha, TestRole.Member, subject, photo: photo)).Value;

        Assert.Null((await NowAsync(portal.Alpha, TestRole.OtherMember)).Single(shown => shown.Id == sighting).Photo);
        Assert.Equal(photo, (await NowAsync(portal.Alpha, TestRole.Administrator)).Single(shown => shown.Id == sighting).Photo);
    }

    [Fact]
    public async Task The_page_sends_by_a_plain_form_and_says_beside_the_field_what_is_missing()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("By", "Form"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = $"/alpha/gallery/{subject:N}/seen";

        var form = await TestForm.OfAsync(browser, address, "seen");
        var empty = await browser.PostAsync(address, form.With(("Place", " ")));
        var sent = await browser.PostAsync(address, form.With(("Place", "Quay Street")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Say where you saw them", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("sightings?sent=true", sent.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Contains(await NowAsync(portal.Alpha, TestRole.Member), sighting => sighting.SubjectId == subject && sighting.Place == "Quay Street");
    }

    [Fact]
    public async Task A_sighting_warns_whoever_works_in_the_senders_areas_at_once_or_whom_the_sender_chooses()
    {
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var (oldTown, doors) = (await GroupAsync(GroupKind.Area, "Old Town"), await GroupAsync(GroupKind.People, "Door staff"));
        await PutInAsync(oldTown, TestRole.Manager);
        await PutInAsync(oldTown, TestRole.Board);
        await PutInAsync(doors, TestRole.OtherMember);
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Near", "By"));
        Assert.Equal("Old Town", (await portal.With<SightingRegister, SightingForm?>(portal.Alpha, register => register.StartAsync(portal.ActorOf(portal.Alpha, TestRole.Manager), subject)))!.Warned);

        var nearby = (await SendAsync(portal.Alpha, TestRole.Manager, subject)).Value;
        var chosen = (await portal.With<SightingRegister, Outcome<Guid>>(portal.Alpha, register =>
            register.SendAsync(portal.ActorOf(portal.Alpha, TestRole.Manager), subject, "Elsewhere", null, Audience.Of(doors)))).Value;

        foreach (var (role, sees) in new (TestRole, Guid[])[]
        {
            (TestRole.Board, [nearby]), (TestRole.OtherMember, [chosen]), (TestRole.Member, []), (TestRole.Manager, [nearby, chosen]), (TestRole.Administrator, [nearby, chosen]),
        })
            Assert.Equal(sees.Order(), (await NowAsync(portal.Alpha, role)).Select(sighting => sighting.Id).Where(id => id == nearby || id == chosen).Order());

        async Task<Guid> GroupAsync(GroupKind kind, string name) =>
            (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(admin, kind, name, null))).Value;

        async Task PutInAsync(Guid group, TestRole role) => Assert.True((await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups =>
            groups.PutInAsync(admin, group, [portal.Account(portal.Alpha, role).Id]))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Somebody_excluded_who_was_seen_on_the_premises_waits_for_whoever_runs_the_scheme_and_is_kept_until_answered()
    {
        var scene = new ExclusionScene(portal, portal.Alpha);
        var banned = await scene.ServedAsync();
        var subject = await scene.Read(db => db.Exclusions.Where(x => x.Id == banned).Select(x => x.SubjectId).SingleAsync());
        var (listed, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Only", "Listed"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        // Two taps: from the person's page to the form, which knows the place, and send.
        var person = await browser.GetStringAsync(new Uri($"/alpha/gallery/{subject:N}", UriKind.Relative));
        var form = await TestForm.OfAsync(browser, $"/alpha/gallery/{subject:N}/seen", "seen");
        var sent = await browser.PostAsync($"/alpha/gallery/{subject:N}/seen", form.With(("Place", "Pier Pharmacy")));
        var ordinary = (await SendAsync(portal.Alpha, TestRole.Member, listed)).Value;

        Assert.Contains("Seen on the premises", person, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var waiting = Assert.Single(await BreachesAsync(portal.Alpha, TestRole.Administrator), one => one.SubjectId == subject);
        Assert.Equal((banned, "Pier Pharmacy", portal.Account(portal.Alpha, TestRole.Member).Name), (waiting.ExclusionId, waiting.Place, waiting.By));
        Assert.DoesNotContain(await BreachesAsync(portal.Alpha, TestRole.Administrator), one => one.Id == ordinary);
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.PoliceAdministrator })
            Assert.Empty(await BreachesAsync(portal.Alpha, role));
        Assert.Empty(await BreachesAsync(portal.Beta, TestRole.Administrator));
        var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains("An excluded person was seen on the premises", await administrator.GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("Was it a breach?", await administrator.GetStringAsync(new Uri("/alpha/sightings", UriKind.Relative)), StringComparison.Ordinal);

        // A day later it is off every member's screen, and still there for the administrator.
        portal.Clock.Advance(Sighting.Kept);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await EraseAsync();
        Assert.DoesNotContain(await NowAsync(portal.Alpha, TestRole.Member), one => one.Id == waiting.Id);
        Assert.Single(await BreachesAsync(portal.Alpha, TestRole.Administrator), one => one.Id == waiting.Id);
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Sightings.AnyAsync(s => s.Id == ordinary)));

        Assert.False((await NoBreachAsync(TestRole.Member, waiting.Id)).Succeeded);
        Assert.Equal(ExclusionRules.Police, (await NoBreachAsync(TestRole.PoliceAdministrator, waiting.Id)).Refusal);
        Assert.True((await NoBreachAsync(TestRole.Administrator, waiting.Id)).Succeeded);
        Assert.DoesNotContain(await BreachesAsync(portal.Alpha, TestRole.Administrator), one => one.Id == waiting.Id);
        await EraseAsync();
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Sightings.AnyAsync(s => s.Id == waiting.Id)));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_sighting_that_is_reported_as_a_breach_waits_no_more_and_what_nobody_answers_goes_after_a_fortnight()
    {
        var scene = new ExclusionScene(portal, portal.Alpha);
        var (reported, forgotten) = (await scene.ServedAsync(), await scene.ServedAsync());
        foreach (var id in new[] { reported, forgotten })
        {
            var subject = await scene.Read(db => db.Exclusions.Where(x => x.Id == id).Select(x => x.SubjectId).SingleAsync());
            Assert.True((await SendAsync(portal.Alpha, TestRole.Member, subject)).Succeeded);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.Do(async db => (await db.Exclusions.SingleAsync(x => x.Id == reported)).ReportBreach(scene.Administrator.AccountId, portal.Now, "You came in."));

        Assert.Equal([forgotten], (await BreachesAsync(portal.Alpha, TestRole.Administrator)).Select(one => one.ExclusionId).Where(id => id == reported || id == forgotten));
        portal.Clock.Advance(Sighting.KeptAsBreach);
        await EraseAsync();
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Sightings.AnyAsync(s => s.ExclusionId == reported || s.ExclusionId == forgotten)));
    }

    private Task<IReadOnlyList<PossibleBreach>> BreachesAsync(Tenant tenant, TestRole role) =>
        portal.With<SightingRegister, IReadOnlyList<PossibleBreach>>(tenant, register => register.PossibleBreachesAsync(portal.ActorOf(tenant, role), byStream: false));

    private Task<Outcome<Done>> NoBreachAsync(TestRole role, Guid id) =>
        portal.With<SightingRegister, Outcome<Done>>(portal.Alpha, register => register.NoBreachAsync(portal.ActorOf(portal.Alpha, role), id));

    private Task<Outcome<Guid>> SendAsync(Tenant tenant, TestRole role, Guid subject, string place = "Harbour Books", Guid? photo = null) =>
        portal.With<SightingRegister, Outcome<Guid>>(tenant, register => register.SendAsync(portal.ActorOf(tenant, role), subject, place, photo));

    private Task<Outcome<Done>> TakeBackAsync(TestRole role, Guid id) =>
        portal.With<SightingRegister, Outcome<Done>>(portal.Alpha, register => register.TakeBackAsync(portal.ActorOf(portal.Alpha, role), id));

    private Task<IReadOnlyList<ShownSighting>> NowAsync(Tenant tenant, TestRole role) =>
        portal.With<SightingRegister, IReadOnlyList<ShownSighting>>(tenant, register => register.NowAsync(portal.ActorOf(tenant, role), byStream: false));

    private Task<bool> EraseAsync() => portal.In(portal.Alpha, async provider =>
    {
        await ((SightingErasureJob)provider.GetService(typeof(SightingErasureJob))!).RunAsync(CancellationToken.None);
        return true;
    });
}
