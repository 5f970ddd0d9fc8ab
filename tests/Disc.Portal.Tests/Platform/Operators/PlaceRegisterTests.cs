using System.Net;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Operators;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Operators;

public class PlaceRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly InvitedPerson Person = new("Nadia Hart", "nadia@town.example", Roles.Administrator, Affiliation.Business);

    private PlaceRegister Register => portal.Services.GetRequiredService<PlaceRegister>();

    [Fact]
    public async Task A_partnership_is_made_with_its_first_administrator_who_gets_a_link_that_lets_them_in()
    {
        var place = (await Register.CreatePartnershipAsync(await portal.OperatorAsync(), Wanted("Gamma Watch", "gamma"))).Value;

        var body = await portal.With<PlaceRecords, string>(place, async records =>
        {
            await using var db = records.Open();
            return (await db.Letters.SingleAsync()).Body;
        });
        var invitation = new Uri(body.Split('\n').Single(line => line.Contains("/gamma/invitation/", StringComparison.Ordinal)).Trim()).AbsolutePath;
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, invitation, "set-password");
        await client.PostAsync(invitation, form.With(("Password", "quiet-harbour-lantern"), ("Again", "quiet-harbour-lantern")));
        var signIn = await TestForm.OfAsync(client, "/gamma/sign-in", "sign-in");
        var answer = await client.PostAsync("/gamma/sign-in", signIn.With(("Email", "nadia@town.example"), ("Password", "quiet-harbour-lantern")));

        Assert.EndsWith("/gamma/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(portal.Force.Id, place.Force);
        // Nobody else's people changed, and the invitation is worth nothing elsewhere.
        Assert.Contains("does not work", await client.GetStringAsync(invitation.Replace("/gamma/", "/alpha/", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, await portal.With<PlaceRecords, int>(portal.Alpha, async records =>
        {
            await using var db = records.Open();
            return await db.Accounts.CountAsync(account => account.Email == "nadia@town.example");
        }));
    }

    [Theory]
    [InlineData("Delta Watch", "alpha", "#0f6b5c", "Slug", "is or was in use")]
    [InlineData("Delta Watch", "Police", "#0f6b5c", "Slug", "kept for the portal itself")]
    [InlineData("Delta Watch", "de lta", "#0f6b5c", "Slug", "small letters")]
    [InlineData("alpha watch", "delta", "#0f6b5c", "Name", "already")]
    [InlineData(" ", "delta", "#0f6b5c", "Name", "Give the name")]
    [InlineData("Delta Watch", "delta", "red;background:url(//evil)", "Colour", "Choose a colour")]
    public async Task What_cannot_be_is_refused_beside_its_field(string name, string slug, string colour, string field, string says)
    {
        var outcome = await Register.CreatePartnershipAsync(await portal.OperatorAsync(), Wanted(name, slug) with { Colour = colour });

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(field, refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Null(portal.Services.GetRequiredService<TenantStore>().Find("delta"));
    }

    [Fact]
    [Trait("Rule", "12")]
    public async Task Nobody_from_outside_a_force_is_invited_to_one()
    {
        var outcome = await Register.InviteAsync(await portal.OperatorAsync(), "testshire", Person with { Roles = Roles.Analyst });

        Assert.Equal("Affiliation", Assert.Single(outcome.Refusals).Field);
        Assert.True((await Register.InviteAsync(
            await portal.OperatorAsync(), "testshire", new("Ann Reid", "ann@police.example", Roles.Analyst, Affiliation.PoliceStaff))).Succeeded);
    }

    [Fact]
    public async Task Inviting_somebody_again_replaces_the_first_invitation_and_never_an_account_in_use()
    {
        var actor = await portal.OperatorAsync();
        await Register.InviteAsync(actor, "beta", Person with { Email = "twice@town.example" });
        Assert.True((await Register.InviteAsync(actor, "beta", Person with { Email = "TWICE@town.example" })).Succeeded);

        var used = await Register.InviteAsync(actor, "beta", Person with { Email = "administrator@beta.example" });

        Assert.Contains("has an account there already", used.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(1, await portal.With<PlaceRecords, int>(portal.Beta, async records =>
        {
            await using var db = records.Open();
            return await db.Accounts.CountAsync(account => account.NormalizedEmail == "TWICE@TOWN.EXAMPLE");
        }));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Only_an_operator_makes_places_or_sees_the_list()
    {
        var administrator = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        Assert.NotNull((await Register.ListAsync(administrator)).Refusal);
        Assert.NotNull((await Register.CreateForceAsync(administrator, Wanted("Echo", "echo"))).Refusal);
        Assert.NotNull((await Register.InviteAsync(administrator, "beta", Person)).Refusal);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains("/refused", (await client.GetAsync("/alpha/new-partnership")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Beta Pubwatch", await client.GetStringAsync("/alpha/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_makes_the_force_when_it_is_right()
    {
        var client = await portal.SignedInOperatorAsync();
        var fields = new (string, string)[]
        {
            ("Form.Name", "Northshire Police"), ("Form.Slug", "health"), ("Form.Colour", "#1a2b6d"), ("Form.Person.Name", "Ann Reid"),
            ("Form.Person.Email", "ann@northshire.example"), ("Form.Person.Affiliation", "PoliceStaff"), ("Form.Person.Roles", "Author"), ("Form.Person.Roles", "Analyst"),
        };
        var form = await TestForm.OfAsync(client, "/platform/new-force", "new-place");
        var refused = await client.PostAsync("/platform/new-force", form.With(fields));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Slug-error", page, StringComparison.Ordinal);
        Assert.Contains("ann@northshire.example", page, StringComparison.Ordinal);

        fields[1] = ("Form.Slug", "northshire");
        var made = await client.PostAsync("/platform/new-force", form.With(fields));

        Assert.EndsWith("/platform/", made.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Northshire Police", await client.GetStringAsync("/platform/"), StringComparison.Ordinal);
        var force = portal.Services.GetRequiredService<TenantStore>().Find("northshire")!;
        Assert.Equal(Roles.Author | Roles.Analyst, await portal.With<PlaceRecords, Roles>(force, async records =>
        {
            await using var db = records.Open();
            return (await db.Accounts.SingleAsync()).Roles;
        }));
    }

    private NewPlace Wanted(string name, string slug) => new(name, slug, "#0f6b5c", Person)
    {
        Force = portal.Force.Slug,
        Kind = PartnershipKind.Shopwatch,
        Area = "Coast",
    };
}
