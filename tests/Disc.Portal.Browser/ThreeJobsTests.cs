using System.Diagnostics;
using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Tenancy;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Disc.Portal.Browser;

/// <summary>The three jobs that the product exists for, each done as the person does it.</summary>
[Collection(OnePortal.Name)]
public class ThreeJobsTests(RunningPortal portal, ITestOutputHelper output)
{
    [Fact]
    [Trait("Rule", "7")]
    public async Task An_author_publishes_once_and_recalls_and_members_screens_follow_by_themselves()
    {
        var title = $"Handbag thieves in pairs {Guid.NewGuid():N}"[..40];
        var inside = await portal.PersonAsync("seahaven", "member", 390, 844);
        var outside = await portal.PersonAsync("old-town", "member", 390, 844);
        await inside.GotoAsync("/seahaven/alerts");
        await outside.GotoAsync("/old-town/alerts");

        var author = await portal.PersonAsync("wessex", "author");
        await author.GotoAsync("/wessex/publications/new");
        await author.Locator("#Title").FillAsync(title);
        await author.Locator("#Text").FillAsync("Two people, one asks a question. **Keep bags closed.**");
        await author.Locator(".audience input[type=checkbox]").First.WaitForAsync();
        await Tick(author, "Seahaven Business Watch");
        await Tick(author, "Northgate Shopping Centre");
        // High enough for the whole page: what the bars cover for the moment is no smaller for it.
        await author.SetViewportSizeAsync(1280, 2600);
        await author.HasNoSeriousViolationAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

        // The partnership that agreed gets it; the one whose agreement lapsed is refused with that reason.
        await Assertions.Expect(author.Locator(".delivery", new() { HasText = "Seahaven" })).ToContainTextAsync("Delivered");
        await Assertions.Expect(author.Locator(".delivery", new() { HasText = "Northgate" })).ToContainTextAsync("lapsed");

        // It appears on the open screen without anybody touching it, and nowhere else.
        await Assertions.Expect(inside.Locator(".feed")).ToContainTextAsync(title);
        Assert.DoesNotContain(title, await outside.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        await author.GetByRole(AriaRole.Button, new() { Name = "Recall", Exact = true }).ClickAsync();
        var watch = Stopwatch.StartNew();
        await author.GetByRole(AriaRole.Button, new() { Name = "Recall it everywhere" }).ClickAsync();
        await Assertions.Expect(inside.Locator("body")).Not.ToContainTextAsync(title);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
        foreach (var page in new[] { inside, outside, author })
            await page.Context.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task An_analyst_gives_a_reason_asks_and_opens_one_person_of_several_partnerships()
    {
        var analyst = await portal.PersonAsync("wessex", "analyst");
        await analyst.GotoAsync("/wessex/dataview");
        await Assertions.Expect(analyst.Locator("#Reason")).ToBeVisibleAsync();
        Assert.Equal(0, await analyst.Locator(".result").CountAsync());

        await analyst.Locator("#Category").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await analyst.Locator("#Reason").FillAsync("Thefts of spirits along the coast, operation Calder");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await analyst.Locator("#Text").WaitForAsync();
        var (force, partnerships) = (await LooksAsync(TenantKind.Force, "consulted"), await LooksAsync(TenantKind.Partnership, "disclosed"));
        await analyst.Locator("details summary").First.ClickAsync();
        await analyst.Locator("#MoreThan").SelectOptionAsync("1");
        await analyst.Locator(".result").First.WaitForAsync();

        Assert.DoesNotContain("Vale Farm Watch", await analyst.Locator(".results").InnerTextAsync(), StringComparison.Ordinal);
        await analyst.HasNoSeriousViolationAsync();
        await FacesAreThereAsync(analyst, ".result");
        await analyst.Locator(".result h3 a").First.ClickAsync();
        await Assertions.Expect(analyst.Locator(".side-by-side")).ToBeVisibleAsync();
        await FacesAreThereAsync(analyst, ".side-by-side");
        // Each face that was fetched is a row on both sides; the browser fetches one that it shows already only once.
        var faces = (await analyst.Locator(".side-by-side img").EvaluateAllAsync<string[]>("images => images.map(image => image.src)")).Distinct().Count();
        Assert.True(await LooksAsync(TenantKind.Force, "consulted") >= force + faces);
        Assert.True(await LooksAsync(TenantKind.Partnership, "disclosed") >= partnerships + faces);
        await Assertions.Expect(analyst.Locator("#why")).ToBeVisibleAsync();
        // No name in the address or the title (rule 8).
        Assert.Matches(new Regex("/wessex/dataview/[0-9a-f-]+$"), new Uri(analyst.Url).AbsolutePath);
        await analyst.HasNoSeriousViolationAsync();
        await analyst.Context.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "16")]
    public async Task An_administrator_excludes_a_second_person_approves_and_it_is_in_force_when_served()
    {
        var admin = await portal.PersonAsync("market-quarter", "admin");
        var subject = await SubjectWithEvidenceAsync(admin);
        await admin.GotoAsync($"/market-quarter/subjects/{subject}/exclude");
        await admin.Locator("#Incidents input[type=checkbox]").First.WaitForAsync();
        if (!await admin.Locator("#Incidents input[type=checkbox]").First.IsCheckedAsync())
            await admin.Locator("#Incidents input[type=checkbox]").First.CheckAsync();
        await Assertions.Expect(admin.Locator(".watermark")).ToHaveAttributeAsync("data-words", "Preview: not in force");
        await admin.HasNoSeriousViolationAsync();
        await admin.Locator("main form button.button--primary").Last.ClickAsync();
        await admin.WaitForURLAsync(new Regex("/exclusions/[0-9a-f-]+$"));
        var address = new Uri(admin.Url).AbsolutePath;

        // The one who proposed cannot approve; the board can.
        await Assertions.Expect(admin.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveAttributeAsync("aria-disabled", "true");
        var board = await portal.PersonAsync("market-quarter", "board", 390, 844);
        await board.GotoAsync(address);
        await board.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Assertions.Expect(admin.GetByRole(AriaRole.Link, new() { Name = "Record service" })).ToBeVisibleAsync();
        Assert.DoesNotContain("In force", await admin.Locator(".person-head").InnerTextAsync(), StringComparison.Ordinal);
        await admin.GetByRole(AriaRole.Link, new() { Name = "Record service" }).ClickAsync();
        await admin.WaitForURLAsync(new Regex("/serve$"));
        await admin.Locator("input[name=Method]").First.CheckAsync();
        await admin.Locator("input[name=Result]").First.CheckAsync();
        await admin.Locator("#By").FillAsync("Priya Shah");
        await admin.Locator("main form button.button--primary").Last.ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("In force");

        var notice = await admin.Context.APIRequest.GetAsync(address + "/notice.pdf");
        Assert.Equal("application/pdf", notice.Headers["content-type"]);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await notice.BodyAsync())[..4]), StringComparison.Ordinal);
        await admin.Context.DisposeAsync();
        await board.Context.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "9")]
    public async Task A_draft_keeps_itself_a_picture_goes_with_it_and_a_correction_reaches_a_members_open_screen()
    {
        var author = await portal.PersonAsync("wessex", "author");
        await author.GotoAsync("/wessex/publications/new");
        await author.Locator("#Title").FillAsync("Quad bikes at the show ground");
        await Assertions.Expect(author.Locator("#saved")).ToContainTextAsync("Saved");
        await author.Locator("#Text").FillAsync("Two were taken on Friday night.");
        await author.Locator("#Picture").SetInputFilesAsync(new FilePayload { Name = "bike.png", MimeType = "image/png", Buffer = PngWriter.Write([.. Enumerable.Repeat((byte)140, 300 * 200 * 3)], 300, 200) });
        await author.Locator("figure.large-picture img").First.WaitForAsync();
        await FacesAreThereAsync(author, "figure.large-picture");
        await author.SetViewportSizeAsync(1280, 2600);
        await author.HasNoSeriousViolationAsync();

        // Another tab changes it: what was typed here stays, and nothing is overwritten unasked.
        await Assertions.Expect(author).ToHaveURLAsync(new Regex("/publications/[0-9a-f]{32}/edit$"));
        await author.WaitForTimeoutAsync(2500);
        var other = await author.Context.NewPageAsync();
        await other.GotoAsync(author.Url);
        await other.Locator("#Title").FillAsync("From another tab");
        await Assertions.Expect(other.Locator("#saved")).ToContainTextAsync("Saved");
        await author.Locator("#Text").FillAsync("Two were taken on Friday night. Chain yours.");
        await Assertions.Expect(author.Locator("#other-window")).ToContainTextAsync("From another tab");
        await Assertions.Expect(author.Locator("#Text")).ToHaveValueAsync("Two were taken on Friday night. Chain yours.");
        await author.GetByRole(AriaRole.Button, new() { Name = "Keep what I typed here" }).ClickAsync();

        // Closed within the pause: the last words are there when it is opened again.
        var draft = author.Url;
        await Assertions.Expect(author.Locator("#saved")).ToContainTextAsync("Saved");
        await author.Locator("#Title").FillAsync("Quad bikes taken at the show ground");
        await author.WaitForTimeoutAsync(200);
        await author.CloseAsync();
        await other.WaitForTimeoutAsync(2000);
        await other.GotoAsync(draft);
        await Assertions.Expect(other.Locator("#Title")).ToHaveValueAsync("Quad bikes taken at the show ground");

        var member = await portal.PersonAsync("seahaven", "member", 390, 844);
        await Tick(other, "Seahaven Business Watch");
        await other.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Locator(".delivery")).ToContainTextAsync("Delivered");
        await member.GotoAsync("/seahaven/alerts");
        var alert = await member.GetByRole(AriaRole.Link, new() { Name = "Quad bikes taken at the show ground" }).GetAttributeAsync("href");
        await member.GotoAsync($"/seahaven/{alert}");
        await member.Locator("figure.large-picture img").WaitForAsync();
        await FacesAreThereAsync(member, "figure.large-picture");
        await member.HasNoSeriousViolationAsync();

        await other.GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await other.Locator("#Title").FillAsync("Quad bikes taken at the market");
        await other.GetByRole(AriaRole.Button, new() { Name = "Send the correction" }).ClickAsync();
        await Assertions.Expect(member.Locator("article h1")).ToHaveTextAsync("Quad bikes taken at the market");
        await Assertions.Expect(member.Locator("article .page-head")).ToContainTextAsync(new Regex("corrected \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d"));

        await other.GetByRole(AriaRole.Button, new() { Name = "Recall", Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Recall it everywhere" }).ClickAsync();
        await Assertions.Expect(member.Locator("article")).ToHaveCountAsync(0, new() { Timeout = 5000 });
        await other.Context.DisposeAsync();
        await member.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_member_reports_on_a_phone_in_under_two_minutes_and_twelve_inputs_goes_on_after_a_lost_signal_and_an_administrator_decides_by_keys()
    {
        var phone = await portal.PersonAsync("old-town", "member", 390, 844);
        var (watch, inputs) = (Stopwatch.StartNew(), 0);
        await phone.GotoAsync("/old-town/report");
        await phone.HasNoSeriousViolationAsync();
        await AnswerAsync(() => phone.Locator("label.choice", new() { HasText = "Theft" }).First.ClickAsync());
        await AnswerAsync(() => phone.Locator("#What").FillAsync("Filled a bag with razor blades and ran towards the bus station."));

        // The signal goes just as the button is pressed: nothing typed is lost, and it goes by itself.
        await phone.Context.SetOfflineAsync(true);
        await NextAsync();
        await Assertions.Expect(phone.Locator(".steady-words")).ToContainTextAsync("No connection");
        await Assertions.Expect(phone.Locator("#What")).ToHaveValueAsync(new Regex("razor blades"));
        await phone.Context.SetOfflineAsync(false);
        await phone.WaitForURLAsync("**step=who");
        await AnswerAsync(() => phone.Locator("label.choice--card").First.ClickAsync());
        await AnswerAsync(() => phone.Locator("#WhoDescribed").FillAsync("With a taller woman in a green coat."));
        await phone.HasNoSeriousViolationAsync();

        // Half-way the battery ends: a PC of the same person goes on where the phone was.
        await NextAsync();
        await phone.WaitForURLAsync("**step=taken");
        var desk = await portal.PersonAsync("old-town", "member");
        await desk.GotoAsync("/old-town/report");
        await Assertions.Expect(desk.Locator(".notice", new() { HasText = "You have a report begun at" })).Not.ToHaveCountAsync(0);
        await desk.GotoAsync(phone.Url.Replace("step=taken", "step=who", StringComparison.Ordinal));
        await Assertions.Expect(desk.Locator("#WhoDescribed")).ToHaveValueAsync(new Regex("green coat"));
        await desk.Context.DisposeAsync();

        await AnswerAsync(() => phone.Locator("[name=Goods]").FillAsync("Razor blades"));
        await AnswerAsync(() => phone.Locator("[name=Value]").FillAsync("64.50"));
        await NextAsync();
        await phone.WaitForURLAsync("**step=photos");
        await AnswerAsync(() => phone.Locator("#Photo").SetInputFilesAsync(new FilePayload { Name = "till.png", MimeType = "image/png", Buffer = PngWriter.Write([.. Enumerable.Repeat((byte)140, 300 * 200 * 3)], 300, 200) }));
        await NextAsync();
        await phone.WaitForURLAsync("**step=check");
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("1 photo");
        await phone.FitsTheWindowAsync();
        await NextAsync();
        await phone.WaitForURLAsync("**sent=true");
        watch.Stop();
        output.WriteLine($"A report with face, description, goods and photo: {inputs} inputs, {watch.Elapsed.TotalSeconds:0.0} s of the machine's time");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"The machine's part took {watch.Elapsed}.");
        Assert.True(inputs <= 12, $"{inputs} inputs");
        await Assertions.Expect(phone.Locator(".status-line")).ToContainTextAsync("in triage");
        var reference = Regex.Match(await phone.Locator(".lede").InnerTextAsync(), @"I-\d{4}").Value;

        // Triage: one key a plain report, and who else looks at it stands there.
        var (anna, other) = (await portal.PersonAsync("old-town", "admin"), await portal.PersonAsync("old-town", "admin2"));
        await anna.GotoAsync("/old-town/triage");
        await anna.Locator(".three-columns article").WaitForAsync();
        var waiting = await anna.Locator(".three-columns .todo-item").CountAsync();
        await other.GotoAsync(anna.Url);
        await Assertions.Expect(anna.Locator(".three-columns")).ToContainTextAsync("is looking at this too");
        await anna.HasNoSeriousViolationAsync();
        var shown = anna.Locator(".three-columns article .eyebrow");
        for (var keys = 0; await shown.InnerTextAsync() is var before && before != reference; keys++)
        {
            Assert.True(keys < waiting, "J never came to the report.");
            await anna.Keyboard.PressAsync("j");
            await Assertions.Expect(shown).Not.ToHaveTextAsync(before);
        }

        // Somebody who is not recorded yet: N, a name, Enter; then it is published by one key.
        await anna.Keyboard.PressAsync("n");
        await Assertions.Expect(anna.Locator("#GivenName")).ToBeFocusedAsync();
        await anna.Keyboard.TypeAsync("Philippa");
        await anna.Keyboard.PressAsync("Tab");
        await anna.Keyboard.TypeAsync("Newcombe");
        await anna.Keyboard.PressAsync("Enter");
        await Assertions.Expect(anna.Locator(".person-row", new() { HasText = "Philippa Newcombe" })).ToBeVisibleAsync();
        await Assertions.Expect(anna.Locator("h1")).ToBeFocusedAsync();
        await anna.Keyboard.PressAsync("p");
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync($"{reference}: Published");
        await Assertions.Expect(anna.Locator(".three-columns .todo-item")).ToHaveCountAsync(waiting - 1);
        await phone.ReloadAsync();
        await Assertions.Expect(phone.Locator(".status-line")).ToContainTextAsync("Published");
        foreach (var page in new[] { phone, anna, other })
            await page.Context.DisposeAsync();

        async Task AnswerAsync(Func<Task> answer)
        {
            await answer();
            inputs++;
        }

        Task NextAsync() => phone.Locator(".actions .button--primary").ClickAsync();
    }

    private static Task Tick(IPage page, string partnership) =>
        page.Locator(".audience > li", new() { HasText = partnership }).Locator("input[type=checkbox]").CheckAsync();

    // Pictures are drawn late when they are below the fold: each is brought into view first.
    private static async Task FacesAreThereAsync(IPage page, string within)
    {
        var images = page.Locator($"{within} img");
        var count = await images.CountAsync();
        Assert.True(count > 0);
        for (var index = 0; index < count; index++)
        {
            await images.Nth(index).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(images.Nth(index)).ToHaveJSPropertyAsync("complete", true);
            Assert.True(await images.Nth(index).EvaluateAsync<int>("image => image.naturalWidth") > 0);
        }
    }

    private Task<long> LooksAsync(TenantKind kind, string verb) =>
        portal.CountAsync(kind, $"SELECT COUNT(*) FROM History WHERE Kind = 'image' AND Verb = '{verb}'");

    // The demonstration has many; the first known adult with evidence and without an exclusion will do.
    private static async Task<string> SubjectWithEvidenceAsync(IPage admin)
    {
        await admin.GotoAsync("/market-quarter/subjects");
        await admin.Locator("main a[href*='subjects/']").First.WaitForAsync();
        var links = await admin.Locator("main a[href*='subjects/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var link in links.Where(link => Regex.IsMatch(link, "subjects/[0-9a-f]{32}$")).Distinct().Take(30))
        {
            var subject = link.Split('/')[^1];
            await admin.GotoAsync($"/market-quarter/subjects/{subject}/exclude");
            await admin.Locator("main h1").First.WaitForAsync();
            await admin.WaitForTimeoutAsync(300);
            // By the rules of the scheme some are only warned.
            if (await admin.Locator("#Incidents input[type=checkbox]").CountAsync() > 0 && await admin.Locator("#why-not").CountAsync() == 0
                && await admin.Locator("#kind-exclusion").IsCheckedAsync())
                return subject;
        }

        throw new InvalidOperationException("The demonstration has nobody who can be excluded.");
    }
}
