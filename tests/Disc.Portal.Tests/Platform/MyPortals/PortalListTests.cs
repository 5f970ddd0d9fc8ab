using System.Net;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.MyPortals;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.MyPortals;

public sealed class PortalListTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_answer_is_the_same_whether_or_not_anybody_has_the_address()
    {
        var known = await PostAsync("member@alpha.example");
        var unknown = await PostAsync("nobody@nowhere.example");

        Assert.Equal((HttpStatusCode.Redirect, "/portals?sent=true"), (known.StatusCode, known.Headers.Location!.PathAndQuery));
        Assert.Equal((known.StatusCode, known.Headers.Location), (unknown.StatusCode, unknown.Headers.Location));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Whoever_asks_reaches_no_tenant_and_waits_for_none()
    {
        // The job visits; the use case behind the page could not even find a tenant.
        var held = typeof(PortalListDesk).GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType);
        Assert.Equal([typeof(CatalogueDatabase), typeof(TimeProvider)], held);

        await AskAsync("member@alpha.example");

        Assert.Empty(await LettersAsync());
        Assert.Equal(0, await TracesAsync(portal.Alpha));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task One_letter_lists_every_portal_where_the_address_may_come_in_and_no_tenant_learns_of_another()
    {
        await AddAsync(portal.Alpha, "Nadia@Two-Shops.example", account => account.PasswordHash = "set");
        await AddAsync(portal.Beta, "nadia@two-shops.example", account => account.PasswordHash = "set");
        await AddAsync(portal.Force, "nadia@two-shops.example", account =>
        {
            account.PasswordHash = "set";
            account.Block(portal.Now);
        });
        await AskAsync("nadia@TWO-shops.example");

        await RunAsync();
        await RunAsync();

        var letter = Assert.Single(await LettersAsync());
        Assert.Equal("nadia@two-shops.example", letter.To, ignoreCase: true);
        Assert.Contains("Alpha Watch", letter.Body, StringComparison.Ordinal);
        Assert.Contains("/alpha/sign-in", letter.Body, StringComparison.Ordinal);
        Assert.Contains("/beta/sign-in", letter.Body, StringComparison.Ordinal);
        // Blocked in the force; and nothing about the person.
        Assert.DoesNotContain("testshire", letter.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Somebody Else", letter.Body, StringComparison.Ordinal);
        foreach (var tenant in new[] { portal.Alpha, portal.Beta, portal.Force })
        {
            await portal.With<PlaceRecords, bool>(tenant, async records =>
            {
                await using var db = records.Open();
                Assert.Empty(await db.Letters.ToListAsync());
                return true;
            });
        }

        // Each side has it on record.
        Assert.Equal((1, 1, 0), (await TracesAsync(portal.Alpha), await TracesAsync(portal.Beta), await TracesAsync(portal.Force)));
    }

    [Fact]
    public async Task An_address_that_nobody_has_or_that_never_came_in_gets_no_letter()
    {
        await AddAsync(portal.Alpha, "invited@shop.example", _ => { });
        await AskAsync("invited@shop.example");
        await AskAsync("stranger@world.example");

        await RunAsync();

        Assert.Empty(await LettersAsync());
        await using var db = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        Assert.All(await db.PortalListRequests.ToListAsync(), request => Assert.NotNull(request.AnsweredAt));
    }

    [Fact]
    public async Task One_address_gets_one_letter_an_hour_however_often_and_from_wherever_it_is_typed()
    {
        for (var network = 1; network <= 5; network++)
        {
            Assert.True((await AskAsync("member@alpha.example", $"192.0.2.{network}")).Succeeded);
            await RunAsync();
        }

        Assert.Single(await LettersAsync());
        portal.Clock.Advance(PortalListDesk.Window + TimeSpan.FromMinutes(1));
        await AskAsync("member@alpha.example");
        await RunAsync();
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task One_network_may_ask_a_few_times_an_hour_and_a_neighbouring_address_of_the_newer_kind_is_the_same_network()
    {
        for (var number = 0; number < PortalListDesk.MostFromOneNetwork; number++)
            Assert.True((await AskAsync($"person{number}@shop.example", $"2001:db8:1:2::{number:x}")).Succeeded);

        var refused = await AskAsync("member@alpha.example", "2001:db8:1:2:ffff::1");
        Assert.Contains("Try again in an hour", Assert.Single(refused.Refusals).Message, StringComparison.Ordinal);
        Assert.True((await AskAsync("member@alpha.example", "2001:db8:1:3::1")).Succeeded);
        portal.Clock.Advance(PortalListDesk.Window + TimeSpan.FromMinutes(1));
        Assert.True((await AskAsync("member@beta.example", "2001:db8:1:2::1")).Succeeded);
    }

    [Fact]
    public async Task What_was_typed_is_forgotten_after_a_day()
    {
        await AskAsync("stranger@world.example");
        await RunAsync();
        portal.Clock.Advance(PortalListDesk.Kept + TimeSpan.FromMinutes(1));

        await RunAsync();

        await using var db = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        Assert.Empty(await db.PortalListRequests.ToListAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b.example\r\nBcc: everybody@world.example")]
    public async Task What_is_no_address_is_refused(string typed) => Assert.False((await AskAsync(typed)).Succeeded);

    [Fact]
    public async Task Below_a_portal_the_page_leads_out_of_it()
    {
        var answer = await portal.Anonymous().GetAsync("/alpha/portals");

        Assert.Equal((HttpStatusCode.Redirect, "/portals"), (answer.StatusCode, answer.Headers.Location!.PathAndQuery));
        Assert.Contains("href=\"/portals\"", await portal.Anonymous().GetStringAsync("/"), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string email)
    {
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, "/portals", "portals");
        return await client.PostAsync("/portals", form.With(("Email", email)));
    }

    private async Task<Outcome<Done>> AskAsync(string email, string from = "192.0.2.200")
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalListDesk>().AskAsync(email, IPAddress.Parse(from));
    }

    private async Task RunAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalListJob>().RunAsync(CancellationToken.None);
    }

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        return await db.Letters.AsNoTracking().ToListAsync();
    }

    private Task<int> TracesAsync(Tenant tenant) => portal.With<PlaceRecords, int>(tenant, async records =>
    {
        await using var db = records.Open();
        return await db.History.CountAsync(row => row.Fields == "that it is here, to its own e-mail address");
    });

    private Task<bool> AddAsync(Tenant tenant, string email, Action<Account> change) => portal.With<PlaceRecords, bool>(tenant, async records =>
    {
        await using var db = records.Open();
        var account = new Account(Guid.CreateVersion7(), "Somebody Else", email, Roles.Member, Affiliation.Business, portal.Now);
        change(account);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return true;
    });
}
