namespace Disc.Portal.Shell.SecondStep;

/// <summary>What a person has besides a password, as they see it themselves.</summary>
/// <param name="HasApp">Whether an authenticator app is set up.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="Passkeys">Their passkeys, the newest first.</param>
/// <param name="IsNeeded">Whether the place asks it of them.</param>
public sealed record OwnSecondStep(bool HasApp, int CodesLeft, IReadOnlyList<OwnPasskey> Passkeys, bool IsNeeded)
{
    /// <summary>Whether there is anything besides the password.</summary>
    public bool HasAny => HasApp || Passkeys.Count > 0;
}

/// <summary>A passkey as its person sees it.</summary>
/// <param name="Id">What it is called in forms.</param>
/// <param name="Name">The name that they gave it.</param>
/// <param name="AddedAt">When (UTC).</param>
public sealed record OwnPasskey(string Id, string Name, DateTime AddedAt);

/// <summary>A key for an authenticator app, offered and not kept yet.</summary>
/// <param name="Sealed">The key as the form carries it: nobody else can read or use it.</param>
/// <param name="Letters">The key in letters, in groups of four.</param>
/// <param name="Address">What the app reads from the square picture.</param>
public sealed record AppOffer(string Sealed, string Letters, Uri Address);

/// <summary>What a browser is asked to do with a passkey.</summary>
/// <param name="Options">For the browser, in JSON.</param>
/// <param name="State">What the portal must know when the answer comes, sealed.</param>
public sealed record PasskeyAsk(string Options, string State);
