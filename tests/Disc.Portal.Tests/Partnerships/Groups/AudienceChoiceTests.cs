using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disc.Portal.Tests.Partnerships.Groups;

public class AudienceChoiceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_choice_posts_everybody_or_the_groups_that_are_ticked_and_offers_a_retired_one_only_where_it_is_chosen()
    {
        Assert.Equal(["Audience=everybody"], await PostedAsync(portal.Beta, null));

        var (doors, old) = (await AddAsync("Doors to choose", GroupKind.People), await AddAsync("Old quarter to choose", GroupKind.Area));
        Assert.Equal(["Audience=everybody"], await PostedAsync(portal.Alpha, null));
        Assert.Equal(["Audience=some", $"Audience={doors:N}"], await PostedAsync(portal.Alpha, AudienceAnswer.Of(Audience.Of(doors))));

        await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.RetireAsync(Administrator, old, true));
        Assert.DoesNotContain(old.ToString("N"), await DrawAsync(portal.Alpha, AudienceAnswer.Of(Audience.Of(doors))), StringComparison.Ordinal);
        Assert.Contains("(retired)", await DrawAsync(portal.Alpha, AudienceAnswer.Of(Audience.Of(old))), StringComparison.Ordinal);
        Assert.Equal(Audience.Of(doors, old), AudienceAnswer.Posted((await PostedAsync(portal.Alpha, AudienceAnswer.Of(Audience.Of(doors, old)))).Select(one => one.Split('=')[1])).Read().Value);
    }

    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private async Task<Guid> AddAsync(string name, GroupKind kind) =>
        (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, kind, name, null))).Value;

    // What a browser would post, were the form sent as it was drawn.
    private async Task<List<string>> PostedAsync(Tenant tenant, AudienceAnswer? answer)
    {
        var page = await new HtmlParser().ParseDocumentAsync($"<form>{await DrawAsync(tenant, answer)}</form>");
        return [.. page.QuerySelectorAll("input").Where(input => input.GetAttribute("type") == "hidden" || input.HasAttribute("checked"))
            .Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}")];
    }

    private Task<string> DrawAsync(Tenant tenant, AudienceAnswer? answer) => portal.In(tenant, async provider =>
    {
        var principal = AccountClaims.PrincipalOf(portal.Account(tenant, TestRole.Administrator), tenant);
        await using var services = new ServiceCollection()
            .AddSingleton(provider.GetRequiredService<GroupRegister>())
            .AddSingleton(new CurrentActor(portal.Services.GetRequiredService<Actors>(), new Somebody(principal)))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<AudienceChoice>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(AudienceChoice.Answer)] = answer }))).ToHtmlString());
    });

    private sealed class Somebody(System.Security.Claims.ClaimsPrincipal principal) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(principal));
    }
}
