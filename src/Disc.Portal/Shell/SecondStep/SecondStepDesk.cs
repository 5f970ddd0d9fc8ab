using System.Diagnostics.CodeAnalysis;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shell.SignIn;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Step = Disc.Portal.Shared.Accounts.SecondStep;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>The use cases of an authenticator app and of recovery codes: set up, show when signing in, remove.</summary>
public sealed class SecondStepDesk(
    PlaceRecords records, SignInDesk signIn, PendingSignIn pending, SignInManager<Account> passwords, SecondStepSeals seals,
    CurrentTenant current, TimeProvider clock)
{
    private const string Offer = "offer";
    private const string Kept = "key";

    // Long enough to find the phone and install an app.
    private static readonly TimeSpan OfferLasts = TimeSpan.FromMinutes(30);

    private static readonly Refusal TooLate = new("That took too long. Sign in again with your password.");
    private static readonly Refusal OfferOver = new("This picture is past its time. Here is a new one: scan it, and type its code.", "Code");
    private static readonly Refusal NotTheCode = new("That is not the code of now. Type the six digits that your app shows; each is good once, for half a minute.", "Code");
    private static readonly Refusal WrongCode =
        new("That code is not right. Type the six digits that your app shows now, or one of your recovery codes. After five wrong ones you wait ten minutes.", "Code");
    private static readonly Refusal Locked = new("Too many wrong codes. Wait ten minutes and try again. If your phone is lost, your administrator can take the second step away.", "Code");
    private static readonly Refusal WrongPassword = new("That is not your password. After five wrong ones the account is locked for ten minutes.", "Password");
    private static readonly Refusal Needed = new("Here everybody in your role signs in with a second step. Set up another one first; then you can remove this one.");

    private Tenant? Place => current.IsEntered ? current.Tenant : null;

    /// <summary>What the person who asks has.</summary>
    public async Task<OwnSecondStep> OwnAsync(Actor actor)
    {
        await using var db = records.Open();
        var step = await db.SecondSteps.SingleOrDefaultAsync(s => s.AccountId == actor.AccountId);
        var passkeys = await db.UserPasskeys.Where(passkey => passkey.UserId == actor.AccountId).ToListAsync();
        return new OwnSecondStep(
            step?.SealedKey is not null, step?.CodesLeft ?? 0,
            [.. passkeys.OrderByDescending(passkey => passkey.Data.CreatedAt).Select(passkey =>
                new OwnPasskey(Convert.ToHexString(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt.UtcDateTime))],
            SignInRule.Needs(await db.SecondStepRuleAsync(), actor.Roles));
    }

    /// <summary>A key to set an app up with. Nothing is kept until the app has shown that it has it.</summary>
    public async Task<AppOffer> OfferAsync(Actor actor)
    {
        await using var db = records.Open();
        return OfferTo(await db.Accounts.SingleAsync(account => account.Id == actor.AccountId));
    }

    /// <summary>A key for somebody who must set up a second step before they come in; null when nobody does.</summary>
    public async Task<AppOffer?> OfferPendingAsync()
    {
        await using var db = records.Open();
        return await pending.WhoAsync(db) is { } account && !await db.HasSecondStepAsync(account.Id) ? OfferTo(account) : null;
    }

    /// <summary>Whether somebody's second step is awaited, and whether they have a passkey; null when nobody's is.</summary>
    public async Task<bool?> AwaitsAsync()
    {
        await using var db = records.Open();
        return await pending.WhoAsync(db) is { } account && await db.HasSecondStepAsync(account.Id)
            ? await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == account.Id)
            : null;
    }

    /// <summary>Sets up the app that an offer's key was given to.</summary>
    /// <returns>New recovery codes, shown this once; empty when the person keeps those that they have.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> SetUpAsync(Actor actor, string? offer, string? code)
    {
        await using var work = await records.BeginAsync(actor);
        var set = await SetUpAsync(work, await work.Place.Accounts.SingleAsync(account => account.Id == actor.AccountId), offer, code);
        if (set.Succeeded)
            await work.CommitAsync();
        return set;
    }

    /// <summary>Sets up the app of somebody who must have one, and lets them in.</summary>
    /// <returns>Their recovery codes, shown this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> SetUpPendingAsync(string? offer, string? code, string? from)
    {
        await using var work = await records.BeginAsync(Actor.Portal(Place, clock.Now()) with { From = from });
        if (await pending.WhoAsync(work.Place) is not { } account || await work.Place.HasSecondStepAsync(account.Id))
            return TooLate;
        var set = await SetUpAsync(work, account, offer, code);
        if (set.Succeeded)
            await signIn.LetInAsync(work, account, "authenticator-app");
        return set;
    }

    /// <summary>Lets in somebody whose password was right, by the code of their app or a recovery code.</summary>
    public async Task<Outcome<Done>> ShowAsync(string? code, string? from)
    {
        Account? account;
        await using (var db = records.Open())
            account = await pending.WhoAsync(db);
        if (account is null)
            return TooLate;

        await using var work = await records.BeginAsync(signIn.ActorOf(account, from));
        var typed = code?.Trim() ?? "";
        if (typed.Length == 0)
            return new Refusal("Type the six digits that your app shows, or one of your recovery codes.", "Code");
        if (await StepOfAsync(work.Place, account.Id) is not { } step)
            return new Refusal("You have no app and no recovery codes. Use your passkey, or ask your administrator to take the second step away.", "Code");
        if (step.IsLocked(clock.Now()))
            return Locked;
        if (Accepts(step, typed, out var with))
        {
            if (with == "recovery-code")
                work.Place.Letters.Add(Letter(account, "A recovery code was used", $"Somebody signed in with one of your recovery codes. {step.CodesLeft} are left."));
            await signIn.LetInAsync(work, account, with);
            return Done.Yes;
        }

        var locked = step.Fail(clock.Now());
        if (locked)
        {
            work.Place.Letters.Add(Letter(
                account, "Somebody knows your password", "Somebody typed your password rightly, and then five wrong codes. If it was not you, change your password at once."));
        }

        work.Record(new HistoryEntry(Verbs.SignInFailed, "account", account.Id, "second-step"));
        await work.CommitAsync();
        return locked ? Locked : WrongCode;
    }

    /// <summary>Gives new recovery codes in place of the old ones.</summary>
    /// <returns>The codes, shown this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> NewCodesAsync(Actor actor, string? password)
    {
        if (await WhyNotPasswordAsync(actor, password) is { } why)
            return why;
        await using var work = await records.BeginAsync(actor);
        if (!await work.Place.HasSecondStepAsync(actor.AccountId))
            return new Refusal("Set up an app or a passkey first: recovery codes stand in for them.");
        var codes = await GiveCodesAsync(work.Place, actor.AccountId);
        work.Record(new HistoryEntry(Verbs.Altered, "account", actor.AccountId, "recovery-codes"));
        await work.CommitAsync();
        return Shown(codes);
    }

    /// <summary>Removes the app of the person who asks.</summary>
    public async Task<Outcome<Done>> RemoveAppAsync(Actor actor, string? password)
    {
        if (await WhyNotPasswordAsync(actor, password) is { } why)
            return why;
        await using var work = await records.BeginAsync(actor);
        if (await StepOfAsync(work.Place, actor.AccountId) is not { SealedKey: not null } step)
            return new Refusal("There is no app to remove.");
        if (await WhyNotLastAsync(work.Place, actor, await work.Place.UserPasskeys.CountAsync(passkey => passkey.UserId == actor.AccountId)) is { } last)
            return last;
        step.RemoveApp();
        if (!await work.Place.UserPasskeys.AnyAsync(passkey => passkey.UserId == actor.AccountId))
            work.Place.SecondSteps.Remove(step);
        work.Record(new HistoryEntry(Verbs.Altered, "account", actor.AccountId, "authenticator-app removed"));
        await AddLetterAsync(work.Place, actor, "Your authenticator app was removed", "The authenticator app of your account was removed.");
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>Why somebody cannot remove the last thing that they have; null when they can.</summary>
    internal static async Task<Refusal?> WhyNotLastAsync(PlaceDb place, Actor actor, int others) =>
        others == 0 && SignInRule.Needs(await place.SecondStepRuleAsync(), actor.Roles) ? Needed : null;

    /// <summary>Why this is not the password of the person who asks; null when it is. Wrong ones count as when signing in.</summary>
    internal async Task<Refusal?> WhyNotPasswordAsync(Actor actor, string? password)
    {
        var known = await passwords.UserManager.FindByIdAsync(actor.AccountId.ToString());
        return known is not null && (await passwords.CheckPasswordSignInAsync(known, password ?? "", lockoutOnFailure: true)).Succeeded ? null : WrongPassword;
    }

    /// <summary>New recovery codes for an account.</summary>
    internal static async Task<IReadOnlyList<string>> GiveCodesAsync(PlaceDb place, Guid account)
    {
        var codes = RecoveryCodes.New();
        (await StepOfAsync(place, account) ?? place.SecondSteps.Add(new Step(account)).Entity).GiveCodes(codes);
        return codes;
    }

    /// <summary>Tells a person by letter what was done to their account.</summary>
    internal async Task AddLetterAsync(PlaceDb place, Actor actor, string subject, string what) =>
        place.Letters.Add(Letter(await place.Accounts.SingleAsync(account => account.Id == actor.AccountId), subject, what + " If it was not you, change your password and tell your administrator."));

    private static Task<Step?> StepOfAsync(PlaceDb place, Guid account) => place.SecondSteps.SingleOrDefaultAsync(step => step.AccountId == account);

    private static Outcome<IReadOnlyList<string>> Shown(IReadOnlyList<string> codes) => Outcome<IReadOnlyList<string>>.Of(codes);

    private async Task<Outcome<IReadOnlyList<string>>> SetUpAsync(IWork work, Account account, string? offer, string? code)
    {
        if (seals.OpenInTime(Offer, offer) is not { } content || new Guid(content.AsSpan(0, 16)) != account.Id)
            return OfferOver;
        var key = content[16..];
        if (OneTimeCode.StepOf(key, code ?? "", clock.Now()) is not { } at)
            return NotTheCode;
        var step = await StepOfAsync(work.Place, account.Id) ?? work.Place.SecondSteps.Add(new Step(account.Id)).Entity;
        if (at <= step.LastStep)
            return NotTheCode;
        step.SetUp(seals.Seal(Kept, key), at);
        IReadOnlyList<string> codes = [];
        if (step.CodesLeft == 0)
            step.GiveCodes(codes = RecoveryCodes.New());
        work.Record(new HistoryEntry(Verbs.Altered, "account", account.Id, "authenticator-app"));
        work.Place.Letters.Add(Letter(
            account, "An authenticator app was set up", "An authenticator app was set up for your account. If it was not you, change your password and tell your administrator."));
        return Shown(codes);
    }

    private bool Accepts(Step step, string typed, [NotNullWhen(true)] out string? with)
    {
        with = null;
        if (RecoveryCodes.LooksLikeOne(typed))
            with = step.AcceptRecovery(typed) ? "recovery-code" : null;
        else if (step.SealedKey is { } key && OneTimeCode.StepOf(seals.Open(Kept, key), typed, clock.Now()) is { } at && step.Accept(at))
            with = "authenticator-app";
        return with is not null;
    }

    private AppOffer OfferTo(Account account)
    {
        var key = OneTimeCode.NewKey();
        var letters = string.Join(' ', OneTimeCode.InLetters(key).Chunk(4).Select(group => new string(group)));
        return new AppOffer(
            seals.Seal(Offer, [.. account.Id.ToByteArray(), .. key], OfferLasts), letters, OneTimeCode.AddressOf(key, Place?.Name ?? "Disc.Portal", account.Email!));
    }

    private Letter Letter(Account account, string subject, string what) =>
        new(account.Email!, subject, $"{what}\n\n{Place?.Name ?? "Disc.Portal"}", clock.Now());
}
