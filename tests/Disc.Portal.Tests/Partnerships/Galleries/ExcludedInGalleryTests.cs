using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Galleries;

/// <summary>Those whom members must not let in, as the gallery shows them.</summary>
public class ExcludedInGalleryTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "16")]
    public async Task Whoever_is_excluded_stands_first_with_the_last_day_and_the_premises()
    {
        var scene = new ExclusionScene(portal, portal.Alpha);
        var id = await scene.ServedAsync();
        var exclusion = await scene.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));
        var (newer, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Listed", "Later"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var gallery = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Address("/alpha/gallery")));
        var person = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Address($"/alpha/gallery/{exclusion.SubjectId:N}")));

        var faces = gallery.QuerySelectorAll(".faces > .face").Select(face => Guid.Parse(face.GetAttribute("data-item")!)).ToList();
        Assert.True(faces.IndexOf(exclusion.SubjectId) < faces.IndexOf(newer));
        Assert.StartsWith("Excluded", gallery.QuerySelectorAll(".chip")[1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Excluded until 2 March 2027", gallery.QuerySelector($".face[data-item='{exclusion.SubjectId:N}']")!.TextContent, StringComparison.Ordinal);
        var notice = person.QuerySelector(".notice--danger")!.TextContent;
        Assert.Contains("Excluded until the end of 2 March 2027", notice, StringComparison.Ordinal);
        Assert.Contains("Pier Pharmacy", notice, StringComparison.Ordinal);
        Assert.Contains("Seen on the premises", person.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "15")]
    public async Task Of_an_interim_exclusion_members_see_the_caption_only()
    {
        var scene = new ExclusionScene(portal, portal.Alpha);
        var id = await scene.ProposedAsync();
        var subject = await scene.Read(db => db.Exclusions.Where(x => x.Id == id).Select(x => x.SubjectId).SingleAsync());
        var gallery = await portal.GalleryAsync(portal.Alpha, GalleryKind.Exclusions);
        await scene.Do(async db =>
        {
            var today = scene.Today;
            (await db.Exclusions.SingleAsync(x => x.Id == id)).ServeInterim(today.AddDays(14), scene.Administrator.AccountId, portal.Now, "The staff are afraid.");
            var listing = new Listing(Guid.CreateVersion7(), subject, gallery, today, today.AddDays(14), "Banned while EX-0001 is decided.", scene.Administrator.AccountId, portal.Now);
            listing.FollowsFrom(id);
            listing.Decide(true, scene.Board.AccountId, portal.Now);
            db.Listings.Add(listing);
        });
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var person = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Address($"/alpha/gallery/{subject:N}")));

        Assert.NotNull(person.QuerySelector(".caption--excluded"));
        Assert.All(["EX-0", "decided", "Pier Pharmacy", "Seen on the premises", "Excluded until"], words => Assert.DoesNotContain(words, person.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
