using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Partnerships.SiteDesk;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Desk;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Members;

public class MembershipTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    [Fact]
    public async Task Nobody_but_an_administrator_looks_after_a_membership()
    {
        var target = portal.Account(portal.Alpha, TestRole.OtherMember).Id;
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            var actor = portal.ActorOf(portal.Alpha, role);
            Assert.False((await In(register => register.OpenAsync(actor, target))).Succeeded);
            Assert.False((await In(register => register.LeaveAsync(actor, target))).Succeeded);
            Assert.False((await In(register => register.WithdrawAsync(actor, target))).Succeeded);
            Assert.False((await In(register => register.RemindAllAsync(actor))).Succeeded);
            Assert.False((await In(register => register.CorrectAsync(actor, target, "Mine", null))).Succeeded);
        }
    }

    [Fact]
    public async Task A_lost_phones_second_step_is_taken_away_by_an_administrator_who_is_somebody_else()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        var id = portal.Account(portal.Alpha, TestRole.OtherMember).Id;
        Assert.Contains("no second step", (await In(register => register.TakeSecondStepAsync(Administrator, id))).Refusal!.Message, StringComparison.Ordinal);
        await SetUpAsync(id);
        await SetUpAsync(Administrator.AccountId);

        var member = await In(register => register.TakeSecondStepAsync(portal.ActorOf(portal.Alpha, TestRole.Member), id));
        var own = await In(register => register.TakeSecondStepAsync(Administrator, Administrator.AccountId));
        var elsewhere = await portal.With<MembershipRegister, Outcome<Done>>(
            portal.Beta, register => register.TakeSecondStepAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id));
        var taken = await In(register => register.TakeSecondStepAsync(Administrator, id));

        Assert.False(member.Succeeded);
        Assert.Contains("under “Me”", own.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("no such member", elsewhere.Refusal!.Message, StringComparison.Ordinal);
        Assert.True(taken.Succeeded);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/alpha/me")).StatusCode);
        await using var db = await portal.With<TenantDatabase<PartnershipDb>, PartnershipDb>(portal.Alpha, database => Task.FromResult(database.Open()));
        Assert.False(await db.HasSecondStepAsync(id));
        Assert.True(await db.HasSecondStepAsync(Administrator.AccountId));
        Assert.Equal(1, await db.Letters.CountAsync(letter => letter.Subject == "Your second step was taken away"));
        await db.ForgetSecondStepAsync(Administrator.AccountId);
        await db.SaveChangesAsync();
    }

    private Task<int> SetUpAsync(Guid id) => portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
    {
        await using var db = database.Open();
        var step = new SecondStep(id);
        step.SetUp("sealed", 1);
        db.SecondSteps.Add(step);
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_withdrawn_invitation_lets_nobody_in_and_keeps_nothing_of_the_person()
    {
        var id = await InviteAsync("withdrawn@shop.example");
        var link = await LinkAsync("withdrawn@shop.example");

        Assert.True((await In(register => register.WithdrawAsync(Administrator, id))).Succeeded);

        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
        Assert.False(await ReadAsync(db => db.Accounts.AnyAsync(account => account.Id == id)));
        Assert.False(await ReadAsync(db => db.GroupMembers.AnyAsync(member => member.AccountId == id)));
        Assert.False(await ReadAsync(db => db.Letters.AnyAsync(letter => letter.To == "withdrawn@shop.example")));
        Assert.NotEqual(Guid.Empty, await InviteAsync("withdrawn@shop.example"));
    }

    [Fact]
    public async Task Whoever_has_come_in_is_not_withdrawn() =>
        Assert.Contains("has come in", (await In(register => register.WithdrawAsync(Administrator, portal.Account(portal.Alpha, TestRole.OtherMember).Id))).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_address_is_put_right_and_the_letter_that_went_there_is_worth_nothing()
    {
        var id = await InviteAsync("worng@shop.example");
        var link = await LinkAsync("worng@shop.example");

        Assert.True((await In(register => register.CorrectAsync(Administrator, id, "Una Newcomer", "right@shop.example"))).Succeeded);

        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(await LinkAsync("right@shop.example"), UriKind.Relative)), StringComparison.Ordinal);
        var active = portal.Account(portal.Alpha, TestRole.OtherMember);
        Assert.Equal("Email", (await In(register => register.CorrectAsync(Administrator, active.Id, "Any Name", "thief@shop.example"))).Refusal!.Field);
        Assert.Equal("Email", (await In(register => register.CorrectAsync(Administrator, id, "Una Newcomer", active.Email))).Refusal!.Field);
    }

    [Fact]
    public async Task Who_was_never_here_is_shown_and_reminded_with_one_click_once_a_day()
    {
        var id = await InviteAsync("never@shop.example");
        var list = (await portal.With<MemberRegister, Outcome<MemberPage>>(portal.Alpha, register => register.ListAsync(Administrator, null, 0, MemberFilter.NeverSignedIn))).Value;
        Assert.Contains(list.Rows, row => row.Id == id);
        Assert.Equal(list.Found, list.NeverSignedIn);
        var before = await LettersAsync("never@shop.example");

        await In(register => register.RemindAllAsync(Administrator));
        Assert.Equal(before, await LettersAsync("never@shop.example"));
        portal.Clock.Advance(TimeSpan.FromDays(1.1));
        Assert.True((await In(register => register.RemindAllAsync(Administrator))).Value > 0);
        Assert.Equal(0, (await In(register => register.RemindAllAsync(Administrator))).Value);

        Assert.Equal(before + 1, await LettersAsync("never@shop.example"));
        Assert.DoesNotContain("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(await LinkAsync("never@shop.example"), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_on_the_desk_goes_when_everybody_was_reminded_and_comes_back_a_week_later()
    {
        await InviteAsync("desk@shop.example");
        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("members?show=never", await DeskAsync(TestRole.Administrator));
        Assert.Empty(await DeskAsync(TestRole.Manager));

        await In(register => register.RemindAllAsync(Administrator));
        Assert.Empty(await DeskAsync(TestRole.Administrator));

        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("members?show=never", await DeskAsync(TestRole.Administrator));
    }

    [Fact]
    public async Task Whoever_has_been_here_or_is_kept_out_is_not_reminded()
    {
        Assert.NotNull(MemberRules.WhyNotRemind(portal.Now, null));
        Assert.NotNull(MemberRules.WhyNotRemind(null, portal.Now));
        Assert.Null(MemberRules.WhyNotRemind(null, null));
        await portal.SignedInAsync(portal.Alpha, TestRole.Board);
        Assert.False((await In(register => register.RemindAsync(Administrator, portal.Account(portal.Alpha, TestRole.Board).Id))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Whoever_leaves_is_out_at_once_and_what_they_did_stays_under_their_name()
    {
        var leaver = portal.Account(portal.Alpha, TestRole.Manager);
        var group = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, GroupKind.People, "Left behind", null))).Value;
        await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.PutInAsync(Administrator, group, [leaver.Id]));
        await portal.With<SiteRegister, Outcome<Done>>(portal.Alpha, sites => sites.PlaceAsync(Administrator, leaver.Id, [], "The shop they left"));
        var report = await portal.With<TenantDatabase<PartnershipDb>, Guid>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            var incident = new Incident(Guid.CreateVersion7(), 900, IncidentType.Theft, portal.Now, "The shop they left", "Took a razor", leaver.Id, portal.Now);
            db.Incidents.Add(incident);
            await db.SaveChangesAsync();
            return incident.Id;
        });
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        using var stream = await client.GetAsync(new Uri("/alpha/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var events = await stream.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(events);

        Assert.True((await In(register => register.LeaveAsync(Administrator, leaver.Id))).Succeeded);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/alpha/me")).StatusCode);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        string? line;
        while ((line = await reader.ReadLineAsync(patience.Token)) is not null && line != "event: end")
            continue;
        Assert.Equal("event: end", line);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync(portal.Alpha, TestRole.Manager));
        var details = (await In(register => register.OpenAsync(Administrator, leaver.Id))).Value;
        Assert.Equal((MemberState.Left, leaver.Name, "The shop they left"), (details.Member.State, details.Member.Name, details.Member.Premises));
        var triage = await portal.With<TriageRegister, Outcome<TriageReport>>(portal.Alpha, register => register.OpenAsync(Administrator, report));
        Assert.Equal((leaver.Name, "The shop they left"), (triage.Value.Writer, triage.Value.Premises));
        Assert.Empty(details.Groups);
        Assert.Empty(details.Premises);
        Assert.DoesNotContain((await ListAsync(MemberFilter.Present)).Rows, row => row.Id == leaver.Id);
        Assert.Equal(MemberState.Left, (await ListAsync(MemberFilter.Left)).Rows.Single(row => row.Id == leaver.Id).State);
        Assert.Equal(["blocked"], await ReadAsync(db => db.History.Where(row => row.Object == leaver.Id && row.Verb == "blocked").Select(row => row.Verb).ToListAsync()));

        Assert.False((await portal.With<MemberRegister, Outcome<Done>>(portal.Alpha, register => register.UnblockAsync(Administrator, leaver.Id))).Succeeded);
        Assert.True((await In(register => register.ComeBackAsync(Administrator, leaver.Id))).Succeeded);
        Assert.Equal(MemberState.Invited, (await In(register => register.OpenAsync(Administrator, leaver.Id))).Value.Member.State);
        Assert.DoesNotContain("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(await LinkAsync(leaver.Email!), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_leaves_by_their_own_click_and_the_last_administrator_stays() =>
        Assert.Contains("yourself", (await In(register => register.LeaveAsync(Administrator, Administrator.AccountId))).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_members_page_places_groups_and_lets_go_without_scripts()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        var group = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, GroupKind.People, "On the page", null))).Value;
        var id = await InviteAsync("page@shop.example");
        var page = $"/alpha/members/{id:N}";

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(page, (await TestForm.OfAsync(client, page, "place")).With(("Also", "Page Corner Shop")))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(page, (await TestForm.OfAsync(client, page, "groups")).With(("Groups", group.ToString("N"))))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync(page, (await TestForm.OfAsync(client, page, "correct")).With(("Name", ""), ("Email", "page@shop.example")))).StatusCode);

        var details = (await In(register => register.OpenAsync(Administrator, id))).Value;
        Assert.Equal(["Page Corner Shop"], details.Premises.Select(premises => premises.Name));
        Assert.Equal([group], details.Groups.Select(own => own.Id));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(page, (await TestForm.OfAsync(client, page, "way-in")).With(("Do", "withdraw")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(page)).StatusCode);
    }

    private async Task<IReadOnlyList<string>> DeskAsync(TestRole role) =>
        [.. (await portal.With<NeverHereToDo, IReadOnlyList<ToDo>>(portal.Alpha, source => source.WaitingAsync(portal.ActorOf(portal.Alpha, role)))).Select(line => line.Address)];

    private async Task<Guid> InviteAsync(string email) => (await portal.With<MemberRegister, Outcome<Guid>>(portal.Alpha, register =>
        register.InviteAsync(Administrator, new NewMember("Una Newcomer", email, "Corner Shop", Roles.Member, Affiliation.Business)))).Value;

    private async Task<MemberPage> ListAsync(MemberFilter filter) =>
        (await portal.With<MemberRegister, Outcome<MemberPage>>(portal.Alpha, register => register.ListAsync(Administrator, null, 0, filter))).Value;

    private Task<Outcome<T>> In<T>(Func<MembershipRegister, Task<Outcome<T>>> useCase) => portal.With(portal.Alpha, useCase);

    private Task<int> LettersAsync(string email) => ReadAsync(db => db.Letters.CountAsync(letter => letter.To == email));

    private async Task<string> LinkAsync(string email)
    {
        var body = await ReadAsync(db => db.Letters.Where(letter => letter.To == email).OrderByDescending(letter => letter.WrittenAt).Select(letter => letter.Body).FirstAsync());
        return new Uri(body.Split('\n').First(line => line.Contains("/alpha/invitation/", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }

    private Task<T> ReadAsync<T>(Func<PartnershipDb, Task<T>> ask) => portal.With<TenantDatabase<PartnershipDb>, T>(portal.Alpha, async database =>
    {
        await using var db = database.OpenFor(Administrator);
        return await ask(db);
    });
}
