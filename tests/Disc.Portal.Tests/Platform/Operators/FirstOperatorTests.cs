using System.Net;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Operators;
using Disc.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Operators;

public sealed class FirstOperatorTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_one_time_link_leads_to_a_password_and_into_the_platform_and_works_once()
    {
        var token = portal.Services.GetRequiredService<FirstOperatorLink>().Renew();
        var client = portal.Anonymous();

        var chosen = await PostAsync(client, token, "Olu Bright", "olu@platform.example");
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        var invitation = new Uri(client.BaseAddress!, chosen.Headers.Location!).AbsolutePath;
        var form = await TestForm.OfAsync(client, invitation, "set-password");
        var set = await client.PostAsync(invitation, form.With(("Password", "quiet-harbour-lantern"), ("Again", "quiet-harbour-lantern")));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        var signIn = await TestForm.OfAsync(client, "/platform/sign-in", "sign-in");
        await client.PostAsync("/platform/sign-in", signIn.With(("Email", "olu@platform.example"), ("Password", "quiet-harbour-lantern")));
        Assert.Contains("Alpha Watch", await client.GetStringAsync("/platform/"), StringComparison.Ordinal);

        Assert.Contains("does not work any more", await portal.Anonymous().GetStringAsync($"/platform/first-operator/{token}"), StringComparison.Ordinal);
        // Another token does not help either: there is an operator.
        Assert.Contains("does not work any more",
            await portal.Anonymous().GetStringAsync($"/platform/first-operator/{portal.Services.GetRequiredService<FirstOperatorLink>().Renew()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_runs_out_after_an_hour_and_a_guess_is_worth_nothing()
    {
        var token = portal.Services.GetRequiredService<FirstOperatorLink>().Renew();
        Assert.DoesNotContain("does not work", await portal.Anonymous().GetStringAsync($"/platform/first-operator/{token}"), StringComparison.Ordinal);
        Assert.Contains("does not work", await portal.Anonymous().GetStringAsync("/platform/first-operator/guess"), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Contains("does not work", await portal.Anonymous().GetStringAsync($"/platform/first-operator/{token}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_began_and_went_away_without_a_password_does_not_shut_the_door()
    {
        var link = portal.Services.GetRequiredService<FirstOperatorLink>();
        await PostAsync(portal.Anonymous(), link.Renew(), "Somebody Else", "else@platform.example");

        var again = await PostAsync(portal.Anonymous(), link.Renew(), "Olu Bright", "olu@platform.example");

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        await using var db = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        Assert.Equal(["olu@platform.example"], db.Accounts.Select(account => account.Email));
    }

    [Fact]
    public async Task What_was_typed_wrongly_is_said_beside_its_field_and_kept()
    {
        var answer = await PostAsync(portal.Anonymous(), portal.Services.GetRequiredService<FirstOperatorLink>().Renew(), "Olu Bright", "nowhere");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Email-error", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Olu Bright\"", page, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token, string name, string email)
    {
        var address = $"/platform/first-operator/{token}";
        var form = await TestForm.OfAsync(client, address, "first-operator");
        return await client.PostAsync(address, form.With(("Name", name), ("Email", email)));
    }
}
