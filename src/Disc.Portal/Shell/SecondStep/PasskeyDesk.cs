using System.Text;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shell.SignIn;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>The use cases of passkeys: add one, sign in with one, remove one. A passkey that its device unlocks is both steps at once.</summary>
public sealed class PasskeyDesk(
    PlaceRecords records, SignInDesk signIn, PendingSignIn pending, SecondStepDesk steps, IPasskeyHandler<Account> handler,
    SecondStepSeals seals, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The longest name of a passkey, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>How many passkeys one person can have.</summary>
    public const int Most = 10;

    private const string Adding = "add-passkey";
    private const string Asking = "ask-passkey";

    private static readonly TimeSpan AskLasts = TimeSpan.FromMinutes(5);

    private static readonly Refusal NotTaken = new("Your device did not add a passkey. Try again; if it keeps failing, use an authenticator app.");

    private string PlaceWords => current.IsEntered ? current.Tenant.Name : "Disc.Portal";

    // It never names another portal: whether somebody has an account elsewhere is nobody's business (rule 1).
    private Refusal NotKnown => new($"That passkey does not open {PlaceWords}. Choose the one whose name ends in “{PlaceWords}”, or sign in with your password.");

    /// <summary>What the browser is asked, to make a passkey for the person.</summary>
    public async Task<PasskeyAsk> OfferAsync(Actor actor, HttpContext context)
    {
        await using var db = records.Open();
        var account = await db.Accounts.SingleAsync(account => account.Id == actor.AccountId);
        // All portals stand on one domain, so the device shows their passkeys in one list: the name says which is which.
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = $"{account.Email} at {PlaceWords}", DisplayName = $"{account.Name}, {PlaceWords}" }, context);
        return new PasskeyAsk(made.CreationOptionsJson, seals.Seal(Adding, [.. account.Id.ToByteArray(), .. Encoding.UTF8.GetBytes(made.AttestationState ?? "")], AskLasts));
    }

    /// <summary>Adds the passkey that the browser made.</summary>
    /// <returns>Recovery codes, shown this once, when it is the first second step; else none.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> AddAsync(Actor actor, string? state, string? credential, string? name, HttpContext context)
    {
        await using var work = await records.BeginAsync(actor);
        if (seals.OpenInTime(Adding, state) is not { } sealedState || new Guid(sealedState.AsSpan(0, 16)) != actor.AccountId)
            return new Refusal("That took too long. Try again.");
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = credential ?? "",
            AttestationState = Encoding.UTF8.GetString(sealedState.AsSpan(16)),
        });
        if (!made.Succeeded || made.UserEntity.Id != actor.AccountId.ToString())
            return NotTaken;
        if (await work.Place.UserPasskeys.CountAsync(passkey => passkey.UserId == actor.AccountId) >= Most)
            return new Refusal($"You have {Most} passkeys. Remove one that you no longer use first.");
        var isFirst = !await work.Place.HasSecondStepAsync(actor.AccountId);
        var called = name?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, NameLength)] : "Passkey";
        work.Place.UserPasskeys.Add(new IdentityUserPasskey<Guid>
        {
            UserId = actor.AccountId,
            CredentialId = made.Passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = made.Passkey.PublicKey,
                Name = called,
                CreatedAt = clock.GetUtcNow(),
                SignCount = made.Passkey.SignCount,
                Transports = made.Passkey.Transports,
                IsUserVerified = made.Passkey.IsUserVerified,
                IsBackupEligible = made.Passkey.IsBackupEligible,
                IsBackedUp = made.Passkey.IsBackedUp,
                AttestationObject = made.Passkey.AttestationObject,
                ClientDataJson = made.Passkey.ClientDataJson,
            },
        });
        var codes = isFirst ? await SecondStepDesk.GiveCodesAsync(work.Place, actor.AccountId) : [];
        work.Record(new HistoryEntry(Verbs.Altered, "account", actor.AccountId, "passkey"));
        await steps.AddLetterAsync(work.Place, actor, "A passkey was added", "A passkey was added to your account.");
        await work.CommitAsync();
        return Outcome<IReadOnlyList<string>>.Of(codes);
    }

    /// <summary>Removes one of the person's passkeys.</summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, string? id, string? password)
    {
        if (await steps.WhyNotPasswordAsync(actor, password) is { } why)
            return why;
        await using var work = await records.BeginAsync(actor);
        var own = await work.Place.UserPasskeys.Where(passkey => passkey.UserId == actor.AccountId).ToListAsync();
        if (own.SingleOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) is not { } passkey)
            return new Refusal("That passkey is gone already.");
        var step = await work.Place.SecondSteps.SingleOrDefaultAsync(s => s.AccountId == actor.AccountId);
        var others = own.Count - 1 + (step?.SealedKey is null ? 0 : 1);
        if (await SecondStepDesk.WhyNotLastAsync(work.Place, actor, others) is { } last)
            return last;
        work.Place.UserPasskeys.Remove(passkey);
        if (others == 0 && step is not null)
            work.Place.SecondSteps.Remove(step);
        work.Record(new HistoryEntry(Verbs.Altered, "account", actor.AccountId, "passkey removed"));
        await steps.AddLetterAsync(work.Place, actor, "A passkey was removed", "A passkey of your account was removed.");
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>What the browser is asked, to sign somebody in: any passkey of this portal, or one of whoever's second step is awaited.</summary>
    public async Task<PasskeyAsk> AskAsync(HttpContext context)
    {
        await using var db = records.Open();
        var asked = await handler.MakeRequestOptionsAsync((await pending.WhoAsync(db))!, context);
        return new PasskeyAsk(asked.RequestOptionsJson, seals.Seal(Asking, Encoding.UTF8.GetBytes(asked.AssertionState ?? ""), AskLasts));
    }

    /// <summary>Signs in whoever has shown a passkey of this place.</summary>
    public async Task<Outcome<Done>> SignInAsync(string? state, string? credential, HttpContext context, string? from)
    {
        if (seals.OpenInTime(Asking, state) is not { } sealedState)
            return new Refusal("That took too long. Try again.");
        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = context,
            CredentialJson = credential ?? "",
            AssertionState = Encoding.UTF8.GetString(sealedState),
        });
        if (!shown.Succeeded || shown.User.BlockedAt is not null)
            return await NotKnownAsync(shown.User?.Id, from);

        await using var work = await records.BeginAsync(signIn.ActorOf(shown.User, from));
        var id = shown.Passkey.CredentialId;
        var kept = await work.Place.UserPasskeys.SingleAsync(passkey => passkey.CredentialId == id);
        kept.Data.SignCount = shown.Passkey.SignCount;
        kept.Data.IsBackedUp = shown.Passkey.IsBackedUp;
        await signIn.LetInAsync(work, shown.User, "passkey");
        return Done.Yes;
    }

    private async Task<Refusal> NotKnownAsync(Guid? account, string? from)
    {
        await using var work = await records.BeginAsync(Actor.Portal(current.IsEntered ? current.Tenant : null, clock.Now()) with { From = from });
        work.Record(new HistoryEntry(Verbs.SignInFailed, "account", account, "passkey"));
        await work.CommitAsync();
        return NotKnown;
    }
}
