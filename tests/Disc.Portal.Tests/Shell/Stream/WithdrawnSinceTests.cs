using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Shell.Stream;

/// <summary>What a screen asks after its stream was away (rule 7).</summary>
public class WithdrawnSinceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "7")]
    public async Task A_page_that_was_away_learns_what_was_withdrawn_since_it_was_drawn_and_nothing_of_another_tenant()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        await WithdrawAsync(portal.Alpha, Guid.NewGuid());
        var drawnAt = PositionOf(await client.GetStringAsync("/alpha/gallery"));
        var (own, others, notMine) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await WithdrawAsync(portal.Alpha, own);
        await WithdrawAsync(portal.Beta, others);
        await WithdrawAsync(portal.Alpha, notMine, audience: portal.Account(portal.Alpha, TestRole.Administrator).Id);

        var (ids, whole) = await AskAsync(client, drawnAt);

        Assert.True(whole);
        Assert.Equal([own.ToString("N")], ids);
    }

    [Theory]
    [Trait("Rule", "7")]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef-0")]
    [InlineData("nonsense-and-more")]
    public async Task Where_it_cannot_be_told_any_more_the_answer_says_so_and_the_page_covers_its_faces(string position)
    {
        var (ids, whole) = await AskAsync(await portal.SignedInAsync(portal.Alpha, TestRole.Member), position);

        Assert.False(whole);
        Assert.Empty(ids);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task More_than_are_remembered_is_said_not_guessed()
    {
        var client = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        var drawnAt = PositionOf(await client.GetStringAsync("/beta/gallery"));
        for (var number = 0; number <= 500; number++)
            await WithdrawAsync(portal.Beta, Guid.NewGuid());

        Assert.False((await AskAsync(client, drawnAt)).Whole);
    }

    [Fact]
    public async Task The_operators_have_nothing_that_could_be_withdrawn() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInOperatorAsync()).GetAsync("/platform/stream/withdrawn")).StatusCode);

    private static string PositionOf(string page) => Regex.Match(page, "data-stream-at=\"([^\"]+)\"").Groups[1].Value;

    private Task<bool> WithdrawAsync(Tenant tenant, Guid id, Guid? audience = null) => portal.In(tenant, provider =>
    {
        provider.GetRequiredService<TenantSignals>().Send(new Signal(SignalTopics.Galleries, id, Withdrawn: true, Audience: audience));
        return Task.FromResult(true);
    });

    private static async Task<(string[] Ids, bool Whole)> AskAsync(HttpClient client, string after)
    {
        var place = (await client.GetAsync("/alpha/me")).IsSuccessStatusCode ? "alpha" : "beta";
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/{place}/stream/withdrawn?after={after}"));
        return ([.. answer.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)], answer.RootElement.GetProperty("whole").GetBoolean());
    }
}
