using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>Members look from face to face with the keyboard; an administrator finds a person who is recorded twice, merges the records and takes them apart again.</summary>
[Collection(OnePortal.Name)]
public class SubjectTests(RunningPortal portal)
{
    private const string Town = "market-quarter";

    [Fact]
    public async Task The_arrow_keys_go_from_face_to_face_and_the_filter_stays()
    {
        var page = await portal.PersonAsync(Town, "member");
        await page.GotoAsync($"/{Town}/gallery?o=active");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var first = await page.Locator(".faces > .face > a").Nth(0).GetAttributeAsync("href");
        var second = await page.Locator(".faces > .face > a").Nth(1).GetAttributeAsync("href");

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/{first}");
        await page.Locator("a[data-arrow=ArrowRight]").WaitForAsync();
        await page.Locator("h1").EvaluateAsync("() => document.activeElement?.blur()");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForURLAsync($"**/{second}");
        await page.Locator("a[data-arrow=ArrowLeft]").WaitForAsync();
        await page.Locator("h1").EvaluateAsync("() => document.activeElement?.blur()");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.WaitForURLAsync($"**/{first}");
        await page.Locator("a.back-link").ClickAsync();
        await page.WaitForURLAsync("**/gallery?o=active");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_person_recorded_twice_is_found_merged_and_taken_apart_again()
    {
        var page = await portal.PersonAsync(Town, "admin");
        await page.GotoAsync($"/{Town}/subjects/alike");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare and merge" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await page.Locator("#merges").GetByRole(AriaRole.Button, new() { Name = "Take them apart again" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("#merges").GetByRole(AriaRole.Button, new() { Name = "Take them apart again" })).ToHaveCountAsync(0);
        await page.GotoAsync($"/{Town}/subjects/alike");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Compare and merge" }).First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_records_somebody_is_asked_whether_it_is_one_of_those_here()
    {
        var page = await portal.PersonAsync(Town, "admin");
        await page.GotoAsync($"/{Town}/subjects");
        await page.Locator("td[data-label=Subject] a").First.WaitForAsync();
        var name = (await page.Locator("td[data-label=Subject] a").AllInnerTextsAsync()).First(text => text.Contains(' ') && !text.Contains("sought", StringComparison.Ordinal));
        await page.GotoAsync($"/{Town}/subjects/new");
        await page.FillAsync("#GivenName", name.Split(' ')[0]);
        await page.FillAsync("#FamilyName", name.Split(' ')[1]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#alike")).ToContainTextAsync("Is it one of these?");
        await page.HasNoSeriousViolationAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record as somebody new" }).ClickAsync();
        await page.WaitForURLAsync(address => System.Text.RegularExpressions.Regex.IsMatch(address, "/subjects/[0-9a-f]{32}$"));
        await page.Context.DisposeAsync();
    }
}
