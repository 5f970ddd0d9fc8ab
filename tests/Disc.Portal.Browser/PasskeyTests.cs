using Disc.Portal.Browser.Support;
using Disc.Tests.Shared;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

[Collection(OnePortal.Name)]
public class PasskeyTests(RunningPortal portal)
{
    // Passkeys belong to a name, not to a number.
    private string At(string path) => portal.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + path;

    [Fact]
    public async Task A_passkey_is_added_on_a_phone_signs_in_without_a_password_and_is_nothing_to_another_portal()
    {
        await using var phone = await portal.BrowserAsync(390);
        await phone.Credentials.InstallAsync();
        var page = await PasswordAsync(phone, "seahaven", "board");
        await page.GotoAsync(At("/seahaven/me/second-step"));
        await page.FillAsync("#Name", "My phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await page.HasNoSeriousViolationAsync();
        await page.FitsTheWindowAsync();

        // Out, and in again without typing anything.
        await page.GotoAsync(At("/seahaven/sign-out"));
        await page.ClickAsync("main button.button--primary");
        await page.GotoAsync(At("/seahaven/sign-in/passkey"));
        await page.WaitForURLAsync("**/seahaven/");

        // After the password the passkey is asked for, and between the two there is no session.
        await page.GotoAsync(At("/seahaven/sign-out"));
        await page.ClickAsync("main button.button--primary");
        page = await PasswordAsync(phone, "seahaven", "board", "**/sign-in/second-step");
        await page.HasNoSeriousViolationAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/seahaven/");

        // The neighbour stands on the same domain, so the phone offers the passkey there too.
        await page.GotoAsync(At("/market-quarter/sign-in/passkey"));
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("That passkey does not open Market Quarter");

        await page.GotoAsync(At("/seahaven/me/second-step"));
        await page.ClickAsync("summary:has-text('My phone')");
        await page.FillAsync("details[open] input[type=password]", RunningPortal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice--done")).ToContainTextAsync("Removed");
    }

    [Fact]
    public async Task An_app_is_set_up_without_scripts_and_its_code_signs_in()
    {
        await using var phone = await portal.BrowserAsync(390, scripts: false);
        var page = await PasswordAsync(phone, "seahaven", "manager");
        await page.GotoAsync(At("/seahaven/me/second-step/app"));
        var letters = await page.Locator(".key-letters").TextContentAsync() ?? "";
        await page.FillAsync("#Code", AuthenticatorApp.CodeOf(letters, DateTime.UtcNow));
        await page.ClickAsync("main button.button--primary");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);

        await page.GotoAsync(At("/seahaven/sign-out"));
        await page.ClickAsync("main button.button--primary");
        page = await PasswordAsync(phone, "seahaven", "manager", "**/sign-in/second-step");
        // The code of half a minute later: the one of now was used to set the app up.
        await page.FillAsync("#Code", AuthenticatorApp.CodeOf(letters, DateTime.UtcNow.AddSeconds(30)));
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/seahaven/");

        await page.GotoAsync(At("/seahaven/me/second-step"));
        await page.ClickAsync("summary:has-text('Remove it')");
        await page.FillAsync("#remove-app", RunningPortal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the app" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice--done")).ToContainTextAsync("Removed");
    }

    private async Task<IPage> PasswordAsync(IBrowserContext context, string slug, string role, string? leadsTo = null)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(At($"/{slug}/sign-in"));
        await page.FillAsync("input[name=Email]", $"{role}@{slug}.example");
        await page.FillAsync("input[name=Password]", RunningPortal.Password);
        await page.ClickAsync(".sign-in button.button--primary");
        await page.WaitForURLAsync(leadsTo ?? $"**/{slug}/");
        return page;
    }
}
