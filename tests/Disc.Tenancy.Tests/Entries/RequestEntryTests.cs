using System.Security.Claims;
using Disc.Tenancy.Entries;
using Disc.Tenancy.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests.Entries;

public class RequestEntryTests : IDisposable
{
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Theory]
    [InlineData("/alpha/gallery", "/alpha", "/gallery")]
    [InlineData("/ALPHA/gallery", "/alpha", "/gallery")]
    [InlineData("/alpha", "/alpha", "/")]
    [InlineData("/alpha/", "/alpha", "/")]
    public async Task The_first_part_of_the_path_enters_the_tenant_in_one_canonical_case(string path, string pathBase, string rest)
    {
        var context = await EnterAsync(path);

        Assert.Equal(tenants.Alpha, context.TenantOfPath());
        Assert.Equal(tenants.Alpha, context.RequestServices.GetRequiredService<CurrentTenant>().Tenant);
        Assert.Equal(pathBase, context.Request.PathBase.Value);
        Assert.Equal(rest, context.Request.Path.Value);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere/gallery")]
    [InlineData("/alphabet/")]
    [InlineData("/css/tokens.css")]
    public async Task Any_other_path_enters_nothing_and_stays_as_it_is(string path)
    {
        var context = await EnterAsync(path);

        Assert.Null(context.TenantOfPath());
        Assert.False(context.RequestServices.GetRequiredService<CurrentTenant>().IsEntered);
        Assert.Equal(path, context.Request.Path.Value);
    }

    [Fact]
    public async Task The_operators_place_is_no_tenant()
    {
        var context = await EnterAsync("/platform/health");

        Assert.True(context.IsPlatform());
        Assert.Null(context.TenantOfPath());
        Assert.Equal("/platform", context.Request.PathBase.Value);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_principal_of_another_tenant_becomes_nobody()
    {
        foreach (var (tenant, path) in new[] { (tenants.Beta, "/alpha/"), (null, "/alpha/"), (tenants.Alpha, "/platform/"), (tenants.Force, "/alpha/") })
        {
            var context = await EnterAsync(path);
            context.User = PrincipalOf(tenant);
            await RequestEntry.BindAsync(context, () => Task.CompletedTask);
            Assert.False(context.User.Identity!.IsAuthenticated);
        }

        var own = await EnterAsync("/alpha/");
        own.User = PrincipalOf(tenants.Alpha);
        await RequestEntry.BindAsync(own, () => Task.CompletedTask);
        Assert.True(own.User.Identity!.IsAuthenticated);
    }

    private static ClaimsPrincipal PrincipalOf(Tenant? tenant) =>
        new(new ClaimsIdentity([new(TenantClaims.Tenant, TenantClaims.PlaceName(tenant))], "test"));

    private async Task<DefaultHttpContext> EnterAsync(string path)
    {
        var context = new DefaultHttpContext { RequestServices = tenants.Services.CreateScope().ServiceProvider };
        context.Request.Path = path;
        await RequestEntry.EnterAsync(context, () => Task.CompletedTask, tenants.Store);
        return context;
    }
}
