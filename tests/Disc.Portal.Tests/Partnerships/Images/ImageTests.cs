using System.Net;
using System.Net.Http.Headers;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Images;

public class ImageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_page_that_looks_again_gives_the_same_addresses_so_that_no_face_is_fetched_twice()
    {
        var image = Guid.CreateVersion7();

        var first = await AddressAsync(portal.Alpha, TestRole.Member, image, large: false);

        Assert.Equal(first, await AddressAsync(portal.Alpha, TestRole.Member, image, large: false));
        Assert.NotEqual(first, await AddressAsync(portal.Alpha, TestRole.Member, image, large: true));
        Assert.NotEqual(first, await AddressAsync(portal.Alpha, TestRole.Administrator, image, large: false));
        Assert.NotEqual(first, await AddressAsync(portal.Beta, TestRole.Member, image, large: false));
    }

    [Fact]
    [Trait("Rule", "1")]
    [Trait("Rule", "9")]
    public async Task A_picture_opens_for_the_one_account_it_was_addressed_to_and_for_nobody_else()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("One", "Viewer"));
        var address = await AddressAsync(portal.Alpha, TestRole.Member, await ImageOfAsync(portal.Alpha, subject), large: true);

        var own = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetAsync($"/alpha/{address}");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("image/jpeg", own.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", own.Headers.CacheControl!.ToString());

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember)).GetAsync($"/alpha/{address}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator)).GetAsync($"/alpha/{address}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Beta, TestRole.Member)).GetAsync($"/beta/{address}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Force, TestRole.Analyst)).GetAsync($"/testshire/{address}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Anonymous().GetAsync($"/alpha/{address}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetAsync("/alpha/images/made-up")).StatusCode);
    }

    [Fact]
    [Trait("Rule", "9")]
    public async Task What_is_shown_is_not_what_is_stored_but_carries_the_viewer_in_its_pixels()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Marked", "Pixels"));
        var image = await ImageOfAsync(portal.Alpha, subject);
        var (stored, key) = await StoredAsync(portal.Alpha, subject, image);

        var member = await ShowAsync(TestRole.Member, image);
        var board = await ShowAsync(TestRole.Board, image);

        Assert.NotNull(key);
        Assert.NotEqual(stored, member);
        Assert.NotEqual(member, board);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_member_sees_no_face_that_is_unlisted_proposed_restricted_withdrawn_or_over()
    {
        var unlisted = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Not", "Listed"));
        Assert.Null(await ShowAsync(TestRole.Member, await ImageOfAsync(portal.Alpha, unlisted)));
        Assert.Null(await ShowAsync(TestRole.Board, await ImageOfAsync(portal.Alpha, unlisted)));
        Assert.NotNull(await ShowAsync(TestRole.Administrator, await ImageOfAsync(portal.Alpha, unlisted)));

        _ = (await portal.ProposeAsync(portal.Alpha, unlisted, GalleryKind.General)).Value;
        Assert.Null(await ShowAsync(TestRole.Member, await ImageOfAsync(portal.Alpha, unlisted)));
        Assert.NotNull(await ShowAsync(TestRole.Board, await ImageOfAsync(portal.Alpha, unlisted)));

        var (subject, listing) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Listed", "Once"));
        var image = await ImageOfAsync(portal.Alpha, subject);
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = await AddressAsync(portal.Alpha, TestRole.Member, image, large: false);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/alpha/{address}")).StatusCode);

        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(actor, subject, "Disputed."));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/alpha/{address}")).StatusCode);
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.LiftRestrictionAsync(actor, subject, "Settled."));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/alpha/{address}")).StatusCode);
        await portal.With<ListingRegister, Outcome<Done>>(portal.Alpha, l => l.WithdrawAsync(actor, listing, "Over."));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/alpha/{address}")).StatusCode);
        Assert.Null(await ShowAsync(TestRole.Member, image));
    }

    [Fact]
    public async Task An_address_stops_with_the_session_of_its_account()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Beta, TestSubjects.Draft("Revoked", "Session"));
        var address = await AddressAsync(portal.Beta, TestRole.OtherMember, await ImageOfAsync(portal.Beta, subject), large: false);
        var browser = await portal.SignedInAsync(portal.Beta, TestRole.OtherMember);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/beta/{address}")).StatusCode);

        await portal.ReadAsync(portal.Beta, async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Email == "othermember@beta.example")).Block(portal.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/beta/{address}")).StatusCode);
    }

    [Fact]
    public async Task Pixels_lie_sealed_on_disk_and_move_under_the_subjects_key()
    {
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Sealed", "Away"));
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Administrator, seed: 11);
        var image = (await portal.With<ImageRegister, Outcome<Guid>>(portal.Alpha, images =>
            images.GiveToSubjectAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), photo, subject, "CCTV", null))).Value;

        var files = Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(files, file => file.EndsWith(photo.ToString("N"), StringComparison.Ordinal));
        var mine = files.Where(file => file.EndsWith(image.ToString("N"), StringComparison.Ordinal)).ToList();
        Assert.Equal(2, mine.Count);
        foreach (var file in mine)
            Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(new byte[] { 0xFF, 0xD8, 0xFF }) == 0);
        var row = await portal.ReadAsync(portal.Alpha, db => db.Images.AsNoTracking().SingleAsync(i => i.Id == image));
        Assert.Null(row.OwnKey);
        Assert.True(row.IsPrimary);
        Assert.NotEmpty((await StoredAsync(portal.Alpha, subject, image)).Stored);
    }

    [Fact]
    public async Task A_photo_belongs_to_the_report_of_its_sender_once_and_to_no_other()
    {
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member, seed: 12);
        var (first, second) = (await portal.IncidentAsync(portal.Alpha), await portal.IncidentAsync(portal.Alpha));

        var others = await AttachAsync(TestRole.OtherMember, photo, first);
        var mine = await AttachAsync(TestRole.Member, photo, first);
        var twice = await AttachAsync(TestRole.Member, photo, first);
        var elsewhere = await AttachAsync(TestRole.Member, photo, second);

        Assert.False(others.Succeeded);
        Assert.Equal((1, 1), (mine.Value, twice.Value));
        Assert.False(elsewhere.Succeeded);
        Assert.Equal([photo], await portal.ReadAsync(portal.Alpha, async db => (await ImageRegister.OfIncidentAsync(db, first)).ToList()));
        Assert.NotNull(await ShowAsync(TestRole.Member, photo));
        Assert.NotNull(await ShowAsync(TestRole.Administrator, photo));
        Assert.Null(await ShowAsync(TestRole.OtherMember, photo));
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task The_force_reads_a_picture_only_while_its_subject_is_shared_and_each_look_is_on_record()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Read", "Through"));
        var image = await ImageOfAsync(portal.Alpha, subject);
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        Assert.Null(await ForForceAsync(image));
        await portal.ShareAsync(portal.Alpha, true);
        Assert.NotNull(await ForForceAsync(image));
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.HoldBackAsync(actor, subject, true));
        Assert.Null(await ForForceAsync(image));
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.HoldBackAsync(actor, subject, false));
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(actor, subject, "Disputed."));
        Assert.Null(await ForForceAsync(image));
        var unlisted = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Never", "Listed"));
        Assert.Null(await ForForceAsync(await ImageOfAsync(portal.Alpha, unlisted)));
        // Another partnership's member is no officer of the force.
        Assert.Null(await portal.With<ImageRegister, byte[]?>(portal.Alpha, images =>
            images.ReadForForceAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), image, true)));
        await portal.ShareAsync(portal.Alpha, false);

        var looks = await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Verb == "disclosed" && row.Object == image));
        Assert.Equal(1, looks);
    }

    [Fact]
    public async Task An_upload_is_taken_with_antiforgery_and_refused_without_it_or_without_a_picture()
    {
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Upload", "Page"));
        var page = await browser.GetStringAsync(new Uri($"/alpha/subjects/{subject:N}/picture", UriKind.Relative));
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        var png = Disc.Portal.Platform.Demonstration.Drawing.PortraitArtist.Draw(
            Disc.Portal.Platform.Demonstration.Drawing.PortraitTraits.Of(3, Disc.Portal.Platform.Demonstration.Drawing.Sex.Female, default)).ToPng();

        var taken = await UploadAsync(browser, png, token);
        var forged = await UploadAsync(browser, png, null);
        var text = await UploadAsync(browser, "not a picture"u8.ToArray(), token);
        var anonymous = await UploadAsync(portal.Anonymous(), png, token);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Matches("^\\{\"id\":\"[0-9a-f]{32}\"\\}$", await taken.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("\"refusal\":", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.StatusCode);
        Assert.Contains("\"refusal\":", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient browser, byte[] content, string? token)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var request = new HttpRequestMessage(HttpMethod.Post, "/alpha/uploads") { Content = new MultipartFormDataContent { { file, "file", "photo" } } };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return browser.SendAsync(request);
    }

    private Task<byte[]?> ForForceAsync(Guid image) => portal.With<ImageRegister, byte[]?>(portal.Alpha, images =>
        images.ReadForForceAsync(portal.ActorOf(portal.Force, TestRole.Analyst), image, large: true));

    private Task<byte[]?> ShowAsync(TestRole role, Guid image) =>
        portal.With<ImageRegister, byte[]?>(portal.Alpha, images => images.ShowAsync(portal.ActorOf(portal.Alpha, role), image, large: true));

    private Task<Guid> ImageOfAsync(Tenant tenant, Guid subject) => portal.ReadAsync(tenant, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).FirstAsync());

    private Task<string> AddressAsync(Tenant tenant, TestRole role, Guid image, bool large) => portal.With<ImageAddresses, string>(tenant, addresses =>
        Task.FromResult(large ? addresses.Large(portal.ActorOf(tenant, role), image) : addresses.Small(portal.ActorOf(tenant, role), image)));

    private Task<(byte[] Stored, byte[]? Key)> StoredAsync(Tenant tenant, Guid subject, Guid image) => portal.In(tenant, async provider =>
    {
        var key = await portal.ReadAsync(tenant, db => db.Subjects.Where(s => s.Id == subject).Select(s => s.ObjectKey).SingleAsync());
        var files = (Disc.Tenancy.Doors.TenantFiles)provider.GetService(typeof(Disc.Tenancy.Doors.TenantFiles))!;
        return ((await files.ReadAsync(Image.LargeFolder, image, key!, CancellationToken.None))!, key);
    });

    private Task<Outcome<int>> AttachAsync(TestRole role, Guid photo, Guid incident) => portal.In(portal.Alpha, async provider =>
    {
        var database = (TenantDatabase<Disc.Portal.Partnerships.PartnershipDb>)provider.GetService(typeof(TenantDatabase<Disc.Portal.Partnerships.PartnershipDb>))!;
        await using var work = await database.BeginAsync(portal.ActorOf(portal.Alpha, role));
        var attached = await ((ImageRegister)provider.GetService(typeof(ImageRegister))!).AttachToIncidentAsync(work, [photo], incident);
        if (attached.Succeeded)
            await work.CommitAsync();
        return attached;
    });
}
