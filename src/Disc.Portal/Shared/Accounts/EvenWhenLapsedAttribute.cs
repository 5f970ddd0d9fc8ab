namespace Disc.Portal.Shared.Accounts;

/// <summary>A page or an address that is open to somebody who has not certified: signing out, one's own account (rule 3). Every other one is closed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EvenWhenLapsedAttribute : Attribute;
