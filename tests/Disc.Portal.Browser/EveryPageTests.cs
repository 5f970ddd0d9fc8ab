using System.Reflection;
using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>
/// Every page of the portal, as somebody who may see it: what axe says in light and dark, that nothing is wider than a window of 320
/// pixels or of one at 200 %, and that the keyboard reaches everything and shows where it is. A new page without a line here fails.
/// </summary>
[Collection(OnePortal.Name)]
public class EveryPageTests(RunningPortal portal)
{
    private const string Town = "market-quarter";

    // The page's template, who looks, the list that leads to it, and the link there; without a link the address itself.
    private static readonly Visit[] Visits =
    [
        new("/", Town, "member", ""),
        new("/access", Town, "admin", "access"),
        new("/alerts", Town, "member", "alerts"),
        new("/alerts/new", Town, "admin", "alerts/new"),
        new("/alerts/{Id:guid}", Town, "member", "alerts", "^alerts/[0-9a-f-]{32,36}$"),
        new("/appeal", Town, null, "appeal"),
        new("/codes/{Code}", Town, "member", "codes/ABCDEFGHJK"),
        new("/dataview", "wessex", "analyst", "dataview"),
        new("/dataview/{Person}", "wessex", "analyst", "dataview/nobody"),
        new("/documents", Town, "member", "documents"),
        new("/documents/certified", Town, "admin", "documents/certified"),
        new("/documents/manage", Town, "admin", "documents/manage"),
        new("/documents/manage/{Id:guid}", Town, "admin", "documents/manage", "^documents/manage/[0-9a-f-]{32,36}$"),
        new("/documents/{Id:guid}", Town, "member", "documents", "^documents/[0-9a-f-]{32,36}$"),
        new("/error", Town, null, "error"),
        new("/exclusions", Town, "board", "exclusions"),
        new("/exclusions/{Id:guid}", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$"),
        new("/exclusions/{Id:guid}/breach", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/breach", "#in-force a"),
        new("/exclusions/{Id:guid}/diversion", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/diversion", "#in-force a"),
        new("/exclusions/{Id:guid}/review", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/review", "#in-force a"),
        new("/exclusions/{Id:guid}/serve", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/serve", "#in-force a"),
        new("/exclusions/{Id:guid}/appeal", Town, "admin2", "", "^exclusions/[0-9a-f-]{36}/appeal$"),
        new("/exclusions/{Id:guid}/appeal/enter", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/appeal/enter"),
        new("/exclusions/{Id:guid}/ballot", Town, "admin", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/ballot"),
        new("/exclusions/{Id:guid}/ballot/pictures/{Number}", Town, "admin", "exclusions/00000000-0000-0000-0000-000000000000/ballot/pictures/1"),
        new("/exclusions/{Id:guid}/interim", Town, "admin2", "exclusions", "^exclusions/[0-9a-f-]{32,36}$", "/interim"),
        new("/find", Town, "admin", "find"),
        new("/find/{Id}", Town, "admin", "find/nothing-kept"),
        new("/first-operator/{Token}", "platform", null, "first-operator/used"),
        new("/forgot", Town, null, "forgot"),
        new("/gallery", Town, "member", "gallery"),
        new("/gallery/{SubjectId:guid}", Town, "member", "gallery", "^gallery/[0-9a-f-]{32,36}$"),
        new("/gallery/{SubjectId:guid}/known", Town, "member", "gallery", "^gallery/[0-9a-f-]{32,36}$", "/known", ".face:has(.face-name--sought) a"),
        new("/gallery/{SubjectId:guid}/seen", Town, "member", "gallery", "^gallery/[0-9a-f-]{32,36}$", "/seen"),
        new("/getting-started", Town, "admin", "getting-started"),
        new("/health", "platform", "operator", "health"),
        new("/incidents", Town, "member", "incidents"),
        new("/intelligence", Town, "admin", "intelligence"),
        new("/intelligence/new", Town, "admin", "intelligence/new"),
        new("/intelligence/{Id:guid}", Town, "admin", "intelligence", "^intelligence/[0-9a-f-]{32,36}$"),
        new("/invitation/{Token}", Town, null, "invitation/used"),
        new("/invite/{Address}", "platform", "operator", "invite/seahaven"),
        new("/join", Town, null, "join"),
        new("/join-requests", Town, "admin", "join-requests"),
        new("/join/{Token}", Town, null, "join/used"),
        new("/kept/{Id:guid}", Town, "member", "kept/5b6c8d1e-0000-4000-8000-000000000000"),
        new("/listings", Town, "board", "listings"),
        new("/listings/{ListingId:guid}", Town, "board", "listings", "^listings/[0-9a-f-]{32,36}$"),
        new("/lookups", "wessex", "information", "lookups"),
        new("/mailbox", "platform", "operator", "mailbox"),
        new("/mailbox/{Id:guid}", "platform", "operator", "mailbox", "^mailbox/[0-9a-f-]{32,36}$"),
        new("/me", Town, "member", "me"),
        new("/me/password", Town, "member", "me/password"),
        new("/me/second-step", Town, "member", "me/second-step"),
        new("/me/second-step/app", Town, "member", "me/second-step/app"),
        new("/members", Town, "admin", "members"),
        new("/members/import", Town, "admin", "members/import"),
        new("/members/{Id:guid}", Town, "admin", "members", "^members/[0-9a-f]{32}$"),
        new("/my-people", Town, "manager", "my-people"),
        new("/must-read", Town, "member", "must-read"),
        new("/must-read/{VersionId:guid}", Town, "member", "must-read", "^must-read/[0-9a-f-]{32,36}$"),
        new("/network", "wessex", "coordinator", "network"),
        new("/network/{Slug}/accreditation", "wessex", "information", "network/seahaven/accreditation"),
        new("/network/{Slug}/agreement", "wessex", "information", "network/seahaven/agreement"),
        new("/new-force", "platform", "operator", "new-force"),
        new("/new-partnership", "platform", "operator", "new-partnership"),
        new("/new-password/{Token}", Town, null, "new-password/used"),
        new("/not-found", Town, null, "not-found"),
        new("/papers", Town, "admin", "papers"),
        new("/papers/{Id:guid}", Town, "admin", "papers", "^papers/[0-9a-f-]{32,36}$"),
        new("/portals", "platform", null, "../portals"),
        new("/pocket-cards", Town, "admin", "pocket-cards"),
        new("/post", Town, "admin", "post"),
        new("/premises", Town, "admin", "premises"),
        new("/premises/new", Town, "admin", "premises/new"),
        new("/premises/{Id:guid}", Town, "admin", "premises", "^premises/[0-9a-f]{32}$"),
        new("/publications", "wessex", "author", "publications"),
        new("/publications/new", "wessex", "author", "publications/new"),
        new("/publications/{Id:guid}", "wessex", "author", "publications", "^publications/[0-9a-f-]{32,36}$"),
        new("/publications/{Id:guid}/correct", "wessex", "author", "publications", "^publications/[0-9a-f-]{32,36}$", "/correct"),
        new("/publications/{Id:guid}/edit", "wessex", "author", "publications", "^publications/[0-9a-f-]{32,36}$", "/edit"),
        new("/recognised", Town, "admin", "recognised"),
        new("/recognised/{RecognitionId:guid}", Town, "admin", "recognised", "^recognised/[0-9a-f-]{32,36}$"),
        new("/refused", Town, null, "refused"),
        new("/report", Town, "member", "report"),
        new("/report/{Id:guid}", Town, "member", "report", @"^report/[0-9a-f]{32}\?step="),
        new("/reports", Town, "member", "reports"),
        new("/reports/{Id:guid}", Town, "member", "reports", "^reports/[0-9a-f-]{32,36}$"),
        new("/reports/{Id:guid}/statement", Town, "member", "reports", "^reports/[0-9a-f-]{32,36}$", "/statement"),
        new("/scheme", Town, null, "scheme"),
        new("/settings", Town, "admin", "settings"),
        new("/settings/appeals", Town, "admin", "settings/appeals"),
        new("/settings/sign-in", Town, "admin", "settings/sign-in"),
        new("/settings/galleries", Town, "admin", "settings/galleries"),
        new("/settings/galleries/new", Town, "admin", "settings/galleries/new"),
        new("/settings/galleries/{Id:guid}", Town, "admin", "settings/galleries", "^settings/galleries/[0-9a-f-]{32,36}$"),
        new("/settings/groups", Town, "admin", "settings/groups"),
        new("/settings/groups/{Id:guid}", Town, "admin", "settings/groups", "^settings/groups/[0-9a-f]{32}$"),
        new("/settings/letters", Town, "admin", "settings/letters"),
        new("/settings/letters/{Slug}", Town, "admin", "settings/letters", "^settings/letters/notice$"),
        new("/settings/report-types", Town, "admin", "settings/report-types"),
        new("/settings/scheme", Town, "admin", "settings/scheme"),
        new("/settings/scheme-rules", Town, "admin", "settings/scheme-rules"),
        new("/settings/viewing", Town, "admin", "settings/viewing"),
        new("/sharing", Town, "admin", "sharing"),
        new("/sightings", Town, "member", "sightings"),
        new("/sign-in", Town, null, "sign-in"),
        new("/sign-in/passkey", Town, null, "sign-in/passkey"),
        new("/sign-in/second-step", Town, null, "sign-in/second-step"),
        new("/sign-in/set-up", Town, null, "sign-in/set-up"),
        new("/sign-out", Town, "manager", "sign-out"),
        new("/subjects", Town, "admin", "subjects"),
        new("/subjects/alike", Town, "admin", "subjects/alike"),
        new("/subjects/new", Town, "admin", "subjects/new"),
        new("/subjects/{Id:guid}/exclude", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$", "/exclude"),
        new("/subjects/{SubjectId:guid}", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$"),
        new("/subjects/{SubjectId:guid}/edit", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$", "/edit"),
        new("/subjects/{SubjectId:guid}/list", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$", "/list"),
        new("/subjects/{SubjectId:guid}/merge", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$", "/merge"),
        new("/subjects/{SubjectId:guid}/merge/{OtherId:guid}", Town, "admin", "subjects/alike", "^subjects/[0-9a-f]{32}/merge/[0-9a-f]{32}$"),
        new("/subjects/{SubjectId:guid}/picture", Town, "admin", "subjects", "^subjects/[0-9a-f-]{32,36}$", "/picture"),
        new("/subjects/{SubjectId:guid}/pictures/{ImageId:guid}", Town, "admin", "gallery", "^gallery/[0-9a-f-]{32,36}$", "", ".face a", "a[href*='/pictures/']"),
        new("/triage", Town, "admin", "triage"),
        new("/triage/{Id:guid}", Town, "admin", "triage"),
        new("/warnings/{Id:guid}", Town, "admin", "exclusions", "^warnings/[0-9a-f-]{36}$"),
        new("/votes", Town, "member", "votes"),
        new("/votes/{Id:guid}", Town, "board", "", "^votes/[0-9a-f]{32}$"),
        new("/viewing-stopped", Town, "member", "viewing-stopped"),
    ];

    public static TheoryData<string> Pages => new(Visits.Select(visit => visit.Template));

    [Fact]
    public void Every_page_is_visited()
    {
        var pages = typeof(Shared.Actor).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);

        Assert.Equal(pages.Order(StringComparer.Ordinal), Visits.Select(visit => visit.Template).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_walk_finds_what_it_is_for()
    {
        var page = await (await portal.BrowserAsync()).NewPageAsync();

        await page.SetContentAsync("<html lang=en><title>a</title><h1>a</h1><button id=first>one</button><button>two</button><script>first.onkeydown = event => event.preventDefault()</script>");
        Assert.Contains("two", (await Assert.ThrowsAnyAsync<Exception>(() => page.IsReachedByTheKeyboardAsync())).Message, StringComparison.Ordinal);
        await page.SetContentAsync("<html lang=en><title>a</title><h1>a</h1><button>frame</button><main><button id=first>one</button><button>two</button></main><script>first.onkeydown = event => event.preventDefault()</script>");
        Assert.Contains("two", (await Assert.ThrowsAnyAsync<Exception>(() => page.IsReachedByTheKeyboardAsync("main"))).Message, StringComparison.Ordinal);
        await page.SetContentAsync("<html lang=en><title>a</title><h1>a</h1><button style='outline: none; box-shadow: none'>unseen</button>");
        Assert.Contains("unseen", (await Assert.ThrowsAnyAsync<Exception>(() => page.IsReachedByTheKeyboardAsync())).Message, StringComparison.Ordinal);
        await page.SetContentAsync("<html lang=en><title>a</title><h1>a</h1><p style='color: #ccc; background: #fff'>pale</p>");
        Assert.Contains("color-contrast", (await Assert.ThrowsAnyAsync<Exception>(page.HasNoSeriousViolationAsync)).Message, StringComparison.Ordinal);
        Assert.Contains("color-contrast", (await Assert.ThrowsAnyAsync<Exception>(page.HasContrastAsync)).Message, StringComparison.Ordinal);
        await page.SetContentAsync("<html lang=en><title>a</title><h1>a</h1><div style='width: 3000px'>wide</div>");
        await Assert.ThrowsAnyAsync<Exception>(page.FitsTheWindowAsync);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_for_everybody_whatever_they_see_it_with(string template)
    {
        var visit = Visits.Single(one => one.Template == template);
        var page = await portal.AtHomeAsync(visit.Slug, visit.Role);
        await GoAsync(page, visit);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.HasNoSeriousViolationAsync();
        // The dark one has the same structure: only its colours are looked at again.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await page.HasContrastAsync();
        await page.IsReachedByTheKeyboardAsync(template == "/" ? "body" : "main");
        foreach (var width in new[] { 640, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.FitsTheWindowAsync();
        }
    }

    private async Task GoAsync(IPage page, Visit visit)
    {
        await page.SetViewportSizeAsync(1280, 2600);
        if (visit.Link is null)
        {
            await page.GotoAsync($"/{visit.Slug}/{visit.List}");
            await SettledAsync(page);
            return;
        }

        var links = await LinksAsync(page, visit);
        var link = links.FirstOrDefault(href => Regex.IsMatch(href, visit.Link));
        Assert.True(link is not null, $"{visit.List} has no link like {visit.Link}: {string.Join(' ', links.Take(20))}");
        if (visit.Then is not null)
        {
            // A picture is found on the page of a subject that the gallery shows, where the administrator's page has it too.
            await page.GotoAsync($"/{visit.Slug}/{link.Replace("gallery/", "subjects/", StringComparison.Ordinal)}");
            await page.Locator(visit.Then).First.WaitForAsync();
            link = await page.Locator(visit.Then).First.GetAttributeAsync("href");
        }

        await page.GotoAsync($"/{visit.Slug}/{link}{visit.Behind}");
        await SettledAsync(page);
        // What another test did away with meanwhile would be walked as a page that says so.
        Assert.DoesNotContain("nothing here", await page.Locator("h1").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    // A list leads to many pages and is read once.
    private async Task<string[]> LinksAsync(IPage page, Visit visit)
    {
        if (portal.Links.TryGetValue((visit.Slug, visit.Role, visit.List, visit.Within), out var known))
            return known;
        await page.GotoAsync($"/{visit.Slug}/{visit.List}");
        await SettledAsync(page);
        await page.Locator(visit.Within).First.WaitForAsync();
        var links = await page.Locator(visit.Within).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href') ?? '')");
        portal.Links[(visit.Slug, visit.Role, visit.List, visit.Within)] = links;
        return links;
    }

    private static async Task SettledAsync(IPage page)
    {
        await page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
    }

    private sealed record Visit(
        string Template, string Slug, string? Role, string List, string? Link = null, string Behind = "", string Within = "a", string? Then = null);
}
