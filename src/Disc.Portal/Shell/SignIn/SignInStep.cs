namespace Disc.Portal.Shell.SignIn;

/// <summary>How far signing in came.</summary>
public enum SignInStep
{
    /// <summary>The person is in.</summary>
    In,

    /// <summary>The password was right; now the second step.</summary>
    SecondStep,

    /// <summary>The password was right, the place asks for a second step, and the person has none yet.</summary>
    SetUp,
}
