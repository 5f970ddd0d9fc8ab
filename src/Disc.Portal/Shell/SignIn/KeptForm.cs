namespace Disc.Portal.Shell.SignIn;

/// <summary>A form as it was posted: where to, and its fields.</summary>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);
