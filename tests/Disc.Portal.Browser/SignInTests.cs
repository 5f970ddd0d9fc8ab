using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

[Collection(OnePortal.Name)]
public class SignInTests(RunningPortal portal)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_sign_in_page_is_accessible_and_fits(int width)
    {
        await using var browser = await portal.BrowserAsync(width);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        await page.GotoAsync("/seahaven/sign-in");

        await page.HasNoSeriousViolationAsync();
        await page.FitsTheWindowAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Signing_in_works_by_keyboard_and_without_scripts()
    {
        await using var browser = await portal.BrowserAsync(scripts: false);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/seahaven/sign-in");
        await page.Locator("input[name=Email]").FocusAsync();
        await page.Keyboard.TypeAsync("member@seahaven.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(RunningPortal.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/seahaven/");
        Assert.Contains("Sam", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_after_signing_out_shows_nothing()
    {
        var page = await portal.PersonAsync("seahaven", "member");
        await page.GotoAsync("/seahaven/sign-out");
        await page.ClickAsync("main button.button--primary");
        await page.WaitForURLAsync("**/sign-in");

        await page.GoBackAsync();
        await page.GoBackAsync();

        Assert.DoesNotContain("Hello", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_that_was_typed()
    {
        await using var browser = await portal.BrowserAsync(390);
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/seahaven/sign-in");
        await page.FillAsync("input[name=Email]", "member@seahaven.example");
        await page.FillAsync("input[name=Password]", "not the password");
        await page.ClickAsync("button.button--primary");

        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        Assert.Equal("member@seahaven.example", await page.InputValueAsync("input[name=Email]"));
        await page.HasNoSeriousViolationAsync();
    }
}
