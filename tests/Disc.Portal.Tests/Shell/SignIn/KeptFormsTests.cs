using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Disc.Portal.Shell.SignIn;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Shell.SignIn;

public class KeptFormsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly KeptForm Typed = new("/alpha/report", [KeyValuePair.Create("What", "A man in a grey coat took two bottles of gin.")]);

    [Fact]
    public async Task What_was_typed_is_kept_for_the_same_person_and_nobody_else()
    {
        var writer = portal.Account(portal.Alpha, TestRole.Member).Id;
        var id = await portal.With<KeptForms, Guid>(portal.Alpha, forms => forms.KeepAsync(writer, Typed));

        var own = await portal.With<KeptForms, KeptForm?>(portal.Alpha, forms => forms.FindAsync(writer, id));
        var others = await portal.With<KeptForms, KeptForm?>(portal.Alpha, forms => forms.FindAsync(Guid.NewGuid(), id));
        var elsewhere = await portal.With<KeptForms, KeptForm?>(portal.Beta, forms => forms.FindAsync(writer, id));

        Assert.Equal(Typed.Fields, own!.Fields);
        Assert.Null(others);
        Assert.Null(elsewhere);
    }

    [Fact]
    public async Task A_form_posted_after_the_session_ended_waits_behind_the_sign_in_page()
    {
        var client = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        var form = await TestForm.OfAsync(await client.GetAsync("/beta/sign-out"), "sign-out");
        await portal.EndSessionsAsync(portal.Beta, TestRole.Member);

        var posted = await client.PostAsync("/beta/sign-out", form.With(("Everywhere", "true")));

        // The sign-out page is open to all; a page that is not sends to the sign-in page with what was typed behind it.
        Assert.True((int)posted.StatusCode < 500);
        var closed = await client.PostAsync("/beta/kept/" + Guid.NewGuid(), form.With(("What", "typed before the session ended")));
        var next = closed.Headers.Location!.ToString();
        Assert.Contains("/beta/sign-in?next=%2Fbeta%2Fkept%2F", next, StringComparison.Ordinal);

        var again = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        var page = await again.GetStringAsync(Uri.UnescapeDataString(next.Split("next=")[1]));
        Assert.Contains("typed before the session ended", page, StringComparison.Ordinal);

        var other = await portal.SignedInAsync(portal.Beta, TestRole.OtherMember);
        Assert.DoesNotContain("typed before", await other.GetStringAsync(Uri.UnescapeDataString(next.Split("next=")[1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_a_page_whose_session_ended_is_kept_for_the_person_of_that_session()
    {
        var client = await portal.CarriedOverAsync(portal.Alpha, TestRole.OtherMember);
        await portal.EndSessionsAsync(portal.Alpha, TestRole.OtherMember);

        var kept = await client.PostAsync("/alpha/kept-typing", Typing("/alpha/subjects/new"));
        var address = $"/alpha/kept/{(await kept.Content.ReadFromJsonAsync<Dictionary<string, Guid>>())!["id"]}";

        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember)).GetStringAsync(address);
        Assert.Contains("left by the back door", page, StringComparison.Ordinal);
        Assert.Contains("Usual method?", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/alpha/subjects/new\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("left by", await (await portal.SignedInAsync(portal.Alpha, TestRole.Manager)).GetStringAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "1")]
    [InlineData("/beta/kept-typing", "/beta/report")]
    [InlineData("/alpha/kept-typing", "/beta/report")]
    [InlineData("/alpha/kept-typing", "//evil.example/")]
    public async Task Nothing_is_kept_for_another_place_or_an_address_elsewhere(string to, string address)
    {
        var client = await portal.CarriedOverAsync(portal.Alpha, TestRole.Board);

        Assert.False((await client.PostAsync(to, Typing(address))).IsSuccessStatusCode);
        Assert.False((await portal.Anonymous().PostAsync(to, Typing("/alpha/report"))).IsSuccessStatusCode);
        // The same with its own address is kept: it is the address that refused.
        Assert.True((await client.PostAsync("/alpha/kept-typing", Typing("/alpha/report"))).IsSuccessStatusCode);
    }

    private static StringContent Typing(string address) => new(
        JsonSerializer.Serialize(new { address, fields = new[] { new { words = "Usual method?", typed = "He left by the back door." } } }), Encoding.UTF8, "application/json");
}
