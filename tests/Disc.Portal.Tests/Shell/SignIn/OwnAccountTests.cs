using System.Net;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.SignIn;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Shell.SignIn;

public class OwnAccountTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Another = "violet-tractor-seven";

    [Fact]
    public async Task A_forgotten_password_gets_the_same_answer_whether_or_not_the_address_is_known()
    {
        var answers = new List<string>();
        foreach (var email in new[] { "manager@alpha.example", "stranger@alpha.example", "othermember@beta.example" })
            answers.Add(await AskAsync(portal.Alpha, email));

        Assert.Single(answers.Distinct());
        Assert.Single(await LinksAsync(portal.Alpha, "manager@alpha.example"));
        Assert.Empty(await LinksAsync(portal.Alpha, "othermember@beta.example"));
        Assert.Empty(await LinksAsync(portal.Beta, "othermember@beta.example"));
    }

    [Fact]
    public async Task Asking_again_and_again_fills_nobodys_letter_box()
    {
        for (var times = 0; times < 3; times++)
            await AskAsync(portal.Alpha, "board@alpha.example");
        Assert.Single(await LinksAsync(portal.Alpha, "board@alpha.example"));

        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await AskAsync(portal.Alpha, "board@alpha.example");

        Assert.Equal(2, (await LinksAsync(portal.Alpha, "board@alpha.example")).Count);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_link_sets_a_password_here_within_an_hour_once_and_ends_every_session()
    {
        var inside = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        await AskAsync(portal.Alpha, "member@alpha.example");
        var link = Assert.Single(await LinksAsync(portal.Alpha, "member@alpha.example"));
        Assert.Contains("does not work", await portal.Anonymous().GetStringAsync(new Uri(link.Replace("/alpha/", "/testshire/", StringComparison.Ordinal), UriKind.Relative)), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(59));

        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, link, "set-password");
        var set = await client.PostAsync(link, form.With(("Password", Another), ("Again", Another)));
        var again = await client.PostAsync(link, form.With(("Password", Another + "1"), ("Again", Another + "1")));

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inside.GetAsync("/alpha/me")).StatusCode);
    }

    [Fact]
    public async Task The_link_is_worth_nothing_after_an_hour()
    {
        await AskAsync(portal.Beta, "member@beta.example");
        var link = Assert.Single(await LinksAsync(portal.Beta, "member@beta.example"));

        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Contains("does not work", await portal.Anonymous().GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..%2Fsign-in")]
    public async Task A_made_up_link_lets_nobody_in(string token)
    {
        var page = await portal.Anonymous().GetAsync($"/alpha/invitation/{token}");

        Assert.True((int)page.StatusCode < 500);
        Assert.DoesNotContain("name=\"Password\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_present_one_and_this_session_goes_on_while_the_others_end()
    {
        var other = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        var form = await TestForm.OfAsync(client, "/alpha/me/password", "change-password");

        var wrong = await client.PostAsync("/alpha/me/password", form.With(("Present", "not it"), ("Password", Another), ("Again", Another)));
        var unlike = await client.PostAsync("/alpha/me/password", form.With(("Present", TestPortal.Password), ("Password", Another), ("Again", "else")));
        var changed = await client.PostAsync("/alpha/me/password", form.With(("Present", TestPortal.Password), ("Password", Another), ("Again", Another)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unlike.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/alpha/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/alpha/me")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_on_every_device()
    {
        var phone = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var till = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(phone, "/alpha/me", "everywhere");

        await phone.PostAsync("/alpha/me", form.With());

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/alpha/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await till.GetAsync("/alpha/me")).StatusCode);
    }

    private async Task<string> AskAsync(Tenant tenant, string email)
    {
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, $"/{tenant.Slug}/forgot", "forgot");
        var response = await client.PostAsync($"/{tenant.Slug}/forgot", form.With(("Email", email)));
        var page = await client.GetAsync(response.Headers.Location);
        return $"{response.StatusCode} {response.Headers.Location} {page.StatusCode}";
    }

    private Task<List<string>> LinksAsync(Tenant tenant, string email) => portal.With<PlaceRecords, List<string>>(tenant, async records =>
    {
        await using var db = records.Open();
        var bodies = await db.Letters.Where(letter => letter.To == email && letter.Subject == AccountDesk.ForgottenSubject).Select(letter => letter.Body).ToListAsync();
        return [.. bodies.Select(body => new Uri(body.Split('\n').First(line => line.Contains("/new-password/", StringComparison.Ordinal)).Trim()).AbsolutePath)];
    });
}
