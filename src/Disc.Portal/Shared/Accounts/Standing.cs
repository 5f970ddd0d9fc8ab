namespace Disc.Portal.Shared.Accounts;

/// <summary>How far somebody may go in their place, by what they certified (rule 3).</summary>
public enum Standing
{
    /// <summary>As far as their roles go.</summary>
    Full,

    /// <summary>As far as their roles go, but nothing that comes from the police: a document waits for them, its days of grace still run.</summary>
    WithoutPolice,

    /// <summary>The documents that they have to certify, their own account, and nothing else.</summary>
    Lapsed,
}
