using System.Text.Json;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Disc.Tenancy.Entries;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shell.SignIn;

/// <summary>
/// Keeps a form that was posted after its session ended: sealed for the place and the person, for fifteen minutes, until the same
/// person signs in and sends it. So nothing that was typed is lost to a timeout.
/// </summary>
public sealed class KeptForms(TenantCache cache, CurrentTenant current, IDataProtectionProvider protection)
{
    /// <summary>How long a form is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>The largest form that is kept, in bytes.</summary>
    public const int LargestForm = 64 * 1024;

    /// <summary>Keeps a form for a person.</summary>
    /// <returns>The id under which the same person finds it.</returns>
    public async Task<Guid> KeepAsync(Guid account, KeptForm form)
    {
        var id = Guid.NewGuid();
        var box = Protector(account).Protect(JsonSerializer.SerializeToUtf8Bytes(form));
        await cache.GetAsync(NameOf(id), Life, () => Task.FromResult<byte[]?>(box));
        return id;
    }

    /// <summary>The form that was kept for this person; null when there is none, or it is another's.</summary>
    public async Task<KeptForm?> FindAsync(Guid account, Guid id)
    {
        var box = await cache.GetAsync(NameOf(id), TimeSpan.FromSeconds(1), () => Task.FromResult<byte[]?>(null));
        try
        {
            return box is null ? null : JsonSerializer.Deserialize<KeptForm>(Protector(account).Unprotect(box));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Somebody else signed in on this browser: what was typed is not theirs.
            return null;
        }
    }

    /// <summary>Forgets a form.</summary>
    public void Forget(Guid id) => cache.Forget(NameOf(id));

    /// <summary>Sends a person whose session ended to the sign-in page; what they posted waits behind it.</summary>
    internal static async Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await KeepPostedAsync(context.HttpContext) is { } kept)
            context.Response.Redirect($"{context.Request.PathBase}/sign-in?next={Uri.EscapeDataString(kept)}");
        else
            context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>Keeps what a request posted, for the person of its session's ticket, be it over or not.</summary>
    /// <returns>The address at which the person finds it; null when there was nothing to keep.</returns>
    internal static async Task<string?> KeepPostedAsync(HttpContext http)
    {
        var request = http.Request;
        if (http.TenantOfPath() is null || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || request.ContentLength is not (> 0 and <= LargestForm) || EndedSessionOf(http) is not { } account)
            return null;
        var form = await request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(field => field.Key != "__RequestVerificationToken")
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        var kept = new KeptForm($"{request.PathBase}{request.Path}{request.QueryString}", fields);
        return $"{request.PathBase}/kept/{await http.RequestServices.GetRequiredService<KeptForms>().KeepAsync(account, kept)}";
    }

    /// <summary>
    /// Keeps what stood in the fields of a page whose session ended under it. The browser sends it with the cookie of that session; it is
    /// kept for the person of the cookie and nobody else. A form of another site cannot send JSON, and not this cookie either.
    /// </summary>
    internal static async Task<IResult> KeepTypingAsync(HttpContext http, KeptForms forms)
    {
        if (http.TenantOfPath() is not { } tenant || !http.Request.HasJsonContentType() || http.Request.ContentLength is not (> 0 and <= LargestForm)
            || EndedSessionOf(http) is not { } account)
            return Results.NotFound();
        KeptTyping? typing;
        try
        {
            typing = await http.Request.ReadFromJsonAsync<KeptTyping>(http.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        // Only an address of this very place: the page offers a link to it.
        if (typing is not { Address: { } address, Fields: { Count: > 0 } fields } || !address.StartsWith($"/{tenant.Slug}/", StringComparison.Ordinal)
            || address.Contains("//", StringComparison.Ordinal) || address.Contains('\\'))
            return Results.BadRequest();
        var said = fields.Where(field => field is { Words: not null, Typed: not null }).Select(field => KeyValuePair.Create(field.Words!, field.Typed!)).ToList();
        return Results.Json(new { id = await forms.KeepAsync(account, new KeptForm(address, said, CanBeSent: false)) });
    }

    private sealed record KeptTyping(string? Address, IReadOnlyList<KeptField>? Fields);

    private sealed record KeptField(string? Words, string? Typed);

    // The ticket may be expired or rejected; that it can be read says whose it was, and that is all it is asked for.
    private static Guid? EndedSessionOf(HttpContext http)
    {
        var tickets = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(AccountClaims.Scheme).TicketDataFormat;
        AuthenticationTicket? ticket = tickets.Unprotect(http.Request.Cookies[SignInSetup.SessionCookie]);
        return ticket is not null && ticket.Principal.BelongsTo(http.TenantOfPath()) ? ticket.Principal.AccountId() : null;
    }

    private static string NameOf(Guid id) => $"kept-form/{id:N}";

    private IDataProtector Protector(Guid account) =>
        protection.CreateProtector("disc/kept-form", current.Tenant.Id.ToString(), account.ToString("N"));
}
