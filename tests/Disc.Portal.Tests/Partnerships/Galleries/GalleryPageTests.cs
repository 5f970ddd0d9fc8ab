using System.Net;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Galleries;

public class GalleryPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task A_face_listed_in_one_partnership_is_not_in_the_gallery_of_the_next()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Only", "Alphaside"));
        var alpha = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var beta = await portal.SignedInAsync(portal.Beta, TestRole.Member);

        Assert.Contains("Alphaside", await alpha.GetStringAsync(Page("/alpha/gallery")), StringComparison.Ordinal);
        Assert.DoesNotContain("Alphaside", await beta.GetStringAsync(Page("/beta/gallery")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await alpha.GetAsync($"/alpha/gallery/{subject:N}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await beta.GetAsync($"/beta/gallery/{subject:N}")).StatusCode);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_subject_says_when_it_leaves_when_it_is_erased_and_why()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Says", "When"));
        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(Page($"/alpha/gallery/{subject:N}"));

        Assert.Contains("Leaves the gallery on 2 June 2026, erased on 1 June 2028, because a record is kept for 24 months after the gallery.", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task Members_never_read_the_words_used_nor_a_date_of_birth()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Dated", "Birth", d => new Description { DateOfBirth = new DateOnly(1991, 7, 23) }));
        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(Page($"/alpha/gallery/{subject:N}"));

        Assert.Contains("<dd>34</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1991", page, StringComparison.Ordinal);
        Assert.DoesNotContain("verbatim-words", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_search_for_a_person_stands_on_the_server_and_in_no_address_or_title()
    {
        var (_, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Wilhelmina", "Searchable"));
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Somebody", "Else"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var form = await TestForm.OfAsync(browser, "/alpha/gallery?o=active", "search");

        var posted = await browser.PostAsync("/alpha/gallery?o=active", form.With(("Text", "wilhelmina")));
        var address = posted.Headers.Location!.ToString();
        var found = await browser.GetStringAsync(posted.Headers.Location);
        var other = await (await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember)).GetStringAsync(posted.Headers.Location);

        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.DoesNotContain("wilhelmina", address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("o=active", address, StringComparison.Ordinal);
        Assert.Contains("Searchable", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody Else", found, StringComparison.Ordinal);
        Assert.Contains("Somebody Else", other, StringComparison.Ordinal);
        var document = await new HtmlParser().ParseDocumentAsync(found);
        Assert.Equal("Gallery", document.Title);
        Assert.DoesNotContain(document.Links.Concat(document.Images), link =>
            (link.GetAttribute("href") ?? link.GetAttribute("src") ?? "").Contains("Wilhelmina", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task The_page_of_a_person_has_no_name_in_its_title_and_no_name_in_its_addresses()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Nameless", "Titleson"));
        var document = await new HtmlParser().ParseDocumentAsync(
            await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(Page($"/alpha/gallery/{subject:N}")));

        Assert.Equal("Subject", document.Title);
        Assert.Contains("Titleson", document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Links, link => link.GetAttribute("href")!.Contains("Titleson", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(document.Images, image => image.AlternativeText!.Contains("Titleson", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_face_can_be_taken_off_the_screen_by_its_id()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Take", "Off"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        foreach (var address in new[] { "/alpha/gallery", $"/alpha/gallery/{subject:N}", "/alpha/" })
        {
            var document = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page(address)));
            Assert.NotEmpty(document.Images);
            Assert.All(document.Images, image => Assert.Equal(32, image.Closest("[data-item]")!.GetAttribute("data-item")!.Length));
            Assert.NotNull(document.QuerySelector($"[data-item='{subject:N}']"));
        }
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_page_view_writes_one_row_with_the_subjects_shown_and_a_refresh_by_the_stream_none()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Seen", "Once"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        var before = await RowsAsync(TestRole.Manager);

        await browser.GetAsync("/alpha/gallery");
        var after = await RowsAsync(TestRole.Manager);
        await ByStreamAsync(browser, "/alpha/gallery");
        await ByStreamAsync(browser, $"/alpha/gallery/{subject:N}");
        var refreshed = await RowsAsync(TestRole.Manager);
        var (late, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Came", "Later"));
        await ByStreamAsync(browser, "/alpha/gallery");
        var brought = await RowsAsync(TestRole.Manager);

        Assert.Equal(before.Count + 1, after.Count);
        Assert.Contains(subject.ToString("N"), after[^1].Fields!, StringComparison.Ordinal);
        Assert.Equal(after.Count, refreshed.Count);
        // A face that only the refresh brought was seen all the same.
        Assert.Equal(refreshed.Count + 1, brought.Count);
        Assert.Equal(late.ToString("N"), brought[^1].Fields);
    }

    [Fact]
    public async Task Filters_stick_in_the_address_and_choose_by_gallery_and_caption()
    {
        var (violent, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Very", "Violent", d => d with { Captions = Captions.MayBeViolent | Captions.WorksInGroup }));
        var (sought, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft(null, null), GalleryKind.IdSought);
        var excluded = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Shut", "Out"));
        await portal.ListedAsExcludedAsync(portal.Alpha, excluded);
        var gallery = await portal.GalleryAsync(portal.Alpha, GalleryKind.IdSought);
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        Assert.Equal([violent], await FacesAsync(browser, "/alpha/gallery?c=violent"));
        Assert.Contains(sought, await FacesAsync(browser, $"/alpha/gallery?g={gallery:N}"));
        Assert.DoesNotContain(violent, await FacesAsync(browser, $"/alpha/gallery?g={gallery:N}"));
        Assert.Equal([excluded], await FacesAsync(browser, "/alpha/gallery?c=excluded"));
        var document = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page($"/alpha/gallery?g={gallery:N}")));
        Assert.Contains(document.QuerySelectorAll("a.chip"), chip => chip.GetAttribute("href") == $"gallery?g={gallery:N}&c=violent");
        Assert.Contains("caption--excluded", await browser.GetStringAsync(Page($"/alpha/gallery/{excluded:N}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_face_the_next_and_the_one_before_are_those_of_the_same_filter_and_so_is_the_way_back()
    {
        var gallery = await portal.GalleryAsync(portal.Alpha, GalleryKind.General);
        var made = new List<Guid>();
        foreach (var family in new[] { "One", "Two", "Three" })
            made.Add((await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Walked", family, d => d with { Captions = Captions.MayUseDog }))).Subject);
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Walked", "Past"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var query = $"?g={gallery:N}&c=dog";
        var order = await FacesAsync(browser, $"/alpha/gallery{query}");
        Assert.Equal(made.Order(), order.Order());

        var middle = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page($"/alpha/gallery/{order[1]:N}{query}")));
        var first = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page($"/alpha/gallery/{order[0]:N}{query}")));

        Assert.Equal($"gallery/{order[0]:N}{query}", middle.QuerySelector("a[data-arrow='ArrowLeft']")!.GetAttribute("href"));
        Assert.Equal($"gallery/{order[2]:N}{query}", middle.QuerySelector("a[data-arrow='ArrowRight']")!.GetAttribute("href"));
        Assert.Equal($"gallery{query}", middle.QuerySelector("a.back-link")!.GetAttribute("href"));
        Assert.Null(first.QuerySelector("a[data-arrow='ArrowLeft']"));
        var card = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page($"/alpha/gallery{query}")));
        Assert.All(card.QuerySelectorAll(".face > a"), link => Assert.EndsWith(query, link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Every_card_says_when_it_leaves_and_when_it_is_erased_and_why()
    {
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Card", "Says"));
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        foreach (var address in new[] { "/alpha/gallery", "/alpha/" })
        {
            var document = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page(address)));
            Assert.NotEmpty(document.QuerySelectorAll(".face"));
            Assert.All(document.QuerySelectorAll(".face"), face =>
                Assert.Matches("Leaves the gallery on .+, erased on .+, because .+\\.", face.QuerySelector("details")!.TextContent));
        }
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_proposal_about_a_restricted_person_is_shown_to_no_second_person()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Proposed", "Disputed"));
        var listing = (await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Value;
        var board = portal.ActorOf(portal.Alpha, TestRole.Board);
        Task<int> Count() => portal.With<ListingRegister, int>(portal.Alpha, l => l.WaitingCountAsync(board));
        var before = await Count();

        await portal.With<SubjectRegister, Portal.Shared.Outcome<Portal.Shared.Done>>(portal.Alpha, s =>
            s.RestrictAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), subject, "Disputed."));

        Assert.Equal(before - 1, await Count());
        Assert.DoesNotContain(await portal.With<ListingRegister, IReadOnlyList<WaitingListing>>(portal.Alpha, l => l.WaitingAsync(board)), waiting => waiting.Id == listing);
        Assert.Null(await portal.With<ListingRegister, ListingToDecide?>(portal.Alpha, l => l.OpenWaitingAsync(board, listing)));
    }

    [Fact]
    public async Task Police_may_look_through_the_galleries()
    {
        var police = await portal.SignedInAsync(portal.Alpha, TestRole.PoliceAdministrator);

        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync("/alpha/gallery")).StatusCode);
    }

    private static Uri Page(string address) => new(address, UriKind.Relative);

    private static Task<HttpResponseMessage> ByStreamAsync(HttpClient browser, string address)
    {
        // Beside the session's cookie, which the client's handler adds.
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", "disc-stream=1");
        return browser.SendAsync(request);
    }

    private static async Task<List<Guid>> FacesAsync(HttpClient browser, string address)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(Page(address)));
        return [.. document.QuerySelectorAll(".faces > .face").Select(face => Guid.Parse(face.GetAttribute("data-item")!))];
    }

    private Task<List<Portal.Shared.History.HistoryRow>> RowsAsync(TestRole role) => portal.ReadAsync(portal.Alpha, db =>
        db.History.AsNoTracking().Where(row => row.Account == portal.Account(portal.Alpha, role).Id && row.Verb == "consulted").OrderBy(row => row.Number).ToListAsync());

}
