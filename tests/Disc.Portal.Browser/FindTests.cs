using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

[Collection(OnePortal.Name)]
public class FindTests(RunningPortal portal)
{
    [Theory]
    // A reading page and a work page: the palette is one script on both.
    [InlineData("admin", "")]
    [InlineData("admin", "members")]
    public async Task Anything_is_found_from_any_page_by_keyboard_alone(string role, string from)
    {
        var page = await portal.PersonAsync("seahaven", role);
        await page.GotoAsync($"/seahaven/{from}");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("scheme");
        await Assertions.Expect(page.Locator(".palette [role=option]").First).ToBeVisibleAsync();
        await page.HasNoSeriousViolationAsync();
        await page.Locator(".palette [role=option]:has-text('own words')").WaitForAsync();
        while (await page.Locator(".palette [aria-selected=true]:has-text('own words')").CountAsync() == 0)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/settings/scheme");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_was_found_leaves_the_page_when_the_palette_closes_and_a_slash_in_a_field_is_a_slash()
    {
        var page = await portal.PersonAsync("seahaven", "member", 390);
        await page.GotoAsync("/seahaven/gallery");
        await page.Locator(".band-find").ClickAsync();
        await page.Keyboard.TypeAsync("gallery");
        await Assertions.Expect(page.Locator(".palette [role=option]").First).ToBeVisibleAsync();
        await page.HasNoSeriousViolationAsync();
        await page.FitsTheWindowAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".palette [role=option]")).ToHaveCountAsync(0);

        await page.FocusAsync("input[type=search]:not(.palette input)");
        await page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await page.InputValueAsync("input[type=search]:not(.palette input)"));
        await Assertions.Expect(page.Locator(".palette[open]")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }
}
