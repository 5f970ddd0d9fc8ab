namespace Disc.Portal.Shell.SecondStep;

/// <summary>The names of what may be done about the second step of others.</summary>
public static class SecondStepPermissions
{
    /// <summary>Say who must have one.</summary>
    public const string Rule = "sign-in.rule";
}
