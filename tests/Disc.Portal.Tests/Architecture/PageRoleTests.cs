using System.Reflection;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Tests.Architecture;

/// <summary>Which role may open which page, as an approved table: a page that changes hands shows here.</summary>
public class PageRoleTests
{
    private static readonly PermissionBook Book = new(Features.All);

    [Fact]
    public void Page_by_role_is_the_approved_table() => Approved.Is("pages-by-role", string.Concat(Pages().Select(Row)));

    [Fact]
    public void Every_permission_that_a_page_asks_for_exists()
    {
        var known = Book.All.Select(permission => permission.Name).Append(PermissionPolicies.SignedIn).Append("").ToHashSet(StringComparer.Ordinal);

        Assert.All(Pages(), page => Assert.Contains(page.Policy ?? "", known));
    }

    [Fact]
    [Trait("Rule", "4")]
    public void Nobody_marked_as_police_holds_a_permission_about_exclusions()
    {
        var all = Enum.GetValues<Roles>().Aggregate(Roles.None, (sum, role) => sum | role);
        var held = Book.HeldBy(all, isPolice: true).Where(name => name.StartsWith("exclusions.", StringComparison.Ordinal)).ToList();

        Assert.Empty(held);
        Assert.Contains(Book.All, permission => permission.Name.StartsWith("exclusions.", StringComparison.Ordinal));
    }

    private static string Row(Page page)
    {
        var who = page.Policy switch
        {
            "" => "anybody",
            PermissionPolicies.SignedIn => "everybody signed in",
            _ => Book.All.Where(permission => permission.Name == page.Policy)
                .Select(permission => permission.Holders + (permission.NotPolice ? " (never police)" : "")).SingleOrDefault() ?? "nobody",
        };
        return $"{page.Route,-40} {(page.IsReading ? "reading" : "work"),-8} {who}\n";
    }

    private static IEnumerable<Page> Pages() => typeof(Actor).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => new Page(
            route.Template,
            type.GetCustomAttribute<AllowAnonymousAttribute>() is not null ? "" : type.GetCustomAttribute<AuthorizeAttribute>()?.Policy,
            type.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null)))
        .OrderBy(page => page.Route, StringComparer.Ordinal);

    private sealed record Page(string Route, string? Policy, bool IsReading);
}
