using System.Net;
using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.GallerySettings;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Architecture;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.GallerySettings;

/// <summary>A gallery for a group: who is in it sees it everywhere, everybody else nowhere.</summary>
public class GalleryAudienceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task Whoever_is_not_in_the_audience_of_a_gallery_sees_nobody_of_it_anywhere()
    {
        var (gallery, subject) = await OnlyForAsync("Kestrel", sought: false);
        var image = await portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).SingleAsync());
        var (open, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Open", "Toall"));
        _ = (await portal.With<AssociateRegister, Outcome<Guid>>(portal.Alpha, a => a.LinkAsync(Actor(TestRole.Administrator), open, subject, AssociateKind.SeenWith, null))).Value;
        _ = (await portal.With<SightingRegister, Outcome<Guid>>(portal.Alpha, s => s.SendAsync(Actor(TestRole.Member), subject, "High Street", null))).Value;

        foreach (var (role, sees) in new[] { (TestRole.Member, true), (TestRole.Administrator, true), (TestRole.OtherMember, false), (TestRole.Board, false), (TestRole.Manager, false) })
        {
            var browser = await portal.SignedInAsync(portal.Alpha, role);
            var picture = await portal.With<ImageAddresses, string>(portal.Alpha, addresses => Task.FromResult(addresses.Small(Actor(role), image)));
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync($"/alpha/{picture}")).StatusCode);
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync($"/alpha/gallery/{subject:N}")).StatusCode);
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync($"/alpha/gallery/{subject:N}/seen")).StatusCode);
            foreach (var address in new[] { "/alpha/", "/alpha/gallery", $"/alpha/gallery?g={gallery:N}", $"/alpha/gallery/{open:N}", "/alpha/sightings", "/alpha/report" })
                Assert.True(sees || !(await browser.GetStringAsync(new Uri(address, UriKind.Relative))).Contains("Kestrel", StringComparison.OrdinalIgnoreCase), $"{role} {address}");

            Assert.Equal(sees, (await ShowAsync(role, new GalleryWish(Search: "kestrel"))).Faces.Any(face => face.SubjectId == subject));
            Assert.Equal(sees, (await ShowAsync(role, new GalleryWish())).Galleries.Any(count => count.Id == gallery));
            Assert.Equal(sees, (await portal.With<SightingRegister, IReadOnlyList<ShownSighting>>(portal.Alpha, s => s.NowAsync(Actor(role), byStream: true))).Any(s => s.SubjectId == subject));
            Assert.Equal(sees, (await portal.With<ReportRegister, IReadOnlyList<FaceToPick>>(portal.Alpha, i => i.FacesAsync(Actor(role), "kestrel", []))).Any(face => face.Id == subject));
            Assert.Equal(sees, (await portal.With<SightingRegister, Outcome<Guid>>(portal.Alpha, s => s.SendAsync(Actor(role), subject, "Quay", null))).Succeeded);
        }

        Assert.Equal([open], (await ShowAsync(TestRole.OtherMember, new GalleryWish())).Faces.Select(face => face.SubjectId).Where(id => id == open || id == subject));
    }

    [Fact]
    public async Task Only_the_audience_is_asked_who_somebody_is()
    {
        var (_, subject) = await OnlyForAsync("Sought", sought: true);
        Task<Outcome<Done>> Say(TestRole role) => portal.With<RecognitionRegister, Outcome<Done>>(portal.Alpha, r => r.SayAsync(Actor(role), subject, "Somebody", "From school"));

        Assert.False((await Say(TestRole.OtherMember)).Succeeded);
        Assert.True((await Say(TestRole.Member)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task The_force_sees_what_is_shared_whatever_group_it_is_for()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var (_, subject) = await OnlyForAsync("Shared", sought: false);

        var shared = await portal.With<SharedSubjects, SharedPart>(portal.Alpha, subjects => subjects.ReadAsync(Portal.Shared.Actor.Portal(portal.Force, portal.Now), null, null));

        Assert.Contains(shared.Subjects, one => one.Id == subject);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_narrower_audience_reaches_open_screens_at_once()
    {
        var (gallery, subject) = await OnlyForAsync("Narrowed", sought: false);
        var arranged = await GalleryOfAsync(gallery);
        await ArrangeAsync(arranged, Audience.Everybody);
        Assert.Contains((await ShowAsync(TestRole.OtherMember, new GalleryWish())).Faces, face => face.SubjectId == subject);

        await portal.In(portal.Alpha, async provider =>
        {
            using var listening = provider.GetRequiredService<TenantSignals>().Listen();
            await ArrangeAsync(await GalleryOfAsync(gallery), arranged.Audience);
            Assert.True(listening.Signals.TryRead(out var signal));
            Assert.True(signal is { Topic: SignalTopics.Galleries, Withdrawn: true, Id: null });
            return true;
        });

        Assert.DoesNotContain((await ShowAsync(TestRole.OtherMember, new GalleryWish())).Faces, face => face.SubjectId == subject);
    }

    [Fact]
    public void What_members_are_shown_is_asked_with_their_groups()
    {
        var askingForAll = CodeMap.Read(typeof(Actor).Assembly.Location, "Disc.Portal")
            .Where(type => type.Calls.Any(call => call.EndsWith("Visibility::ShownToAnybodyOn", StringComparison.Ordinal))).Select(type => type.ToString()).Distinct();

        // Three answer administrators alone, and a print's code says of its own faces whether they still hold, to nobody in particular; what members are shown asks ShownTo and ListedFor.
        Assert.Equal(
            ["Partnerships.Galleries.ListingRegister", "Partnerships.GallerySettings.GallerySettingsRegister", "Partnerships.PocketCards.PocketCardRegister", "Partnerships.SubjectFiles.SubjectFileRegister", "Partnerships.Visibility"],
            askingForAll.Order(StringComparer.Ordinal));
    }

    private Actor Actor(TestRole role) => portal.ActorOf(portal.Alpha, role);

    private Task<GalleryPageContent> ShowAsync(TestRole role, GalleryWish wish) =>
        portal.With<GalleryRegister, GalleryPageContent>(portal.Alpha, galleries => galleries.ShowAsync(Actor(role), wish, byStream: true));

    private async Task<ArrangedGallery> GalleryOfAsync(Guid id) =>
        (await portal.With<GallerySettingsRegister, IReadOnlyList<ArrangedGallery>>(portal.Alpha, g => g.ListAsync(Actor(TestRole.Administrator)))).Single(one => one.Id == id);

    private async Task ArrangeAsync(ArrangedGallery gallery, Audience audience) => Assert.True((await portal.With<GallerySettingsRegister, Outcome<Done>>(portal.Alpha, g =>
        g.ArrangeAsync(Actor(TestRole.Administrator), gallery.Id, new GalleryDraft(gallery.Name, gallery.Purpose, gallery.ListingDays, audience), gallery.Version))).Succeeded);

    /// <summary>A gallery for a group in which the member is and the other member is not, with somebody in it.</summary>
    private async Task<(Guid Gallery, Guid Subject)> OnlyForAsync(string word, bool sought)
    {
        var group = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, g => g.AddAsync(Actor(TestRole.Administrator), GroupKind.People, $"Group {word}", null))).Value;
        Assert.True((await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, g => g.PutInAsync(Actor(TestRole.Administrator), group, [portal.Account(portal.Alpha, TestRole.Member).Id]))).Succeeded);
        var gallery = (await portal.With<GallerySettingsRegister, Outcome<Guid>>(portal.Alpha, g =>
            g.AddAsync(Actor(TestRole.Administrator), new GalleryDraft($"Gallery {word}", "For a test.", 30, Audience.Of(group))))).Value;
        if (sought)
            await portal.ReadAsync(portal.Alpha, db => db.Galleries.Where(g => g.Id == gallery).ExecuteUpdateAsync(set => set.SetProperty(g => g.Kind, GalleryKind.IdSought)));
        var subject = await portal.ReadySubjectAsync(portal.Alpha, sought ? TestSubjects.Draft(null, null) : TestSubjects.Draft("Kay", word));
        var listing = (await portal.With<ListingRegister, Outcome<Guid>>(portal.Alpha, l =>
            l.ProposeAsync(Actor(TestRole.Administrator), new(subject, gallery, null, "Steals from members every week.", null)))).Value;
        _ = (await portal.DecideAsync(portal.Alpha, listing, TestRole.Board)).Value;
        return (gallery, subject);
    }
}
