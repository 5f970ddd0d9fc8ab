using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>What a person sees whose session or stream went away under an open page.</summary>
[Collection(OnePortal.Name)]
public class LostSessionTests(RunningPortal portal)
{
    private const string Sentence = "Sells the phones behind the arcade on Fridays.";

    [Fact]
    public async Task A_session_that_ends_under_a_work_page_leads_back_to_it_and_loses_nothing_that_was_typed()
    {
        var desk = await portal.PersonAsync("old-town", "admin2");
        await desk.GotoAsync("/old-town/subjects/new");
        var field = desk.Locator("main textarea:visible").First;
        await field.PressSequentiallyAsync(Sentence);
        await SignOutEverywhereAsync("old-town", "admin2");

        await desk.WaitForURLAsync("**/old-town/sign-in?ended=true**");
        await Assertions.Expect(desk.GetByText("You were signed out")).ToBeVisibleAsync();
        await desk.HasNoSeriousViolationAsync();
        await SignInHereAsync(desk, "old-town", "admin2");

        await desk.WaitForURLAsync(new Regex("/old-town/kept/"));
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync(Sentence);
        Assert.EndsWith("/old-town/subjects/new", await desk.GetByRole(AriaRole.Link, new() { Name = "Open the page again" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        await desk.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_click_under_which_the_session_ended_leads_to_the_sign_in_page_and_back_to_where_it_was()
    {
        var desk = await portal.PersonAsync("old-town", "admin2");
        // Without the stream, so that the click meets the ended session before the page hears of it.
        await desk.RouteAsync("**/stream", route => route.AbortAsync());
        await desk.GotoAsync("/old-town/sharing");
        var control = desk.Locator("main .card-foot button:not([aria-disabled])").First;
        await control.WaitForAsync();
        await SignOutEverywhereAsync("old-town", "admin2");
        try
        {
            await control.ClickAsync(new LocatorClickOptions { Force = true, Timeout = 2000 });
        }
        catch (TimeoutException)
        {
            // The watch over the session was quicker than the click: it leads to the same page.
        }

        await desk.WaitForURLAsync("**/old-town/sign-in?ended=true&next=%2Fold-town%2Fsharing");
        await SignInHereAsync(desk, "old-town", "admin2");
        await desk.WaitForURLAsync("**/old-town/sharing");
        await Assertions.Expect(desk.Locator("main h1")).ToBeVisibleAsync();
        await desk.Context.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_withdrawal_that_a_form_page_missed_is_taken_off_when_its_stream_is_back_and_the_typing_stays()
    {
        var member = await portal.PersonAsync("seahaven", "member", 390, 844);
        var isAway = true;
        await member.RouteAsync("**/stream", route => isAway ? route.AbortAsync() : route.ContinueAsync());
        await member.GotoAsync("/seahaven/report");
        await member.Locator("label.choice", new() { HasText = "Theft" }).First.ClickAsync();
        await member.Locator("main form button.button--primary").Last.ClickAsync();
        await member.WaitForURLAsync("**step=who");
        // Somebody who is listed by hand: whoever is excluded leaves the gallery by the scheme alone.
        var admin = await portal.PersonAsync("seahaven", "admin");
        await admin.GotoAsync("/seahaven/gallery");
        var byHand = await admin.Locator(".face:not(:has(.caption--excluded)) > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').split('/').pop().split('?')[0])");
        var offered = await member.Locator("main form [data-item]").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.item)");
        var subject = Guid.ParseExact(offered.First(byHand.Contains), "N");
        var item = member.Locator($"main [data-item='{subject:N}']");
        var typed = member.Locator("main form textarea").First;
        await typed.FillAsync("What I typed before the gap");

        await admin.GotoAsync($"/seahaven/subjects/{subject}");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Take off" }).First.ClickAsync();
        await admin.Locator("#Reason").FillAsync("Identified by the shop.");
        await admin.Locator("form:has(#Reason) button:is(.button--primary, .button--danger)").Last.ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("Taken off");
        Assert.NotEqual(0, await item.CountAsync());

        isAway = false;

        await Assertions.Expect(item).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        Assert.Equal("What I typed before the gap", await typed.InputValueAsync());
        await member.Context.DisposeAsync();
        await admin.Context.DisposeAsync();
    }

    private async Task SignOutEverywhereAsync(string slug, string role)
    {
        var phone = await portal.PersonAsync(slug, role, 390, 844);
        await phone.GotoAsync($"/{slug}/sign-out");
        await phone.CheckAsync("input[name=Everywhere]");
        await phone.ClickAsync("main button.button--primary");
        await phone.WaitForURLAsync("**/sign-in**");
        await phone.Context.DisposeAsync();
    }

    private static async Task SignInHereAsync(IPage page, string slug, string role)
    {
        await page.FillAsync("input[name=Email]", $"{role}@{slug}.example");
        await page.FillAsync("input[name=Password]", RunningPortal.Password);
        await page.ClickAsync(".sign-in button.button--primary");
    }
}
