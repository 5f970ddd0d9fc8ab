using System.Net;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Joining;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Joining;

public class JoiningTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    [Fact]
    public async Task The_page_is_not_there_until_an_administrator_opens_it_and_nobody_else_can()
    {
        var nobody = portal.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/beta/join")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/testshire/join")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/platform/join")).StatusCode);
        Assert.False((await AskAsync(portal.Beta, "early@shop.example", 1)).Succeeded);
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
            Assert.False((await In(portal.Beta, register => register.SetDoorAsync(portal.ActorOf(portal.Beta, role), true, null, 0))).Succeeded);

        await OpenAsync(portal.Alpha);

        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/alpha/join")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/beta/join")).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_confirms_the_address_before_anybody_sees_it_and_is_let_in_by_an_administrator()
    {
        await OpenAsync(portal.Alpha);
        var group = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, GroupKind.People, "Joined", null))).Value;
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, "/alpha/join", "join");
        var asked = await client.PostAsync("/alpha/join", form.With(
            ("Name", "Jo Newcomer"), ("Email", "jo.newcomer@shop.example"), ("Premises", "Jo's Books"), ("Affiliation", "Business"), ("Note", "Owner")));
        Assert.Contains("sent=true", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await WaitingAsync(), one => one.Email == "jo.newcomer@shop.example");

        var link = await LinkAsync("jo.newcomer@shop.example");
        // A program that reads mail only looks.
        await client.GetAsync(link);
        Assert.DoesNotContain(await WaitingAsync(), one => one.Email == "jo.newcomer@shop.example");
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(link, (await TestForm.OfAsync(client, link, "confirm")).With())).StatusCode);
        var waiting = (await WaitingAsync()).Single(one => one.Email == "jo.newcomer@shop.example");
        Assert.Equal(("Jo Newcomer", "Jo's Books", Affiliation.Business, "Owner"), (waiting.Name, waiting.Premises, waiting.Affiliation, waiting.Note));
        Assert.Contains("does not work any more", await client.GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);

        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        Assert.Contains("asks to join", await browser.GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
        var page = $"/alpha/join-requests?open={waiting.Id}";
        var approved = await browser.PostAsync(page, (await TestForm.OfAsync(browser, page, "decide"))
            .With(("Premises", "Jo's Books"), ("Affiliation", "SecurityCompany"), ("Groups", group.ToString("N")), ("Do", "approve")));
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);

        var account = await portal.ReadAsync(portal.Alpha, db => db.Accounts.SingleAsync(one => one.Email == "jo.newcomer@shop.example"));
        Assert.Equal((Roles.Member, Affiliation.SecurityCompany, "Jo's Books"), (account.Roles, account.Affiliation, account.Premises));
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.GroupMembers.AnyAsync(member => member.GroupId == group && member.AccountId == account.Id)));
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.Letters.AnyAsync(letter => letter.To == account.Email && letter.Subject == "You are invited")));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.JoinRequests.AnyAsync(request => request.Id == waiting.Id)));
        Assert.False((await In(portal.Alpha, register => register.ApproveAsync(Administrator, waiting.Id, new JoinApproval(null, Affiliation.Business, [])))).Succeeded);
    }

    [Fact]
    public async Task The_answer_is_the_same_to_everybody_whoever_has_an_account()
    {
        await OpenAsync(portal.Alpha);
        var member = portal.Account(portal.Alpha, TestRole.Member).Email!;
        var answers = new List<string>();
        foreach (var email in new[] { member, "stranger@shop.example" })
        {
            var client = portal.Anonymous();
            var asked = await client.PostAsync("/alpha/join", (await TestForm.OfAsync(client, "/alpha/join", "join"))
                .With(("Name", "Any Body"), ("Email", email), ("Premises", "Shop"), ("Affiliation", "Business")));
            answers.Add($"{asked.StatusCode} {asked.Headers.Location}");
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(JoinDesk.MemberSubject, await SubjectAsync(member));
        Assert.Equal(JoinDesk.ConfirmSubject, await SubjectAsync("stranger@shop.example"));
        Assert.All(await portal.ReadAsync(portal.Alpha, db => db.Letters.Where(letter => letter.Subject == JoinDesk.ConfirmSubject).Select(letter => letter.Body).ToListAsync()),
            body => Assert.DoesNotContain("Any Body", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_network_asks_five_times_an_hour_and_one_address_gets_one_letter()
    {
        await OpenAsync(portal.Alpha);
        Assert.True((await AskAsync(portal.Alpha, "twice@shop.example", 77)).Succeeded);
        Assert.True((await AskAsync(portal.Alpha, "TWICE@shop.example", 77)).Succeeded);
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.Letters.CountAsync(letter => letter.To == "twice@shop.example")));
        for (var i = 2; i < JoinRules.MostFromOneNetwork; i++)
            Assert.True((await AskAsync(portal.Alpha, $"many{i}@shop.example", 77)).Succeeded);

        Assert.Equal(JoinRules.TooOften, (await AskAsync(portal.Alpha, "one.more@shop.example", 77)).Refusal);
        Assert.True((await AskAsync(portal.Alpha, "one.more@shop.example", 78)).Succeeded);
        portal.Clock.Advance(JoinRules.Window);
        Assert.True((await AskAsync(portal.Alpha, "later@shop.example", 77)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_request_to_one_partnership_is_unknown_in_the_next_and_its_link_works_there_alone()
    {
        await OpenAsync(portal.Alpha);
        await AskAsync(portal.Alpha, "alpha.only@shop.example", 3);
        var link = await LinkAsync("alpha.only@shop.example");

        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link.Replace("/alpha/", "/beta/", StringComparison.Ordinal), UriKind.Relative)), StringComparison.Ordinal);
        Assert.False((await portal.With<JoinDesk, Outcome<Done>>(portal.Beta, desk => desk.ConfirmAsync(link.Split('/')[^1]))).Succeeded);
        Assert.True((await portal.With<JoinDesk, Outcome<Done>>(portal.Alpha, desk => desk.ConfirmAsync(link.Split('/')[^1]))).Succeeded);
        Assert.Empty(await In(portal.Beta, register => register.WaitingAsync(portal.ActorOf(portal.Beta, TestRole.Administrator))));
        Assert.Empty(await In(portal.Alpha, register => register.WaitingAsync(portal.ActorOf(portal.Alpha, TestRole.Manager))));
    }

    [Fact]
    public async Task A_refusal_says_its_reason_to_the_person_and_keeps_nothing_else()
    {
        await OpenAsync(portal.Alpha);
        var id = await ConfirmedAsync("refused@shop.example", 4);
        Assert.Equal("Reason", (await In(portal.Alpha, register => register.RefuseAsync(Administrator, id, " "))).Refusal!.Field);

        Assert.True((await In(portal.Alpha, register => register.RefuseAsync(Administrator, id, "You work outside our town."))).Succeeded);

        Assert.Contains("outside our town", await portal.ReadAsync(portal.Alpha, db => db.Letters
            .Where(letter => letter.To == "refused@shop.example" && letter.Subject == JoinRegister.RefusedSubject).Select(letter => letter.Body).SingleAsync()), StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.JoinRequests.AnyAsync(request => request.Id == id)));
        var rows = await portal.ReadAsync(portal.Alpha, db => db.History.Where(row => row.Object == id).OrderBy(row => row.Number).ToListAsync());
        Assert.Equal(["collected", "altered", "refused"], rows.Select(row => row.Verb));
        Assert.All(rows, row => Assert.DoesNotContain("town", row.Fields ?? "", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Whom_somebody_works_for_is_asked_of_them_and_of_whoever_lets_them_in()
    {
        await OpenAsync(portal.Alpha);
        var form = new JoinForm("Pat Constable", "pat@force.example", "Station", null, null);
        Assert.Equal("Affiliation", (await portal.With<JoinDesk, Outcome<Done>>(portal.Alpha, desk => desk.AskAsync(form, IPAddress.Parse("10.0.0.5")))).Refusal!.Field);
        var id = await ConfirmedAsync("pat@force.example", 5, Affiliation.PoliceOfficer);

        Assert.Equal("Affiliation", (await In(portal.Alpha, register => register.ApproveAsync(Administrator, id, new JoinApproval("Station", null, [])))).Refusal!.Field);
        var account = (await In(portal.Alpha, register => register.ApproveAsync(Administrator, id, new JoinApproval("Station", Affiliation.PoliceOfficer, [])))).Value;

        Assert.Equal(Affiliation.PoliceOfficer, (await portal.ReadAsync(portal.Alpha, db => db.Accounts.SingleAsync(one => one.Id == account))).Affiliation);
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Premises.AnyAsync(premises => premises.Name == "Station")));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task What_nobody_confirmed_is_erased_after_two_days_and_what_waits_after_ninety()
    {
        await OpenAsync(portal.Alpha);
        await AskAsync(portal.Alpha, "silent@shop.example", 6);
        var link = await LinkAsync("silent@shop.example");
        var waiting = await ConfirmedAsync("patient@shop.example", 6);

        portal.Clock.Advance(JoinRules.LinkLasts + TimeSpan.FromHours(1));
        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
        await EraseAsync();
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.JoinRequests.AnyAsync(request => request.Email == "silent@shop.example")));
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.JoinRequests.AnyAsync(request => request.Id == waiting)));

        portal.Clock.Advance(JoinRules.Waits);
        await EraseAsync();
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.JoinRequests.AnyAsync(request => request.Id == waiting)));
    }

    private async Task OpenAsync(Tenant tenant)
    {
        var administrator = portal.ActorOf(tenant, TestRole.Administrator);
        var door = (await In(tenant, register => register.DoorAsync(administrator))).Value;
        Assert.True((await In(tenant, register => register.SetDoorAsync(administrator, true, "Shops of the town.", door.Version))).Succeeded);
    }

    private Task<Outcome<Done>> AskAsync(Tenant tenant, string email, int network, Affiliation affiliation = Affiliation.Business) => portal.With<JoinDesk, Outcome<Done>>(
        tenant, desk => desk.AskAsync(new JoinForm("Any Body", email, "Shop", affiliation, null), IPAddress.Parse($"10.0.0.{network}")));

    private async Task<Guid> ConfirmedAsync(string email, int network, Affiliation affiliation = Affiliation.Business)
    {
        Assert.True((await AskAsync(portal.Alpha, email, network, affiliation)).Succeeded);
        var token = (await LinkAsync(email)).Split('/')[^1];
        Assert.True((await portal.With<JoinDesk, Outcome<Done>>(portal.Alpha, desk => desk.ConfirmAsync(token))).Succeeded);
        return (await WaitingAsync()).Single(one => one.Email == email).Id;
    }

    private Task<IReadOnlyList<WaitingJoin>> WaitingAsync() => In(portal.Alpha, register => register.WaitingAsync(Administrator));

    private Task<bool> EraseAsync() => portal.With<JoinErasureJob, bool>(portal.Alpha, async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    private Task<T> In<T>(Tenant tenant, Func<JoinRegister, Task<T>> ask) => portal.With(tenant, ask);

    private Task<string> SubjectAsync(string email) => portal.ReadAsync(portal.Alpha, db =>
        db.Letters.Where(letter => letter.To == email).OrderByDescending(letter => letter.WrittenAt).Select(letter => letter.Subject).FirstAsync());

    private async Task<string> LinkAsync(string email)
    {
        var body = await portal.ReadAsync(portal.Alpha, db =>
            db.Letters.Where(letter => letter.To == email && letter.Subject == JoinDesk.ConfirmSubject).Select(letter => letter.Body).SingleAsync());
        return new Uri(body.Split('\n').First(line => line.Contains("/alpha/join/", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }
}
