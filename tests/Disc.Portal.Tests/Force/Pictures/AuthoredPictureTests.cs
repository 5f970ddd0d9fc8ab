using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Disc.Portal.Force.Pictures;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Force.Publications;
using Disc.Portal.Tests.Shared.Pictures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Pictures;

public class AuthoredPictureTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly PublishingDesk desk = new(portal);

    [Fact]
    [Trait("Rule", "1")]
    [Trait("Rule", "9")]
    public async Task A_picture_goes_with_its_alert_sealed_again_in_the_partnership_and_carries_the_readers_name()
    {
        var picture = await StoreAsync();
        var id = await PublishAsync(picture, portal.Alpha);
        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));

        var member = await ReadAsync(portal.Alpha, TestRole.Member, alert.Id);
        var other = await ReadAsync(portal.Alpha, TestRole.OtherMember, alert.Id);

        Assert.Equal(HttpStatusCode.OK, member.StatusCode);
        Assert.Equal("no-store", member.Headers.CacheControl!.ToString());
        Assert.NotEqual(await member.Content.ReadAsByteArrayAsync(), await other.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(portal.Beta, TestRole.Member, alert.Id)).StatusCode);
        Assert.NotEqual(picture, alert.Picture);
        Assert.False(IsOnDisk(portal.Beta));
        var plain = (await portal.With<PictureStore, byte[]?>(portal.Force, store => store.ReadAsync(picture, CancellationToken.None)))!;
        foreach (var file in FilesOf(portal.Alpha).Concat(FilesOf(portal.Force)))
            Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(plain.AsSpan(0, 64)) >= 0, file);
        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri($"/alpha/alerts/{alert.Id:N}", UriKind.Relative));
        Assert.Contains($"alerts/{alert.Id:N}/picture", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_destroys_the_picture_with_its_key_and_its_file()
    {
        var id = await PublishAsync(await StoreAsync(), portal.Alpha);
        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        var file = Assert.Single(FilesOf(portal.Alpha), path => path.EndsWith(alert.Picture!.Value.ToString("N"), StringComparison.Ordinal));

        await desk.RecallAsync(id);
        await desk.DeliverAsync();

        var recalled = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        Assert.Equal((null, null), (recalled.Picture, recalled.PictureKey));
        Assert.False(File.Exists(file));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(portal.Alpha, TestRole.Member, alert.Id)).StatusCode);
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_refused_or_recalled_before_leaves_no_file_behind()
    {
        var id = await PublishAsync(await StoreAsync(), portal.Alpha);
        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        var before = FilesOf(portal.Alpha).Order().ToList();
        var incoming = new IncomingItem(
            alert.Id, id, 1, alert.Title, alert.Text, alert.Author, alert.PublishedAt, null, alert.ExpiresAt, new IncomingAlert(alert.Priority))
        {
            Files = [new(Guid.NewGuid(), "picture.jpg", "image/jpeg", true, [1, 2, 3])],
        };
        var force = Actor.Portal(portal.Force, portal.Now);

        await portal.With<ItemDeliveries, bool>(portal.Alpha, async door =>
        {
            await door.ReceiveAsync(force, incoming);
            var recalledFirst = incoming with { Delivery = Guid.NewGuid(), Publication = Guid.NewGuid() };
            await door.RecallAsync(force, recalledFirst.Delivery, recalledFirst.Publication);
            await door.ReceiveAsync(force, recalledFirst);
            return true;
        });
        await desk.SwitchAsync(portal.Alpha, directAuthoring: false);
        Assert.False((await portal.With<ItemDeliveries, Outcome<Arrival>>(
            portal.Alpha, door => door.ReceiveAsync(force, incoming with { Delivery = Guid.NewGuid(), Publication = Guid.NewGuid() }))).Succeeded);

        Assert.Equal(before, FilesOf(portal.Alpha).Order());
    }

    [Fact]
    public async Task A_picture_is_its_authors_alone_until_it_is_published_and_goes_with_one_publication_only()
    {
        var picture = await StoreAsync();
        var other = desk.Author with { AccountId = Guid.NewGuid(), Stamp = null };
        Task<byte[]?> Show(Actor actor) => portal.With<PictureRegister, byte[]?>(portal.Force, register => register.ShowAsync(actor, picture));
        Task<Outcome<(Guid Id, int Version)>> Draft(Actor actor) => portal.With<PublicationRegister, Outcome<(Guid, int)>>(
            portal.Force, register => register.SaveAsync(actor, null, 0, desk.Content(PublishingDesk.Picked(portal.Alpha)) with { Picture = picture }));

        Assert.NotNull(await Show(desk.Author));
        Assert.Null(await Show(other));
        Assert.Equal("Picture", (await Draft(other)).Refusal?.Field);
        await PublishAsync(picture, portal.Alpha);
        Assert.Equal("Picture", (await Draft(desk.Author)).Refusal?.Field);
        Assert.NotNull(await Show(other));
        Assert.Null(await Show(portal.ActorOf(portal.Force, TestRole.InformationManager)));
    }

    [Fact]
    public async Task What_goes_with_nothing_is_removed_after_a_day_and_what_goes_with_a_draft_stays()
    {
        var unused = await StoreAsync();
        var used = await StoreAsync();
        var draft = await portal.With<PublicationRegister, Outcome<(Guid Id, int Version)>>(
            portal.Force, register => register.SaveAsync(desk.Author, null, 0, desk.Content(PublishingDesk.Picked(portal.Alpha)) with { Picture = used }));
        var takenOut = await StoreAsync();
        await portal.With<PublicationRegister, Outcome<(Guid Id, int Version)>>(portal.Force, register =>
            register.SaveAsync(desk.Author, draft.Value.Id, draft.Value.Version, desk.Content(PublishingDesk.Picked(portal.Alpha)) with { Picture = takenOut }));

        portal.Clock.Advance(TimeSpan.FromHours(25));
        await portal.With<UnusedPicturesJob, bool>(portal.Force, async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

        foreach (var (picture, stays) in new[] { (unused, false), (used, false), (takenOut, true) })
        {
            Assert.Equal(stays, await portal.With<PictureStore, byte[]?>(portal.Force, store => store.ReadAsync(picture, CancellationToken.None)) is not null);
            Assert.Equal(stays, FilesOf(portal.Force).Any(path => path.EndsWith(picture.ToString("N"), StringComparison.Ordinal)));
        }

        Assert.Contains(Verbs.Erased, await desk.HistoryAsync(portal.Force, unused));
    }

    [Fact]
    public async Task An_upload_is_taken_with_antiforgery_and_its_author_and_refused_otherwise()
    {
        var author = await portal.SignedInAsync(portal.Force, TestRole.Author);
        var token = await TokenAsync(author);
        var png = Darkroom.RedAndBluePng(320, 240);

        var taken = await UploadAsync(author, png, token);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Matches("^\\{\"id\":\"[0-9a-f]{32}\"\\}$", await taken.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(author, png, null)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(author, "no picture"u8.ToArray(), token)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(await portal.SignedInAsync(portal.Force, TestRole.Analyst), png, token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await UploadAsync(portal.Anonymous(), png, token)).StatusCode);
    }

    // Any form of the place carries the token.
    private static async Task<string> TokenAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync(new Uri("/testshire/me", UriKind.Relative));
        return Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient browser, byte[] content, string? token)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var request = new HttpRequestMessage(HttpMethod.Post, "/testshire/publications/pictures") { Content = new MultipartFormDataContent { { file, "file", "photo" } } };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return browser.SendAsync(request);
    }

    private async Task<Guid> StoreAsync()
    {
        var taken = await portal.Services.GetRequiredService<PictureWorkshop>().TakeInAsync(Darkroom.RedAndBluePng(400, 300), CancellationToken.None);
        return (await portal.With<PictureRegister, Outcome<Guid>>(portal.Force, register => register.StoreAsync(desk.Author, taken.Picture!))).Value;
    }

    private async Task<Guid> PublishAsync(Guid picture, Tenant partnership)
    {
        await desk.OpenAsync(partnership);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(partnership)) with { Picture = picture });
        await desk.DeliverAsync();
        return id;
    }

    private async Task<HttpResponseMessage> ReadAsync(Tenant tenant, TestRole role, Guid alert) =>
        await (await portal.SignedInAsync(tenant, role)).GetAsync(new Uri($"/{tenant.Slug}/alerts/{alert:N}/picture", UriKind.Relative));

    private bool IsOnDisk(Tenant tenant) => FilesOf(tenant).Any();

    private IEnumerable<string> FilesOf(Tenant tenant)
    {
        var folder = Path.Combine(portal.DataDirectory, "tenants", tenant.Id.ToString(), "files");
        return new[] { Alert.PictureFolder, AuthoredPicture.Folder }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories));
    }
}
