using System.Net;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.SecondStep;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Shell.SecondStep;

public class SecondStepTests : IClassFixture<TestPortal>, IAsyncLifetime
{
    private readonly TestPortal portal;
    private readonly string password = TestPortal.Password;

    public SecondStepTests(TestPortal portal) => this.portal = portal;

    public Task InitializeAsync()
    {
        // Each test types codes of its own half minute: none is good twice.
        portal.Clock.Advance(TimeSpan.FromMinutes(20));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task After_the_password_comes_the_code_and_between_the_two_nothing_opens()
    {
        var (key, _) = await SetUpAsync(portal.Alpha, TestRole.OtherMember);
        var client = portal.Anonymous();

        var half = await PasswordAsync(client, portal.Alpha, TestRole.OtherMember);
        var page = await client.GetAsync("/alpha/gallery");

        Assert.Equal("/alpha/sign-in/second-step", Path(half));
        Assert.StartsWith("/alpha/sign-in", Path(page), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var whole = await CodeAsync(client, portal.Alpha, CodeOf(key));
        Assert.Equal("/alpha/", Path(whole));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/alpha/me")).StatusCode);
        Assert.Equal(1, await RowsAsync(portal.Alpha, TestRole.OtherMember, "signed-in", "authenticator-app"));
        await ForgetAsync(portal.Alpha, TestRole.OtherMember);
    }

    [Fact]
    public async Task The_cookie_between_the_two_steps_is_no_session_even_when_it_is_sent_as_one()
    {
        await SetUpAsync(portal.Alpha, TestRole.Board);
        var client = portal.WithoutCookies();
        var first = await client.GetAsync("/alpha/sign-in");
        var form = await TestForm.OfAsync(first, "sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/alpha/sign-in")
        {
            Content = form.With(("Email", portal.Account(portal.Alpha, TestRole.Board).Email!), ("Password", password)),
        };
        request.Headers.Add("Cookie", Cookie(first, "disc-form"));
        var pending = Cookie(await client.SendAsync(request), "disc-second-step");

        using var carried = new HttpRequestMessage(HttpMethod.Get, "/alpha/me");
        carried.Headers.Add("Cookie", pending.Replace("disc-second-step=", "disc-session=", StringComparison.Ordinal));
        var answer = await client.SendAsync(carried);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/alpha/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await ForgetAsync(portal.Alpha, TestRole.Board);
    }

    [Fact]
    public async Task No_code_is_good_twice()
    {
        var (key, _) = await SetUpAsync(portal.Alpha, TestRole.Member);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = CodeOf(key);
        var first = portal.Anonymous();
        await PasswordAsync(first, portal.Alpha, TestRole.Member);
        Assert.Equal("/alpha/", Path(await CodeAsync(first, portal.Alpha, code)));

        var second = portal.Anonymous();
        await PasswordAsync(second, portal.Alpha, TestRole.Member);
        var again = await CodeAsync(second, portal.Alpha, code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        await ForgetAsync(portal.Alpha, TestRole.Member);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_a_right_password_does_not_clear_the_count_and_the_person_gets_a_letter()
    {
        var (key, _) = await SetUpAsync(portal.Alpha, TestRole.Administrator);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
        {
            var guesser = portal.Anonymous();
            await PasswordAsync(guesser, portal.Alpha, TestRole.Administrator);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(guesser, portal.Alpha, CodeOf(key) == "000000" ? "111111" : "000000")).StatusCode);
        }

        var client = portal.Anonymous();
        await PasswordAsync(client, portal.Alpha, TestRole.Administrator);
        var locked = await CodeAsync(client, portal.Alpha, CodeOf(key));
        Assert.Contains("Wait ten minutes", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await LettersAsync(portal.Alpha, "Somebody knows your password"));

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        await PasswordAsync(client, portal.Alpha, TestRole.Administrator);
        Assert.Equal("/alpha/", Path(await CodeAsync(client, portal.Alpha, CodeOf(key))));
        await ForgetAsync(portal.Alpha, TestRole.Administrator);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var (_, codes) = await SetUpAsync(portal.Beta, TestRole.Member);
        Assert.Equal(10, codes.Count);
        var client = portal.Anonymous();
        await PasswordAsync(client, portal.Beta, TestRole.Member);
        Assert.Equal("/beta/", Path(await CodeAsync(client, portal.Beta, codes[3].ToUpperInvariant())));

        var again = portal.Anonymous();
        await PasswordAsync(again, portal.Beta, TestRole.Member);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(again, portal.Beta, codes[3])).StatusCode);
        Assert.Equal("/beta/", Path(await CodeAsync(again, portal.Beta, codes[4])));
        var own = await portal.With<SecondStepDesk, OwnSecondStep>(portal.Beta, desk => desk.OwnAsync(portal.ActorOf(portal.Beta, TestRole.Member)));
        Assert.Equal(8, own.CodesLeft);
        await ForgetAsync(portal.Beta, TestRole.Member);
    }

    [Fact]
    public async Task The_key_and_the_recovery_codes_do_not_stand_in_the_database()
    {
        var (key, codes) = await SetUpAsync(portal.Beta, TestRole.Board);

        var stored = await portal.In(portal.Beta, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            return await db.SecondSteps.SingleAsync();
        });

        Assert.DoesNotContain(OneTimeCode.InLetters(key), stored.SealedKey, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString(key), Convert.ToHexString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(stored.SealedKey!)), StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, stored.Codes, StringComparison.OrdinalIgnoreCase));
        await ForgetAsync(portal.Beta, TestRole.Board);
    }

    [Fact]
    public async Task Where_it_is_asked_of_everybody_nobody_has_a_session_without_it_and_the_way_in_sets_it_up()
    {
        var (key, _) = await SetUpAsync(portal.Beta, TestRole.Administrator);
        var before = await portal.SignedInAsync(portal.Beta, TestRole.Manager);
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync("/beta/me")).StatusCode);

        var chosen = await ChooseAsync(portal.Beta, SecondStepFor.Everybody);
        Assert.True(chosen.Succeeded);
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/beta/me")).StatusCode);

        var client = portal.Anonymous();
        Assert.Equal("/beta/sign-in/set-up", Path(await PasswordAsync(client, portal.Beta, TestRole.Manager)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/beta/me")).StatusCode);

        var page = await client.GetAsync("/beta/sign-in/set-up");
        var letters = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "key-letters\">([A-Z2-7 ]+)<").Groups[1].Value;
        var form = await TestForm.OfAsync(page, "must-set-up");
        var set = await client.PostAsync("/beta/sign-in/set-up", form.With(("Code", CodeOf(AuthenticatorApp.KeyOf(letters)))));

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Contains("Keep these recovery codes", await set.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beta/me")).StatusCode);
        // The other partnership's people are asked for nothing.
        Assert.Equal("/alpha/", Path(await PasswordAsync(portal.Anonymous(), portal.Alpha, TestRole.Manager)));

        var remove = await portal.With<SecondStepDesk, Outcome<Done>>(portal.Beta, desk => desk.RemoveAppAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), password));
        Assert.Contains("Set up another one first", remove.Refusal!.Message, StringComparison.Ordinal);
        await ChooseAsync(portal.Beta, SecondStepFor.WhoWants);
        await ForgetAsync(portal.Beta, TestRole.Administrator);
        await ForgetAsync(portal.Beta, TestRole.Manager);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Whoever_has_none_cannot_ask_it_of_themselves_and_a_member_cannot_ask_it_of_anybody()
    {
        var own = await ChooseAsync(portal.Alpha, SecondStepFor.Staff);
        var member = await portal.With<SignInRuleRegister, Outcome<Done>>(
            portal.Alpha, register => register.ChooseAsync(portal.ActorOf(portal.Alpha, TestRole.Member), SecondStepFor.Everybody));

        Assert.Contains("your own second step first", own.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("Your role does not allow this", member.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_offer_of_one_person_or_place_is_worth_nothing_to_another()
    {
        var actor = portal.ActorOf(portal.Alpha, TestRole.Member);
        var offer = await portal.With<SecondStepDesk, AppOffer>(portal.Alpha, desk => desk.OfferAsync(actor));
        var code = CodeOf(AuthenticatorApp.KeyOf(offer.Letters));

        var other = await portal.With<SecondStepDesk, Outcome<IReadOnlyList<string>>>(
            portal.Alpha, desk => desk.SetUpAsync(portal.ActorOf(portal.Alpha, TestRole.Board), offer.Sealed, code));
        var elsewhere = await portal.With<SecondStepDesk, Outcome<IReadOnlyList<string>>>(
            portal.Beta, desk => desk.SetUpAsync(portal.ActorOf(portal.Beta, TestRole.Member), offer.Sealed, code));
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        var late = await portal.With<SecondStepDesk, Outcome<IReadOnlyList<string>>>(portal.Alpha, desk => desk.SetUpAsync(actor, offer.Sealed, code));

        Assert.False(other.Succeeded);
        Assert.False(elsewhere.Succeeded);
        Assert.Contains("past its time", late.Refusal!.Message, StringComparison.Ordinal);
    }

    private static string Path(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location?.ToString() ?? $"{answer.StatusCode}";
        return Uri.TryCreate(location, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.PathAndQuery : location;
    }

    private static string Cookie(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(name + "=", StringComparison.Ordinal) && !value.StartsWith(name + "=;", StringComparison.Ordinal)).Split(';')[0];

    private string CodeOf(byte[] key) => OneTimeCode.CodeOf(key, OneTimeCode.StepAt(portal.Now));

    private async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(Tenant tenant, TestRole role)
    {
        var actor = portal.ActorOf(tenant, role);
        var offer = await portal.With<SecondStepDesk, AppOffer>(tenant, desk => desk.OfferAsync(actor));
        var key = AuthenticatorApp.KeyOf(offer.Letters);
        var codes = await portal.With<SecondStepDesk, Outcome<IReadOnlyList<string>>>(tenant, desk => desk.SetUpAsync(actor, offer.Sealed, CodeOf(key)));
        Assert.True(codes.Succeeded);
        return (key, codes.Value);
    }

    private async Task<HttpResponseMessage> PasswordAsync(HttpClient client, Tenant tenant, TestRole role)
    {
        var form = await TestForm.OfAsync(client, $"/{tenant.Slug}/sign-in", "sign-in");
        return await client.PostAsync($"/{tenant.Slug}/sign-in", form.With(("Email", portal.Account(tenant, role).Email!), ("Password", password)));
    }

    private static async Task<HttpResponseMessage> CodeAsync(HttpClient client, Tenant tenant, string code)
    {
        var form = await TestForm.OfAsync(client, $"/{tenant.Slug}/sign-in/second-step", "second-step");
        return await client.PostAsync($"/{tenant.Slug}/sign-in/second-step", form.With(("Code", code)));
    }

    private Task<Outcome<Done>> ChooseAsync(Tenant tenant, SecondStepFor rule) =>
        portal.With<SignInRuleRegister, Outcome<Done>>(tenant, register => register.ChooseAsync(portal.ActorOf(tenant, TestRole.Administrator), rule));

    private Task<bool> ForgetAsync(Tenant tenant, TestRole role) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        await db.ForgetSecondStepAsync(portal.Account(tenant, role).Id);
        await db.SaveChangesAsync();
        return true;
    });

    private Task<int> RowsAsync(Tenant tenant, TestRole role, string verb, string fields) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        var id = portal.Account(tenant, role).Id;
        return await db.History.CountAsync(row => row.Object == id && row.Verb == verb && row.Fields == fields);
    });

    private Task<int> LettersAsync(Tenant tenant, string subject) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        return await db.Letters.CountAsync(letter => letter.Subject == subject);
    });
}
