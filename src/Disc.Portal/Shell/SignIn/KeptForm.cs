namespace Disc.Portal.Shell.SignIn;

/// <summary>A form as it was posted, or what stood in the fields of a work page.</summary>
/// <param name="Address">Where it was posted to, or the address of the page.</param>
/// <param name="Fields">Its fields; of a work page, the words beside each field and what was typed there.</param>
/// <param name="CanBeSent">False for a work page, which takes no posted form: what was typed is shown, to be copied.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool CanBeSent = true);
