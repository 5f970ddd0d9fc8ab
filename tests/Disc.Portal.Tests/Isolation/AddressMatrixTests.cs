using System.Net;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Disc.Portal.Tests.Isolation;

/// <summary>Every address of the portal × {nobody, another tenant's session, a revoked session, every role}: a new page is in the matrix by itself.</summary>
public class AddressMatrixTests(TestPortal portal, ITestOutputHelper output) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task Nobody_and_strangers_get_nothing_from_any_address()
    {
        var strangers = new (string Who, HttpClient Client)[]
        {
            ("nobody", portal.Anonymous()),
            ("another partnership's administrator", await portal.CarriedOverAsync(portal.Beta, TestRole.Administrator)),
            ("the force's author", await portal.CarriedOverAsync(portal.Force, TestRole.Author)),
            ("a revoked administrator", await RevokedAsync()),
        };
        var (open, asked) = (new List<string>(), 0);
        foreach (var address in Addresses().Where(address => !address.IsOpen))
        {
            foreach (var (who, client) in strangers)
            {
                var response = await client.GetAsync($"/alpha{address.Path}");
                asked++;
                var sentAway = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized
                    || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal));
                if (!sentAway)
                    open.Add($"{address.Path} answers {who}: {response.StatusCode}");
            }
        }

        output.WriteLine($"{asked} of {asked} asked, {open.Count} leaks");
        Assert.Empty(open);
        Assert.True(asked > 50);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Every_role_gets_the_pages_of_its_permissions_and_no_others()
    {
        var book = portal.Services.GetRequiredService<PermissionBook>();
        var wrong = new List<string>();
        foreach (var tenant in new[] { portal.Alpha, portal.Force })
        {
            foreach (var (role, roles, affiliation) in TestRoles.Of(tenant.Kind))
            {
                var client = await portal.SignedInAsync(tenant, role);
                var held = book.HeldBy(roles, tenant.Kind == TenantKind.Force || affiliation.IsPolice());
                foreach (var address in Addresses().Where(address => !address.IsOpen))
                {
                    var response = await client.GetAsync($"/{tenant.Slug}{address.Path}");
                    var may = address.Policy is null or PermissionPolicies.SignedIn || held.Contains(address.Policy);
                    var refused = response.StatusCode is HttpStatusCode.Forbidden
                        || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/refused", StringComparison.Ordinal));
                    if (may == refused || (int)response.StatusCode >= 500)
                        wrong.Add($"{tenant.Slug} {role} {address.Path} ({address.Policy}): {(int)response.StatusCode}, {(may ? "may" : "may not")}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<HttpClient> RevokedAsync()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        await portal.In(portal.Alpha, async provider =>
        {
            await using var db = provider.GetRequiredService<Disc.Portal.Shared.Storage.PlaceRecords>().Open();
            var account = await db.Accounts.FindAsync(portal.Account(portal.Alpha, TestRole.SecondAdministrator).Id);
            account!.EndSessions();
            await db.SaveChangesAsync();
            return true;
        });
        return client;
    }

    // The stream never ends by itself, so a test of answers leaves it out; it has tests of its own.
    private IEnumerable<Address> Addresses() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_') && endpoint.RoutePattern.RawText != "/stream")
        .Select(endpoint => new Address(
            PathOf(endpoint),
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null)))
        .DistinctBy(address => address.Path);

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter =>
                parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? Guid.NewGuid().ToString() : "nothing",
            _ => "",
        }))));

    private sealed record Address(string Path, bool IsOpen, string? Policy);
}
