using System.Net;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Schemes;

/// <summary>The scheme's public page and the form behind it.</summary>
[Trait("Rule", "16")]
public sealed class SchemePagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task Anybody_reads_the_scheme_and_it_says_nothing_about_anybody()
    {
        var id = await alpha.ServedAsync();
        var page = await portal.Anonymous().GetStringAsync(new Uri("/alpha/scheme", UriKind.Relative));

        Assert.All(
            ["Alpha scheme", "What the scheme is", "You can appeal within 28 days", "4 Quay Street", "office@alpha.example", "Privacy notice", "Your rights",
                "Information Commissioner", "Police take no part in it"],
            words => Assert.Contains(words, page, StringComparison.OrdinalIgnoreCase));
        Assert.All(["Marlow", "EX-0", id.ToString()], words => Assert.DoesNotContain(words, page));
    }

    [Fact]
    [Trait("Rule", "14")]
    public async Task The_rules_stand_on_the_page_in_plain_words_with_the_way_to_appeal_and_each_partnership_tells_its_own()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        await beta.WithRulesAsync(Presets.Pubwatch with { Longest = 30 });

        var page = await portal.Anonymous().GetStringAsync(new Uri("/alpha/scheme", UriKind.Relative));
        var others = await portal.Anonymous().GetStringAsync(new Uri("/beta/scheme", UriKind.Relative));

        Assert.All(["Assault of staff", "the board decides", "36 months", "href=\"appeal\"", "Young people"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains("No exclusion is longer than 30 months", others, StringComparison.Ordinal);
        Assert.DoesNotContain("the board decides", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_has_no_scheme_page()
    {
        using var response = await portal.Anonymous().GetAsync(new Uri("/testshire/scheme", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_administrator_changes_the_words_of_their_own_scheme_only()
    {
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(administrator, "/alpha/settings/scheme", "scheme");

        using var response = await administrator.PostAsync(new Uri("/alpha/settings/scheme", UriKind.Relative), form.With(
            ("Texts.SchemeName", "The Harbour Ban"), ("Texts.PostalAddress", "9 High Street\r\nAlphaham"), ("Texts.ContactEmail", "us@alpha.example"),
            ("Texts.AppealTo", "The panel"), ("Texts.ReviewWords", "")));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("The Harbour Ban", await portal.Anonymous().GetStringAsync(new Uri("/alpha/scheme", UriKind.Relative)));
        Assert.DoesNotContain("The Harbour Ban", await portal.Anonymous().GetStringAsync(new Uri("/beta/scheme", UriKind.Relative)));
        Assert.Equal("9 High Street\nAlphaham", await alpha.Read(db => db.Profiles.Select(p => p.PostalAddress).SingleAsync()));
    }

    [Fact]
    public async Task Without_an_address_nothing_is_saved_and_nothing_typed_is_lost()
    {
        using var administrator = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        var form = await TestForm.OfAsync(administrator, "/beta/settings/scheme", "scheme");

        using var response = await administrator.PostAsync(new Uri("/beta/settings/scheme", UriKind.Relative), form.With(
            ("Texts.SchemeName", "Typed with care"), ("Texts.PostalAddress", ""), ("Texts.ContactEmail", "nonsense"), ("Texts.AppealTo", "x"), ("Texts.PremisesAddress", "javascript:alert(1)")));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Typed with care", page);
        Assert.Contains("Put 3 things right", page);
        Assert.NotEqual("Typed with care", await beta.Read(db => db.Profiles.Select(p => p.SchemeName).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told()
    {
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        await alpha.WithAddressAsync();
        var mine = (await portal.With(portal.Alpha, (SchemeRegister r) => r.TextsAsync(actor))).Value;
        Assert.True((await portal.With(portal.Alpha, (SchemeRegister r) => r.EditAsync(actor, mine))).Succeeded);

        Assert.Equal(SchemeRules.Stale, (await portal.With(portal.Alpha, (SchemeRegister r) => r.EditAsync(actor, mine))).Refusal);
    }

    [Theory]
    [InlineData(TestRole.Member)]
    [InlineData(TestRole.Board)]
    [InlineData(TestRole.PoliceAdministrator)]
    public async Task Only_an_administrator_opens_the_form(TestRole role)
    {
        using var client = await portal.SignedInAsync(portal.Alpha, role);
        using var response = await client.GetAsync(new Uri("/alpha/settings/scheme", UriKind.Relative));
        Assert.Contains("refused", response.Headers.Location!.ToString());
    }
}
