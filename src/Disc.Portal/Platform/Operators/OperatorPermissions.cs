namespace Disc.Portal.Platform.Operators;

/// <summary>The permissions of the operators.</summary>
public static class OperatorPermissions
{
    /// <summary>Sees which places there are, makes new ones, invites their first people.</summary>
    public const string Places = "platform.places";
}
