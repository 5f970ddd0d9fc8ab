using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.Finding;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Shell.Finding;

public class FindingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task Everybody_finds_what_they_may_see_and_nothing_of_the_next_partnership()
    {
        var listed = await portal.SubjectAsync(portal.Alpha, "Quentin", "Larkspur");
        var unlisted = await portal.SubjectAsync(portal.Alpha, "Quentin", "Hollyhock", listed: false);
        await portal.SubjectAsync(portal.Beta, "Quentin", "Foxglove");

        var administrator = await AddressesAsync(portal.Alpha, TestRole.Administrator, "quentin");
        var member = await AddressesAsync(portal.Alpha, TestRole.Member, "quentin");
        var neighbour = await AddressesAsync(portal.Beta, TestRole.Administrator, "larkspur");

        Assert.Equal([$"subjects/{listed:N}", $"subjects/{unlisted:N}"], administrator.Order(StringComparer.Ordinal));
        Assert.Equal([$"gallery/{listed:N}"], member);
        Assert.Empty(neighbour);
    }

    [Fact]
    public async Task Members_are_found_by_whoever_looks_after_them_and_by_nobody_else()
    {
        Assert.Contains($"members/{portal.Account(portal.Alpha, TestRole.OtherMember).Id:N}", await AddressesAsync(portal.Alpha, TestRole.Administrator, "alpha OtherMember"));
        Assert.Empty(await AddressesAsync(portal.Alpha, TestRole.Member, "alpha OtherMember"));
    }

    [Fact]
    public async Task The_one_whose_shop_has_the_word_is_found_among_sixty_who_have_it_behind_the_at_sign()
    {
        var wanted = await portal.In(portal.Beta, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            for (var i = 0; i < 60; i++)
                db.Accounts.Add(new Account(Guid.CreateVersion7(), $"Aaron {i:00}", $"aaron{i}@wharfside.example", Roles.Member, Affiliation.Business, portal.Now));
            var last = new Account(Guid.CreateVersion7(), "Zoe Last", "zoe@elsewhere.example", Roles.Member, Affiliation.Business, portal.Now) { Premises = "Wharfside Books" };
            db.Accounts.Add(last);
            await db.SaveChangesAsync();
            return last.Id;
        });

        Assert.Equal([$"members/{wanted:N}"], await AddressesAsync(portal.Beta, TestRole.Administrator, "wharfside"));
        Assert.Equal(6, (await AddressesAsync(portal.Beta, TestRole.Administrator, "@wharfside")).Count);
    }

    [Fact]
    public async Task Pages_and_settings_are_found_by_their_names_and_by_what_they_do()
    {
        Assert.Contains("settings/sign-in", await AddressesAsync(portal.Alpha, TestRole.Administrator, "second step"));
        Assert.Contains("gallery", await AddressesAsync(portal.Alpha, TestRole.Member, "galle"));
        Assert.DoesNotContain("settings/sign-in", await AddressesAsync(portal.Alpha, TestRole.Member, "second step"));
        Assert.Empty(await AddressesAsync(portal.Alpha, TestRole.Member, "g"));
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_search_for_a_person_stands_in_no_address_and_is_nobody_elses()
    {
        await portal.SubjectAsync(portal.Alpha, "Wilhelmina", "Larkspur");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(client, "/alpha/find", "find");

        var answer = await client.PostAsync("/alpha/find", form.With(("Words", "Wilhelmina")));
        var address = answer.Headers.Location!.ToString();
        var page = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
        var other = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);

        Assert.DoesNotContain("ilhelmina", address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Wilhelmina Larkspur", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ilhelmina", await (await other.GetAsync(address)).Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_palette_answers_its_own_script_and_nobody_who_is_not_signed_in()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var without = await client.PostAsJsonAsync("/alpha/find/quick", new { words = "gallery" });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/alpha/find/quick") { Content = JsonContent.Create(new { words = "gallery" }) };
        request.Headers.Add("X-Disc-Find", "1");
        var with = await client.SendAsync(request);
        var nobody = await portal.Anonymous().PostAsJsonAsync("/alpha/find/quick", new { words = "gallery" });

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("gallery", (await with.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("items")[0].GetProperty("address").GetString());
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);
    }

    private async Task<List<string>> AddressesAsync(Tenant tenant, TestRole role, string words) =>
        [.. (await portal.With<FindDesk, IReadOnlyList<FoundGroup>>(tenant, desk => desk.FindAsync(portal.ActorOf(tenant, role), words))).SelectMany(group => group.Items).Select(item => item.Address)];
}
