using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>An appeal from the notice in somebody's hand to the empty place in the gallery.</summary>
[Collection(OnePortal.Name)]
public class AppealTests(RunningPortal portal)
{
    private const string Town = "market-quarter";

    // In force for weeks, so the last day to appeal is over: it is heard all the same.
    private const string Notice = "FROM Exclusions WHERE State = 'InForce' AND ServedAt IS NOT NULL AND AppealCode IS NOT NULL ORDER BY Number DESC LIMIT 1";

    [Fact]
    [Trait("Rule", "17")]
    public async Task A_person_appeals_on_a_phone_without_an_account_the_panel_lifts_it_and_they_have_left_the_gallery()
    {
        var (reference, code) = (await portal.TextAsync(Town, $"SELECT printf('EX-%04d', Number) {Notice}"), await portal.TextAsync(Town, $"SELECT AppealCode {Notice}"));
        var (id, subject) = (await portal.TextAsync(Town, $"SELECT lower(Id) {Notice}"), Guid.Parse(await portal.TextAsync(Town, $"SELECT SubjectId {Notice}")));
        var member = await portal.PersonAsync(Town, "member", 390, 844);
        await member.GotoAsync($"/{Town}/gallery?c=excluded");
        await Assertions.Expect(member.Locator($".face[data-item='{subject:N}']")).ToContainTextAsync("Excluded until");

        // Scripts are off: the page is for any phone.
        var phone = await (await portal.BrowserAsync(390, 844, scripts: false)).NewPageAsync();
        await phone.GotoAsync($"/{Town}/appeal");
        await phone.Locator("#Reference").FillAsync(reference.ToLowerInvariant());
        await phone.Locator("#Code").FillAsync("not the code");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".error-summary")).ToContainTextAsync("do not belong together");
        await phone.Locator("#Code").FillAsync($"{code[..5].ToLowerInvariant()} {code[5..]}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await phone.Locator("#Words").FillAsync("I was at work on that day.");
        await phone.Locator("input[value=Post]").CheckAsync();
        await phone.Locator("#Postal").FillAsync("3 Mill Lane");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send the appeal" }).ClickAsync();
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("We have your appeal");
        Assert.EndsWith($"/{Town}/appeal", phone.Url, StringComparison.Ordinal);

        var administrator = await portal.PersonAsync(Town, "admin");
        await administrator.GotoAsync($"/{Town}/settings/appeals");
        await administrator.Locator("#Seats").FillAsync("1");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await administrator.GotoAsync($"/{Town}/");
        await administrator.GetByRole(AriaRole.Link, new() { Name = "An appeal came too late: is it heard?" }).First.ClickAsync();
        await administrator.WaitForURLAsync(new Regex($"/exclusions/{id}/appeal"));
        await administrator.Locator("#why").FillAsync("They were in hospital.");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "It is heard" }).ClickAsync();
        // Who proposed it is not offered; the second administrator is.
        await Assertions.Expect(administrator.Locator("#Members")).Not.ToContainTextAsync("Priya Shah");
        foreach (var suggested in await administrator.Locator("#Members input:checked").AllAsync())
            await suggested.UncheckAsync();
        await administrator.GetByLabel("Martin Doyle").CheckAsync();
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Convene it" }).ClickAsync();
        await Assertions.Expect(administrator.Locator("main")).ToContainTextAsync("Martin Doyle has not said yet");

        var panel = await portal.PersonAsync(Town, "admin2", 390, 844);
        await panel.GotoAsync($"/{Town}/exclusions/{id}/appeal");
        await panel.HasNoSeriousViolationAsync();
        await panel.Locator("input[value=Upheld]").CheckAsync();
        await panel.Locator("#reasons").FillAsync("The time sheet shows that you were at work.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
        await Assertions.Expect(panel.Locator("main")).ToContainTextAsync("The ban is lifted");

        await member.GotoAsync($"/{Town}/gallery?c=excluded");
        await Assertions.Expect(member.Locator($".face[data-item='{subject:N}']")).ToHaveCountAsync(0);
        foreach (var page in new[] { member, phone, administrator, panel })
            await page.Context.DisposeAsync();
    }
}
