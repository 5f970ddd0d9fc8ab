namespace Disc.Portal.Shared.Accounts;

/// <summary>What an account has besides its password to show who signs in: an authenticator app and recovery codes. Passkeys stand beside it.</summary>
public sealed class SecondStep
{
    /// <summary>How many wrong codes lock it.</summary>
    public const int MostFailures = 5;

    /// <summary>How long a lock lasts.</summary>
    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(10);

    private SecondStep()
    {
    }

    /// <summary>Nothing set up yet.</summary>
    public SecondStep(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    /// <summary>The app's key, sealed under the place; null while no app is set up.</summary>
    public string? SealedKey { get; private set; }

    /// <summary>The half minute of the code that was accepted last: no code is good twice (RFC 6238, 5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>The hashes of the recovery codes that are left, one a line.</summary>
    public string Codes { get; private set; } = "";

    /// <summary>Wrong codes since the last right one. Its own count: a right password must not clear it.</summary>
    public int Failures { get; private set; }

    /// <summary>Until when no code is looked at (UTC); null when none is kept waiting.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft => Lines.Length;

    private string[] Lines => Codes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether codes are refused for now.</summary>
    public bool IsLocked(DateTime at) => LockedUntil > at;

    /// <summary>An app was set up, and showed it with the code of a step.</summary>
    public void SetUp(string sealedKey, long step)
    {
        SealedKey = sealedKey;
        LastStep = step;
        (Failures, LockedUntil) = (0, null);
    }

    /// <summary>New recovery codes take the place of the old ones.</summary>
    public void GiveCodes(IEnumerable<string> codes) => Codes = string.Join('\n', codes.Select(RecoveryCodes.HashOf));

    /// <summary>The app is no longer used.</summary>
    public void RemoveApp() => SealedKey = null;

    /// <summary>Takes the code of a step; false when that or a later one was used already.</summary>
    public bool Accept(long step)
    {
        if (step <= LastStep)
            return false;
        LastStep = step;
        (Failures, LockedUntil) = (0, null);
        return true;
    }

    /// <summary>Takes a recovery code, which is then used up; false when it is none of those that are left.</summary>
    public bool AcceptRecovery(string typed)
    {
        var hash = RecoveryCodes.HashOf(typed);
        var left = Lines;
        if (!left.Contains(hash, StringComparer.Ordinal))
            return false;
        Codes = string.Join('\n', left.Where(line => line != hash));
        (Failures, LockedUntil) = (0, null);
        return true;
    }

    /// <summary>A wrong code was typed; true when that locked it.</summary>
    public bool Fail(DateTime at)
    {
        if (++Failures < MostFailures)
            return false;
        (Failures, LockedUntil) = (0, at + LockLasts);
        return true;
    }
}
