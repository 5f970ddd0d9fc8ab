using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>The traps of tenancy that only a real circuit can show.</summary>
[Collection(OnePortal.Name)]
public class CircuitTests(RunningPortal portal)
{
    private const string WorkPage = "members";

    [Fact]
    public async Task A_work_page_comes_alive_on_its_circuit()
    {
        var page = await portal.PersonAsync("seahaven", "admin");
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        await page.GotoAsync($"/seahaven/{WorkPage}");

        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.HasNoSeriousViolationAsync();
        Assert.Empty(complaints);
        await page.Context.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_page_drawn_in_one_partnership_does_not_come_alive_on_anothers_hub()
    {
        // One browser, signed in to both, as a person with two shops is.
        await using var browser = await portal.BrowserAsync();
        await portal.SignInAsync(browser, "seahaven", "admin");
        await portal.SignInAsync(browser, "harbour-bid", "admin");
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync($"history.replaceState(null, '', '/harbour-bid/{WorkPage}')");
        await page.RouteAsync($"**/seahaven/{WorkPage}", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("<base href=\"/seahaven/\"", "<base href=\"/harbour-bid/\"", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
        });

        await page.GotoAsync($"/seahaven/{WorkPage}");

        await Assertions.Expect(page.GetByText("This page belongs to another place")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("main h1").CountAsync());
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_page_that_names_another_base_address_gets_no_circuit()
    {
        await using var browser = await portal.BrowserAsync();
        await portal.SignInAsync(browser, "seahaven", "admin");
        await portal.SignInAsync(browser, "harbour-bid", "admin");
        var page = await browser.NewPageAsync();
        // The address bar stays in seahaven, the hub is harbour-bid's.
        await page.RouteAsync($"**/seahaven/{WorkPage}", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("<base href=\"/seahaven/\"", "<base href=\"/harbour-bid/\"", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
        });

        await page.GotoAsync($"/seahaven/{WorkPage}");
        await page.WaitForTimeoutAsync(3000);

        Assert.Equal(0, await page.Locator("main h1").CountAsync());
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Two_circuits_of_two_partnerships_in_one_process_keep_their_own()
    {
        var seahaven = await portal.PersonAsync("seahaven", "admin");
        var harbour = await portal.PersonAsync("harbour-bid", "admin");
        await seahaven.GotoAsync($"/seahaven/{WorkPage}");
        await harbour.GotoAsync($"/harbour-bid/{WorkPage}");
        await Assertions.Expect(seahaven.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(harbour.Locator("main h1")).ToBeVisibleAsync();

        // Each navigates on its circuit while the other is alive.
        foreach (var (page, slug, name) in new[] { (seahaven, "seahaven", "Seahaven Business Watch"), (harbour, "harbour-bid", "Harbour BID") })
        {
            Assert.Contains(name, await page.Locator(".band-name").InnerTextAsync(), StringComparison.Ordinal);
            var text = await page.Locator("main").InnerTextAsync();
            Assert.Contains($"@{slug}.example", text, StringComparison.Ordinal);
            Assert.DoesNotContain(slug == "seahaven" ? "@harbour-bid.example" : "@seahaven.example", text, StringComparison.Ordinal);
        }

        await seahaven.Context.DisposeAsync();
        await harbour.Context.DisposeAsync();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_an_open_circuit_within_seconds()
    {
        var desk = await portal.PersonAsync("old-town", "admin2");
        await desk.GotoAsync($"/old-town/{WorkPage}");
        await Assertions.Expect(desk.Locator("main h1")).ToBeVisibleAsync();

        var phone = await portal.PersonAsync("old-town", "admin2", 390, 844);
        await phone.GotoAsync("/old-town/sign-out");
        await phone.CheckAsync("input[name=Everywhere]");
        await phone.ClickAsync("main button.button--primary");

        await desk.WaitForURLAsync("**/sign-in**", new PageWaitForURLOptions { Timeout = 15_000 });
        await desk.Context.DisposeAsync();
        await phone.Context.DisposeAsync();
    }
}
