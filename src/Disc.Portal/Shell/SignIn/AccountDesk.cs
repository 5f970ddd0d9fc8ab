using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SignIn;

/// <summary>The use cases of one's own account: the first password, a forgotten one, another one, and what is known of oneself.</summary>
public sealed class AccountDesk(
    SignInManager<Account> signIn, UserManager<Account> accounts, PlaceRecords records, AccountTokens tokens, PortalAddress address,
    CurrentTenant current, TimeProvider clock)
{
    /// <summary>The subject line of the letter about a forgotten password.</summary>
    public const string ForgottenSubject = "Choose a new password";

    // Whoever types somebody's address again and again must not fill their letter box.
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(5);

    private static readonly Refusal NotGood = new(
        "This link was used already or is past its time. Ask for a new one: “I forgot my password” on the sign-in page, or your administrator for another invitation.");

    private Tenant? Place => current.IsEntered ? current.Tenant : null;

    /// <summary>What the portal knows of the person who asks.</summary>
    public async Task<OwnAccount> OwnAsync(Actor actor)
    {
        await using var db = records.Open();
        var hasSecondStep = await db.HasSecondStepAsync(actor.AccountId);
        return await db.Accounts.Where(account => account.Id == actor.AccountId)
            .Select(account => new OwnAccount(account.Name, account.Email!, account.Premises, account.Roles, account.Affiliation, hasSecondStep))
            .SingleAsync();
    }

    /// <summary>Writes a letter with a link to whoever has this address here; the answer is the same when nobody has.</summary>
    public async Task<Outcome<Done>> ForgottenAsync(string? email, string? from)
    {
        var typed = email?.Trim() ?? "";
        if (typed.Length is 0 or > Account.EmailLength || !typed.Contains('@'))
            return new Refusal("Type your e-mail address, such as name@example.com.", "Email");

        var known = typed.ToUpperInvariant();
        await using var work = await records.BeginAsync(Actor.Portal(Place, clock.Now()) with { From = from });
        var account = await work.Place.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == known && a.BlockedAt == null);
        if (account is not null)
        {
            var since = clock.Now() - BetweenLetters;
            if (!await work.Place.Letters.AnyAsync(letter => letter.To == account.Email && letter.Subject == ForgottenSubject && letter.WrittenAt > since))
                work.Place.Letters.Add(ForgottenLetter(account));
        }

        // A row in either case: it is worth knowing, and how long it takes tells nothing.
        work.Record(new HistoryEntry(Verbs.Altered, "password-link", account?.Id));
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>Why a link lets nobody in; null when it does.</summary>
    public async Task<Refusal?> WhyNotLinkAsync(string token)
    {
        await using var db = records.Open();
        return await HolderAsync(db, token) is null ? NotGood : null;
    }

    /// <summary>Sets the password of the person whom the link was mailed to, and ends whatever sessions they had.</summary>
    public async Task<Outcome<Done>> SetAsync(string token, string? password, string? again, string? from)
    {
        await using var work = await records.BeginAsync(Actor.Portal(Place, clock.Now()) with { From = from });
        if (await HolderAsync(work.Place, token) is not { } account)
            return NotGood;
        if (WhyNot(password, again, account) is { } why)
            return why;
        Set(work, account, password!);
        // Whoever reads the mail of this address has shown that it is theirs; a lock by wrong guesses ends with it.
        account.EmailConfirmed = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>Changes the password of the person who asks; every other session of theirs ends, this one goes on.</summary>
    public async Task<Outcome<Done>> ChangeAsync(Actor actor, string? present, string? password, string? again)
    {
        var known = await accounts.FindByIdAsync(actor.AccountId.ToString());
        if (known is null || !(await signIn.CheckPasswordSignInAsync(known, present ?? "", lockoutOnFailure: true)).Succeeded)
            return new Refusal("That is not your present password. After five wrong ones the account is locked for ten minutes.", "Present");

        Account account;
        await using (var work = await records.BeginAsync(actor))
        {
            account = await work.Place.Accounts.SingleAsync(a => a.Id == actor.AccountId);
            if (WhyNot(password, again, account) is { } why)
                return why;
            Set(work, account, password!);
            await work.CommitAsync();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Done.Yes;
    }

    private static Refusal? WhyNot(string? password, string? again, Account account)
    {
        if (PasswordRules.WhyNot(password ?? "", account.Name, account.Email ?? "") is { } why)
            return new Refusal(why, "Password");
        return password == again ? null : new Refusal("The two passwords are not the same. Type it again.", "Again");
    }

    private void Set(IWork work, Account account, string password)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.EndSessions();
        work.Record(new HistoryEntry(Verbs.Altered, "account", account.Id, "password"));
        work.Tell(new Signal(SignalTopics.Session, Audience: account.Id, Withdrawn: true));
    }

    private async Task<Account?> HolderAsync(PlaceDb db, string token)
    {
        if (tokens.Read(token) is not { } id)
            return null;
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == id);
        return account is not null && tokens.IsGood(token, account) ? account : null;
    }

    private Letter ForgottenLetter(Account account)
    {
        var link = address.Of(Place, $"new-password/{tokens.Write(account, AccountTokens.ForgottenLasts)}");
        return new Letter(account.Email!, ForgottenSubject,
            $"""
            Somebody asked for a new password for your account at {Place?.Name ?? "Disc.Portal"}.

            Choose one here, within an hour:
            {link}

            If it was not you, do nothing: your password stays as it is.
            """, clock.Now());
    }
}
