namespace Disc.Portal.Shared.Accounts;

/// <summary>Who must show more than a password when signing in to a place.</summary>
public enum SecondStepFor
{
    /// <summary>Whoever wants to.</summary>
    WhoWants,

    /// <summary>Everybody who can do more than read and report.</summary>
    Staff,

    /// <summary>Everybody.</summary>
    Everybody,
}

/// <summary>A place's own rule of signing in; one row, and none while nobody changed anything.</summary>
public sealed class SignInRule
{
    /// <summary>The number of the only row.</summary>
    public const int OnlyId = 1;

    private SignInRule()
    {
    }

    /// <summary>A rule as an administrator chose it.</summary>
    public SignInRule(SecondStepFor secondStep) => SecondStep = secondStep;

    public int Id { get; private set; } = OnlyId;

    /// <summary>Who needs a second step.</summary>
    public SecondStepFor SecondStep { get; private set; }

    /// <summary>Chooses who needs one.</summary>
    public void Ask(SecondStepFor secondStep) => SecondStep = secondStep;

    /// <summary>Whether somebody of these roles needs one under a rule; null is a place without a rule.</summary>
    public static bool Needs(SecondStepFor? rule, Roles roles) => rule switch
    {
        SecondStepFor.Everybody => true,
        SecondStepFor.Staff => (roles & ~Roles.Member) != 0,
        _ => false,
    };
}
