using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Identity;

namespace Disc.Portal.Shell.SignIn;

/// <summary>The use cases of coming in and going out: sign in, sign out here, sign out everywhere.</summary>
public sealed class SignInDesk(
    SignInManager<Account> signIn, UserManager<Account> accounts, PlaceRecords records, PendingSignIn pending, CurrentTenant current, TimeProvider clock)
{
    // One sentence for every failure: it must not tell whether the address is known here.
    private static readonly Refusal NotKnown = new("The e-mail address or the password is not right. After five wrong passwords an account is locked for ten minutes.");

    /// <summary>Looks at a person's password, and signs them in to the place of this request unless a second step is due.</summary>
    public async Task<Outcome<SignInStep>> SignInAsync(string email, string password, string? from)
    {
        if (email.Trim().Length == 0)
            return new Refusal("Type your e-mail address.", "Email");
        if (password.Length == 0)
            return new Refusal("Type your password.", "Password");

        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            // As much work as a wrong password costs, so that time does not tell either.
            accounts.PasswordHasher.HashPassword(new Account(Guid.Empty, "", "", Roles.None, Affiliation.Business, clock.Now()), password);
            return NotKnown;
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        var actor = ActorOf(account, from);
        await using var work = await records.BeginAsync(actor);
        if (!result.Succeeded || account.BlockedAt is not null)
        {
            work.Record(new HistoryEntry(Verbs.SignInFailed, "account", account.Id));
            await work.CommitAsync();
            return NotKnown;
        }

        var step = await StepAfterPasswordAsync(work.Place, account);
        if (step == SignInStep.In)
        {
            await LetInAsync(work, account, null);
            return step;
        }

        await work.CommitAsync();
        await pending.BeginAsync(account);
        return step;
    }

    /// <summary>Signs in a person who has shown all that is asked of them, and commits the work.</summary>
    /// <param name="work">The piece of work; it may hold more that belongs to signing in.</param>
    /// <param name="account">Who comes in.</param>
    /// <param name="with">What they showed besides a password, as the audit trail says it; null when nothing.</param>
    internal async Task LetInAsync(IWork work, Account account, string? with)
    {
        var known = await work.Place.Accounts.FindAsync(account.Id);
        known!.LastSignInAt = clock.Now();
        work.Record(with is null ? new HistoryEntry(Verbs.SignedIn, "account", account.Id) : new HistoryEntry(Verbs.SignedIn, "account", account.Id, with));
        await work.CommitAsync();
        await pending.EndAsync();
        await signIn.SignInAsync(known, isPersistent: false);
    }

    private static async Task<SignInStep> StepAfterPasswordAsync(PlaceDb place, Account account)
    {
        if (await place.HasSecondStepAsync(account.Id))
            return SignInStep.SecondStep;
        return SignInRule.Needs(await place.SecondStepRuleAsync(), account.Roles) ? SignInStep.SetUp : SignInStep.In;
    }

    /// <summary>Ends every session of the person, on every device.</summary>
    public async Task SignOutEverywhereAsync(Actor actor)
    {
        await using var work = await records.BeginAsync(actor);
        var account = await work.Place.Accounts.FindAsync(actor.AccountId);
        account!.EndSessions();
        work.Record(new HistoryEntry(Verbs.SignedOut, "account", actor.AccountId, "everywhere"));
        work.Tell(new Signal(SignalTopics.Session, Audience: actor.AccountId, Withdrawn: true));
        await work.CommitAsync();
    }

    /// <summary>The actor of somebody who is on the way in.</summary>
    internal Actor ActorOf(Account account, string? from) => new(
        account.Id, account.Name, current.IsEntered ? current.Tenant.Id : null, current.IsEntered ? current.Tenant.Kind : null,
        account.Roles, account.Affiliation, new HashSet<string>(), clock.Now(), from);
}
