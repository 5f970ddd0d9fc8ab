using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>A place's rule of signing in, and whom it touches.</summary>
/// <param name="SecondStep">Who must have a second step.</param>
/// <param name="People">How many people can sign in.</param>
/// <param name="With">How many of them have a second step.</param>
/// <param name="StaffWithout">The names of those who can do more than read and report, and have none.</param>
/// <param name="OwnHas">Whether the person who looks has one.</param>
public sealed record SignInRuleView(SecondStepFor SecondStep, int People, int With, IReadOnlyList<string> StaffWithout, bool OwnHas);
