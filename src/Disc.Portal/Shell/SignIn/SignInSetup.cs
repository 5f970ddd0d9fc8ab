using System.Security.Claims;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Puts signing in into the application: ASP.NET Core Identity over each place's own accounts, one cookie a place.</summary>
internal static class SignInSetup
{
    /// <summary>The name of the session cookie; its path is the place's.</summary>
    public const string SessionCookie = "disc-session";

    /// <summary>The name of the cookie of somebody whose second step is awaited.</summary>
    public const string PendingCookie = "disc-second-step";

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(options =>
            {
                // NIST SP 800-63B: length and a block list; no rules of composition.
                options.Password.RequiredLength = PasswordRules.ShortestLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<UserOnlyStore<Account, PlaceDb, Guid>>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<KeptForms>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<AccountTokens>();
        services.AddSingleton(provider => new PortalAddress(
            provider.GetRequiredService<IOptions<PortalOptions>>().Value.Address, provider.GetRequiredService<IServer>()));
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, TenantAntiforgery>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "disc-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme).AddCookie(PendingSignIn.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(PendingSignIn.Scheme)
            .Configure<IDataProtectionProvider, IHttpContextAccessor, IOptions<PortalOptions>>((cookie, protection, accessor, portal) =>
            {
                SetCookie(cookie, PendingCookie, portal.Value);
                cookie.TicketDataFormat = new TenantTickets("second-step", protection, accessor);
                cookie.ExpireTimeSpan = PendingSignIn.Lasts;
                cookie.SlidingExpiration = false;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IDataProtectionProvider, IHttpContextAccessor, IOptions<PortalOptions>>((cookie, protection, accessor, portal) =>
            {
                SetCookie(cookie, SessionCookie, portal.Value);
                cookie.TicketDataFormat = new TenantTickets("session", protection, accessor);
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/refused";
                cookie.ReturnUrlParameter = "next";
                cookie.Events.OnRedirectToLogin = KeptForms.RedirectAsync;
                cookie.Events.OnRedirectToAccessDenied = PoliceRefusal.TellAsync;
                cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
                cookie.Events.OnCheckSlidingExpiration = SessionCheck.SlideUnlessRefreshed;
            });
    }

    // Its path is the tenant's: the request's path base when it is written.
    private static void SetCookie(CookieAuthenticationOptions cookie, string name, PortalOptions portal)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = portal.Demonstration is null ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Notes the network address and the kind of device on the principal, so that circuits know them as requests do.</summary>
    public static void UseSessionAddress(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is ClaimsIdentity { IsAuthenticated: true } identity && context.Connection.RemoteIpAddress is { } address)
        {
            var device = DeviceWords.Of(context.Request.Headers.UserAgent);
            identity.AddClaim(new(AccountClaims.From, $"{(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)}{(device is null ? "" : $", {device}")}"));
        }

        return next(context);
    });
}
