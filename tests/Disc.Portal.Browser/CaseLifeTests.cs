using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>The whole life of a case as the people in it live it: from the first incident to the empty place in the gallery.</summary>
[Collection(OnePortal.Name)]
public class CaseLifeTests(RunningPortal portal)
{
    private const string Town = "seahaven", Given = "Lysander", Family = "Wigglesworth", Name = $"{Given} {Family}";

    // The walk's own case is the newest.
    private const string Case = "FROM Exclusions ORDER BY Number DESC LIMIT 1";

    [Fact]
    [Trait("Rule", "15")]
    [Trait("Rule", "17")]
    public async Task From_an_incident_to_a_warning_a_second_incident_a_vote_a_notice_its_service_a_breach_an_appeal_and_its_lifting()
    {
        var (member, admin) = (await portal.PersonAsync(Town, "member", 390, 844), await portal.PersonAsync(Town, "admin"));

        // An incident, and who it was; a yellow card.
        await TriageAsync(admin, await ReportAsync(admin, "Took gin."), recorded: false);
        await admin.GotoAsync($"/{Town}/subjects?q={Family}");
        var link = await admin.GetByRole(AriaRole.Link, new() { Name = Name }).First.GetAttributeAsync("href");
        var subject = link!.Split('/')[^1];
        await admin.GotoAsync($"/{Town}/subjects/{subject}/edit");
        await admin.Locator("#AgeFrom").FillAsync("30");
        await admin.Locator("main form .button--primary").Last.ClickAsync();
        await admin.WaitForURLAsync(new Regex($"subjects/{subject}$"));
        await admin.GotoAsync($"/{Town}/subjects/{subject}/exclude");
        await Assertions.Expect(admin.Locator("#ruling")).ToContainTextAsync("The rules give: a warning");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Warn", Exact = true }).ClickAsync();
        await admin.WaitForURLAsync(new Regex("warnings/"));
        await admin.Locator("[name=GivenBy]").FillAsync("Priya Shah");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Record that the person has it" }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("Counts until");

        // A second one: by the rules an exclusion, which the members vote on.
        await TriageAsync(admin, await ReportAsync(admin, "Took gin again."), recorded: true);
        await admin.GotoAsync($"/{Town}/subjects/{subject}/exclude");
        await Assertions.Expect(admin.Locator("#ruling")).ToContainTextAsync("The rules give: an exclusion of 6 months");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await admin.WaitForURLAsync(new Regex("exclusions/[0-9a-f-]{36}$"));
        var at = new Uri(admin.Url).AbsolutePath;
        await admin.GotoAsync($"{at}/ballot");
        await admin.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Prepare it") }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("Exactly what voters will see");
        await Assertions.Expect(admin.Locator("main")).Not.ToContainTextAsync(Family);
        await admin.Locator("#Looked").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("0 of ");
        await VoteAsync();
        await admin.GotoAsync(at);
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("By ballot: 3 for, 0 against");

        // The notice, and its service: now the person is in the gallery.
        var notice = await admin.APIRequest.GetAsync($"{at}/notice.pdf");
        Assert.Equal((200, "%PDF-"), (notice.Status, System.Text.Encoding.ASCII.GetString(await notice.BodyAsync(), 0, 5)));
        await member.GotoAsync($"/{Town}/gallery?c=excluded");
        await Assertions.Expect(member.Locator($".face[data-item='{subject}']")).ToHaveCountAsync(0);
        await admin.GotoAsync($"{at}/serve");
        await admin.Locator("input[value=ByHand]").CheckAsync();
        await admin.Locator("input[value=SignedFor]").CheckAsync();
        await admin.Locator("#By").FillAsync("Priya Shah");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Record, and put it in force" }).ClickAsync();
        await admin.WaitForURLAsync(new Regex($"{at}$"));
        await member.ReloadAsync();
        await Assertions.Expect(member.Locator($".face[data-item='{subject}']")).ToContainTextAsync("Excluded until");

        // They come in all the same: a second person says what follows.
        await TriageAsync(admin, await ReportAsync(admin, "Came in and took cheese."), recorded: true);
        await admin.GotoAsync($"{at}/breach");
        await admin.Locator("[name=Seen]").First.CheckAsync();
        await admin.Locator("#Words").FillAsync("Came in and took cheese.");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Report the breach" }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("In force, breach reported");
        var board = await portal.PersonAsync(Town, "board", 390, 844);
        await board.GotoAsync($"{at}/breach");
        await Assertions.Expect(board.Locator("main")).ToContainTextAsync("A breach adds 3 months");
        await board.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^It was") }).ClickAsync();
        await Assertions.Expect(board.Locator("main")).Not.ToContainTextAsync("breach reported");

        await AppealAsync(admin, at);
        await member.GotoAsync($"/{Town}/gallery?c=excluded");
        await Assertions.Expect(member.Locator($".face[data-item='{subject}']")).ToHaveCountAsync(0);
        await admin.GotoAsync(at);
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("Appeal upheld");
        foreach (var page in new[] { member, admin, board })
            await page.Context.DisposeAsync();
    }

    // One thing at a time; the answer is the report's reference.
    private static async Task<string> ReportAsync(IPage phone, string what)
    {
        await phone.GotoAsync($"/{Town}/report");
        await phone.GetByText("Theft", new() { Exact = true }).First.ClickAsync();
        await phone.Locator("#What").FillAsync(what);
        await phone.Locator("#Place").FillAsync("On the pier");
        foreach (var leadsTo in new[] { "step=who", "step=taken", "step=photos", "step=check", "sent=true" })
        {
            await phone.Locator(".actions .button--primary").First.ClickAsync();
            await phone.WaitForURLAsync(new Regex(leadsTo));
        }

        return Regex.Match(await phone.Locator(".lede").InnerTextAsync(), @"I-\d{4}").Value;
    }

    private static async Task TriageAsync(IPage admin, string reference, bool recorded)
    {
        await admin.GotoAsync($"/{Town}/triage");
        var shown = admin.Locator(".three-columns article .eyebrow");
        await shown.WaitForAsync();
        for (var keys = 0; await shown.InnerTextAsync() is var before && before != reference; keys++)
        {
            Assert.True(keys < 60, "J never came to the report.");
            await admin.Keyboard.PressAsync("j");
            await Assertions.Expect(shown).Not.ToHaveTextAsync(before);
        }

        if (recorded)
        {
            await admin.GetByLabel("Name of a subject").FillAsync(Family);
            await admin.GetByLabel("Name of a subject").PressAsync("Enter");
            await admin.Locator(".person-row", new() { HasText = Name }).First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Link") }).ClickAsync();
        }
        else
        {
            await admin.Keyboard.PressAsync("n");
            await Assertions.Expect(admin.Locator("#GivenName")).ToBeFocusedAsync();
            await admin.Keyboard.TypeAsync(Given);
            await admin.Keyboard.PressAsync("Tab");
            await admin.Keyboard.TypeAsync(Family);
            await admin.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(admin.GetByText("Nobody is linked yet.")).ToHaveCountAsync(0);
        await admin.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publish") }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync($"{reference}: Published");
    }

    // Three voters on their phones, from the letter.
    private async Task VoteAsync()
    {
        var id = Guid.Parse(await portal.TextAsync(Town, $"SELECT lower(Id) FROM Ballots WHERE ExclusionId = (SELECT Id {Case})"));
        var path = await LinkOfLetterAsync(id);
        foreach (var voter in new[] { "board", "manager", "member" })
        {
            // The letter asks for a sign-in, and leads on to the vote.
            var phone = await (await portal.BrowserAsync(390, 844)).NewPageAsync();
            await phone.GotoAsync(path);
            await phone.FillAsync("input[name=Email]", $"{voter}@{Town}.example");
            await phone.FillAsync("input[name=Password]", RunningPortal.Password);
            await phone.ClickAsync(".sign-in button.button--primary");
            await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("is proposed");
            await Assertions.Expect(phone.Locator("main")).Not.ToContainTextAsync(Family);
            await phone.FitsTheWindowAsync();
            await phone.GetByLabel("For the exclusion").CheckAsync();
            await phone.GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
            await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("You voted for.");
            await phone.Context.DisposeAsync();
        }

        var late = await portal.PersonAsync(Town, "member", 390, 844);
        await late.GotoAsync(path);
        // Its last day is over: the clock of a running portal cannot be turned, so the day is.
        Assert.Equal(1, await portal.ChangeAsync(Town, $"UPDATE Ballots SET ClosesAt = '2026-01-02 00:00:00' WHERE State = 'Open' AND ExclusionId = (SELECT Id {Case})"));
        for (var patience = 0; patience < 40 && await portal.AskAsync(Town, $"SELECT COUNT(*) FROM Ballots WHERE State = 'Open' AND ExclusionId = (SELECT Id {Case})") > 0; patience++)
        {
            await late.ReloadAsync();
            await late.WaitForTimeoutAsync(500);
        }

        await late.ReloadAsync();
        await Assertions.Expect(late.Locator("main")).ToContainTextAsync(new Regex("3 of [0-9]+ voted: 3 for, 0 against. The exclusion is approved."));
        Assert.Equal(0, await portal.AskAsync(Town, $"SELECT COUNT(*) FROM Ballots WHERE VoteKey IS NOT NULL AND ExclusionId = (SELECT Id {Case})"));
        await late.Context.DisposeAsync();
    }

    private async Task<string> LinkOfLetterAsync(Guid ballot)
    {
        var post = await portal.AtHomeAsync("platform", "operator");
        for (var patience = 0; patience < 40; patience++)
        {
            await post.GotoAsync($"/platform/mailbox?To=board@{Town}");
            var letter = post.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^A vote is open until") });
            if (await letter.CountAsync() > 0)
            {
                await letter.First.ClickAsync();
                var path = new Uri((await post.Locator(".card a").GetAttributeAsync("href"))!).AbsolutePath;
                if (path.EndsWith($"{ballot:N}", StringComparison.Ordinal) || path.EndsWith($"{ballot:D}", StringComparison.Ordinal))
                    return path;
            }

            await post.WaitForTimeoutAsync(1500);
        }

        throw new InvalidOperationException("No letter asked for the vote.");
    }

    // By whoever holds the notice, without an account and without scripts; decided by somebody who decided nothing before.
    private async Task AppealAsync(IPage admin, string at)
    {
        var (reference, code) = (await portal.TextAsync(Town, $"SELECT printf('EX-%04d', Number) {Case}"), await portal.TextAsync(Town, $"SELECT AppealCode {Case}"));
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

        await admin.GotoAsync($"/{Town}/settings/appeals");
        await admin.Locator("#Seats").FillAsync("1");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await admin.GotoAsync($"{at}/appeal");
        // Who proposed it and who voted are not offered; the second administrator is.
        foreach (var decider in new[] { "Priya Shah", "Grace Okafor", "Tom Whitlock", "Sam Carter" })
            await Assertions.Expect(admin.Locator("#Members")).Not.ToContainTextAsync(decider);
        foreach (var suggested in await admin.Locator("#Members input:checked").AllAsync())
            await suggested.UncheckAsync();
        await admin.GetByLabel("Martin Doyle").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Convene it" }).ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("Martin Doyle has not said yet");

        var panel = await portal.PersonAsync(Town, "admin2", 390, 844);
        await panel.GotoAsync($"{at}/appeal");
        await panel.HasNoSeriousViolationAsync();
        await panel.Locator("input[value=Upheld]").CheckAsync();
        await panel.Locator("#reasons").FillAsync("The time sheet shows that you were at work.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
        await Assertions.Expect(panel.Locator("main")).ToContainTextAsync("The ban is lifted");
        foreach (var page in new[] { phone, panel })
            await page.Context.DisposeAsync();
    }
}
