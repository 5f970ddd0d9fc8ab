using System.Net;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Shell.SignIn;

/// <summary>The traps of tenancy at the web edge: cookies, tokens and hubs of one tenant are worth nothing in another.</summary>
public class SessionIsolationTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task A_session_cookie_carried_over_by_hand_is_nobody_in_another_tenant()
    {
        var cookie = await SessionCookieAsync(portal.Alpha, TestRole.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/alpha/", cookie)).StatusCode);
        foreach (var elsewhere in new[] { "/beta/", "/testshire/", "/platform/" })
            Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(elsewhere, cookie)).StatusCode);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_forms_token_of_one_tenant_is_refused_in_another()
    {
        var client = portal.Anonymous();
        var alphas = await TestForm.OfAsync(client, "/alpha/sign-in", "sign-in");

        // The same browser, with the antiforgery cookie of alpha sent along by hand.
        var (fields, cookie) = await FormWithCookieAsync("/alpha/sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/beta/sign-in") { Content = fields };
        request.Headers.Add("Cookie", cookie);
        var response = await portal.WithoutCookies().SendAsync(request);

        Assert.NotNull(alphas);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_circuits_hub_opens_only_to_those_who_are_signed_in_to_its_tenant()
    {
        var cookie = await SessionCookieAsync(portal.Alpha, TestRole.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync("alpha", cookie)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await NegotiateAsync("alpha", null)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await NegotiateAsync("beta", cookie)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await NegotiateAsync("testshire", cookie)).StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_stands_on_the_tenants_path_and_out_of_reach_of_scripts()
    {
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, "/alpha/sign-in", "sign-in");
        var response = await client.PostAsync("/alpha/sign-in", form.With(("Email", "member@alpha.example"), ("Password", TestPortal.Password)));

        var cookie = response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("disc-session=", StringComparison.Ordinal));
        Assert.Contains("path=/alpha;", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_blocked_persons_next_request_is_nobodys()
    {
        var cookie = await SessionCookieAsync(portal.Beta, TestRole.OtherMember);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/beta/", cookie)).StatusCode);

        await portal.In(portal.Beta, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            var account = await db.Accounts.SingleAsync(account => account.Id == portal.Account(portal.Beta, TestRole.OtherMember).Id);
            account.Block(portal.Now);
            await db.SaveChangesAsync();
            return true;
        });

        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync("/beta/", cookie)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await NegotiateAsync("beta", cookie)).StatusCode);
    }

    [Fact]
    public async Task A_work_that_begins_after_its_session_ended_writes_nothing()
    {
        var actor = portal.ActorOf(portal.Beta, TestRole.Manager);
        await portal.In(portal.Beta, async provider =>
        {
            var records = provider.GetRequiredService<PlaceRecords>();
            await using (var work = await records.BeginAsync(actor))
            {
                (await work.Place.Accounts.SingleAsync(account => account.Id == actor.AccountId)).EndSessions();
                await work.CommitAsync();
            }

            await Assert.ThrowsAsync<SessionEnded>(() => records.BeginAsync(actor));
            return true;
        });
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_actor_of_one_partnership_cannot_begin_work_in_another()
    {
        var alphas = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        await portal.In(portal.Beta, async provider =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<PlaceRecords>().BeginAsync(alphas));
            return true;
        });
    }

    [Theory]
    [InlineData("/alpha/")]
    [InlineData("/alpha/sign-in")]
    [InlineData("/")]
    [InlineData("/nowhere/at-all")]
    [InlineData("/css/tokens.css")]
    public async Task Every_response_carries_the_security_headers(string address)
    {
        var response = await portal.Anonymous().GetAsync(address);

        Assert.Contains("script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_stored_nowhere()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var response = await client.GetAsync("/alpha/");

        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> SessionCookieAsync(Disc.Tenancy.Tenant tenant, TestRole role)
    {
        var (fields, cookie) = await FormWithCookieAsync($"/{tenant.Slug}/sign-in",
            ("Email", portal.Account(tenant, role).Email!), ("Password", TestPortal.Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{tenant.Slug}/sign-in") { Content = fields };
        request.Headers.Add("Cookie", cookie);
        var response = await portal.WithoutCookies().SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("disc-session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private async Task<(FormUrlEncodedContent Fields, string Cookie)> FormWithCookieAsync(string address, params (string, string)[] fields)
    {
        var page = await portal.WithoutCookies().GetAsync(address);
        var form = await TestForm.OfAsync(page, "sign-in");
        return (form.With(fields), page.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("disc-form=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookie);
        return await portal.WithoutCookies().SendAsync(request);
    }

    private async Task<HttpResponseMessage> NegotiateAsync(string slug, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{slug}/_blazor/negotiate?negotiateVersion=1");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await portal.WithoutCookies().SendAsync(request);
    }
}
