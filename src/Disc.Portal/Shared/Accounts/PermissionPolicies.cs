using Microsoft.AspNetCore.Authorization;

namespace Disc.Portal.Shared.Accounts;

/// <summary>Makes an authorisation policy of every permission, so that a page and its register ask for the same thing by the same name.</summary>
public static class PermissionPolicies
{
    /// <summary>Everybody who is signed in to the place.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Adds the policies; without a word from a page, only those who are signed in may come.</summary>
    public static void AddPermissionPolicies(this IServiceCollection services, PermissionBook book) => services.AddAuthorization(options =>
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        foreach (var permission in book.All)
        {
            options.AddPolicy(permission.Name, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
                permission.IsHeldBy(context.User.Roles(), context.User.Affiliation().IsPolice(), context.User.Standing())));
        }
    });
}
