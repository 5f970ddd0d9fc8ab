using System.Text.RegularExpressions;
using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>A vote as voters live it: the letter, the phone, one minute; and its end.</summary>
[Collection(OnePortal.Name)]
public class VoteTests(RunningPortal portal)
{
    private const string Town = "seahaven";

    [Fact]
    [Trait("Rule", "15")]
    public async Task Three_voters_vote_on_their_phones_from_the_letter_and_when_it_closes_the_exclusion_is_approved()
    {
        var post = await portal.AtHomeAsync("platform", "operator");
        var link = "";
        foreach (var role in new[] { "member", "board", "manager" })
        {
            await post.GotoAsync($"/platform/mailbox?To={role}@{Town}");
            var letter = post.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^A vote is open until") });
            for (var patience = 0; patience < 30 && await letter.CountAsync() == 0; patience++)
            {
                await post.WaitForTimeoutAsync(2000);
                await post.ReloadAsync();
            }

            await letter.First.ClickAsync();
            // The demonstration writes its letters before the portal listens, so only the path of the link is this portal's.
            link = new Uri((await post.Locator(".card a").GetAttributeAsync("href"))!).AbsolutePath;

            // The letter asks for a sign-in, and leads on to the vote.
            var phone = await (await portal.BrowserAsync(390, 844)).NewPageAsync();
            await phone.GotoAsync(link);
            await phone.FillAsync("input[name=Email]", $"{role}@{Town}.example");
            await phone.FillAsync("input[name=Password]", RunningPortal.Password);
            await phone.ClickAsync(".sign-in button.button--primary");
            await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("is proposed");
            await phone.FitsTheWindowAsync();
            await phone.GetByLabel("For the exclusion").CheckAsync();
            await phone.GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
            await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("You voted for.");
            await phone.Context.DisposeAsync();
        }

        // Its last day is over: the clock of a running portal cannot be turned, so the day is.
        Assert.Equal(1, await portal.ChangeAsync(Town, "UPDATE Ballots SET ClosesAt = '2026-01-02 00:00:00' WHERE State = 'Open'"));
        var late = await portal.PersonAsync(Town, "member", 390, 844);
        await late.GotoAsync(link);
        for (var patience = 0; patience < 20 && !(await late.Locator("h1").InnerTextAsync()).Contains("over", StringComparison.Ordinal); patience++)
        {
            await late.WaitForTimeoutAsync(500);
            await late.ReloadAsync();
        }

        await Assertions.Expect(late.Locator("main")).ToContainTextAsync(new Regex("voted: [0-9]+ for, [0-9]+ against. The exclusion is approved."));
        await Assertions.Expect(late.Locator("main")).ToContainTextAsync("What anybody voted can no longer be found out");
        var administrator = await portal.PersonAsync(Town, "admin");
        await administrator.GotoAsync($"/{Town}/exclusions#serve");
        await administrator.Locator("a[href^='exclusions/']").First.WaitForAsync();
        Assert.Equal(1, await portal.AskAsync(Town, "SELECT COUNT(*) FROM ExclusionSteps WHERE Kind = 'Approved' AND Why LIKE 'By ballot: %'"));
        Assert.Equal(0, await portal.AskAsync(Town, "SELECT COUNT(*) FROM BallotPapers"));
        foreach (var page in new[] { late, administrator })
            await page.Context.DisposeAsync();
    }
}
