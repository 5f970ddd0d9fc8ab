using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Members;

public class MemberRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static NewMember Somebody(string email) => new("Una Newcomer", email, "Corner Shop", Roles.Member, Affiliation.Business);

    [Fact]
    public async Task Nobody_but_an_administrator_sees_or_changes_the_members()
    {
        var target = portal.Account(portal.Alpha, TestRole.OtherMember).Id;
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            var actor = portal.ActorOf(portal.Alpha, role);
            Assert.False((await InAlpha(register => register.ListAsync(actor, null, 0))).Succeeded);
            Assert.False((await InAlpha(register => register.InviteAsync(actor, Somebody("nobody@shop.example")))).Succeeded);
            Assert.False((await InAlpha(register => register.BlockAsync(actor, target))).Succeeded);
            Assert.False((await InAlpha(register => register.ChangeRolesAsync(actor, target, Roles.Administrator))).Succeeded);
            Assert.False((await InAlpha(register => register.ProposeAffiliationAsync(actor, target, Affiliation.Council))).Succeeded);
            var client = await portal.SignedInAsync(portal.Alpha, role);
            var page = await client.GetAsync("/alpha/members");
            Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
            Assert.Contains("/alpha/refused", page.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_member_of_another_partnership_is_not_found()
    {
        var theirs = portal.Account(portal.Beta, TestRole.Member);
        foreach (var outcome in new[]
        {
            await InAlpha(register => register.BlockAsync(Administrator, theirs.Id)),
            await InAlpha(register => register.ChangeRolesAsync(Administrator, theirs.Id, Roles.Member)),
            await InAlpha(register => register.UnblockAsync(Administrator, theirs.Id)),
            await portal.With<MembershipRegister, Outcome<Done>>(portal.Alpha, register => register.RemindAsync(Administrator, theirs.Id)),
            await portal.With<MembershipRegister, Outcome<Done>>(portal.Alpha, register => register.LeaveAsync(Administrator, theirs.Id)),
            await portal.With<MembershipRegister, Outcome<Done>>(portal.Alpha, register => register.WithdrawAsync(Administrator, theirs.Id)),
            await portal.With<MembershipRegister, Outcome<Done>>(portal.Alpha, register => register.CorrectAsync(Administrator, theirs.Id, "Somebody Else", null)),
        })
        {
            Assert.Contains("no such member", outcome.Refusal!.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await InAlpha(register => register.ListAsync(Administrator, "beta.example", 0))).Value.Found);
        Assert.NotEqual(0, (await portal.With<MemberRegister, Outcome<MemberPage>>(portal.Beta, register =>
            register.ListAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), "beta.example", 0))).Value.Found);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_invitation_lets_its_person_in_here_once_and_nowhere_else()
    {
        var id = (await InAlpha(register => register.InviteAsync(Administrator, Somebody("una@shop.example")))).Value;
        var link = await LinkAsync("una@shop.example");
        Assert.Equal(MemberState.Invited, (await RowAsync(id)).State);

        var elsewhere = await portal.Anonymous().GetStringAsync(new Uri(link.Replace("/alpha/", "/beta/", StringComparison.Ordinal), UriKind.Relative));
        Assert.Contains("does not work any more", elsewhere, StringComparison.Ordinal);

        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, link, "set-password");
        var tooShort = await client.PostAsync(link, form.With(("Password", "short"), ("Again", "short")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooShort.StatusCode);
        var set = await client.PostAsync(link, form.With(("Password", "violet-tractor-seven"), ("Again", "violet-tractor-seven")));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(MemberState.Active, (await RowAsync(id)).State);

        var signIn = await TestForm.OfAsync(client, "/alpha/sign-in", "sign-in");
        var inside = await client.PostAsync("/alpha/sign-in", signIn.With(("Email", "una@shop.example"), ("Password", "violet-tractor-seven")));
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);

        var again = await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("does not work any more", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_runs_out_after_seven_days()
    {
        await InAlpha(register => register.InviteAsync(Administrator, Somebody("late@shop.example")));
        var link = await LinkAsync("late@shop.example");
        Assert.DoesNotContain("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "a@b.example", "Name")]
    [InlineData("\u0000", "a@b.example", "Name")]
    [InlineData("N", "not an address", "Email")]
    [InlineData("N", "Name <a@b.example>", "Email")]
    [InlineData("N", "a@b.example\r\nBcc: all@b.example", "Email")]
    public async Task An_invitation_that_is_not_whole_is_refused(string? name, string email, string field)
    {
        var outcome = await InAlpha(register => register.InviteAsync(Administrator, new NewMember(name, email, null, Roles.Member, Affiliation.Business)));

        Assert.Equal(field, outcome.Refusal!.Field);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Whom_a_person_works_for_is_asked_at_invitation()
    {
        var outcome = await InAlpha(register => register.InviteAsync(Administrator, Somebody("x@shop.example") with { Affiliation = null }));

        Assert.Equal("Affiliation", outcome.Refusal!.Field);
    }

    [Fact]
    public async Task A_role_of_the_force_cannot_be_given_in_a_partnership()
    {
        var outcome = await InAlpha(register => register.InviteAsync(Administrator, Somebody("y@shop.example") with { Roles = Roles.Member | Roles.Operator }));

        Assert.Equal("Roles", outcome.Refusal!.Field);
    }

    [Fact]
    public async Task An_address_is_invited_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            InAlpha(register => register.InviteAsync(Administrator, Somebody("Twice@shop.example"))))));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
        Assert.False((await InAlpha(register => register.InviteAsync(Administrator, Somebody("twice@SHOP.example")))).Succeeded);
    }

    [Fact]
    public async Task A_blocked_person_is_out_at_once_and_cannot_sign_in()
    {
        var account = portal.Account(portal.Alpha, TestRole.Manager);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/alpha/me")).StatusCode);

        Assert.True((await InAlpha(register => register.BlockAsync(Administrator, account.Id))).Succeeded);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/alpha/me")).StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync(portal.Alpha, TestRole.Manager));
        Assert.True((await InAlpha(register => register.UnblockAsync(Administrator, account.Id))).Succeeded);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Alpha, TestRole.Manager)).GetAsync("/alpha/me")).StatusCode);
    }

    [Fact]
    public void Nobody_blocks_or_promotes_themselves()
    {
        Assert.NotNull(MemberRules.WhyNotBlock(Administrator, Administrator.AccountId, Roles.Administrator, 5));
        Assert.NotNull(MemberRules.WhyNotChangeRoles(Administrator, Administrator.AccountId, Roles.Administrator, Roles.Administrator | Roles.BoardMember, 5));
    }

    [Fact]
    public async Task The_last_administrator_is_neither_blocked_nor_stripped_of_the_role()
    {
        var beta = portal.Beta;
        var last = portal.Account(beta, TestRole.Administrator).Id;
        // An actor of the portal itself is nobody's account: only the rule of the last one stands between.
        foreach (var other in new[] { TestRole.SecondAdministrator, TestRole.PoliceAdministrator })
            Assert.True((await portal.With<MemberRegister, Outcome<Done>>(beta, register => register.BlockAsync(portal.ActorOf(beta, TestRole.Administrator), portal.Account(beta, other).Id))).Succeeded);
        var somebody = portal.ActorOf(beta, TestRole.Administrator) with { AccountId = Guid.Empty, Stamp = null };

        var blocked = await portal.With<MemberRegister, Outcome<Done>>(beta, register => register.BlockAsync(somebody, last));
        var stripped = await portal.With<MemberRegister, Outcome<Done>>(beta, register => register.ChangeRolesAsync(somebody, last, Roles.Member));

        Assert.Contains("last administrator", blocked.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("last administrator", stripped.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Whom_a_person_works_for_is_changed_only_by_a_second_administrator_and_stays_on_record()
    {
        var target = portal.Account(portal.Alpha, TestRole.OtherMember).Id;
        var change = (await InAlpha(register => register.ProposeAffiliationAsync(Administrator, target, Affiliation.PoliceStaff))).Value;
        Assert.Equal(Affiliation.Business, (await RowAsync(target)).Affiliation);

        var alone = await InAlpha(register => register.DecideAffiliationAsync(Administrator, change, true));
        var second = await InAlpha(register => register.DecideAffiliationAsync(Second, change, true));
        var twice = await InAlpha(register => register.DecideAffiliationAsync(portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator), change, false));

        Assert.Contains("second administrator", alone.Refusal!.Message, StringComparison.Ordinal);
        Assert.True(second.Succeeded);
        Assert.Contains("decided already", twice.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(Affiliation.PoliceStaff, (await RowAsync(target)).Affiliation);
        var rows = await portal.With<TenantDatabase<PartnershipDb>, List<string>>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.History.Where(row => row.Object == change).OrderBy(row => row.Number).Select(row => row.Verb).ToListAsync();
        });
        Assert.Equal(["altered", "approved"], rows);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task An_administrator_changes_their_own_affiliation_neither_by_proposing_nor_by_confirming()
    {
        var police = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);
        Assert.False((await InAlpha(register => register.ProposeAffiliationAsync(police, police.AccountId, Affiliation.Business))).Succeeded);
        var change = (await InAlpha(register => register.ProposeAffiliationAsync(Administrator, police.AccountId, Affiliation.Business))).Value;

        Assert.Contains("about you", (await InAlpha(register => register.DecideAffiliationAsync(police, change, true))).Refusal!.Message, StringComparison.Ordinal);
        Assert.True((await InAlpha(register => register.DecideAffiliationAsync(Second, change, false))).Succeeded);
        Assert.Equal(Affiliation.PoliceOfficer, (await RowAsync(police.AccountId)).Affiliation);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Two_second_administrators_at_once_decide_once()
    {
        var target = portal.Account(portal.Alpha, TestRole.Board).Id;
        var change = (await InAlpha(register => register.ProposeAffiliationAsync(portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator), target, Affiliation.Charity))).Value;

        var outcomes = await Task.WhenAll(new[] { Administrator, Second }.Select(actor => Task.Run(() =>
            InAlpha(register => register.DecideAffiliationAsync(actor, change, true)))));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
    }

    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Actor Second => portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator);

    private Task<Outcome<T>> InAlpha<T>(Func<MemberRegister, Task<Outcome<T>>> useCase) => portal.With(portal.Alpha, useCase);

    private async Task<MemberRow> RowAsync(Guid id) =>
        (await InAlpha(register => register.ListAsync(Administrator, null, 0))).Value.Rows.Single(row => row.Id == id);

    private async Task<string> LinkAsync(string email)
    {
        var body = await portal.With<TenantDatabase<PartnershipDb>, string>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.Letters.Where(letter => letter.To == email).OrderByDescending(letter => letter.WrittenAt).Select(letter => letter.Body).FirstAsync();
        });
        return new Uri(body.Split('\n').First(line => line.Contains("/alpha/invitation/", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }
}
