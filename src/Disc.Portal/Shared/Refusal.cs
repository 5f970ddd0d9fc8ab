namespace Disc.Portal.Shared;

/// <summary>Why something was not done, in the user's words, and what to do now.</summary>
/// <param name="Message">A sentence or two for the person who asked.</param>
/// <param name="Field">The field of the form that it belongs to; null when it belongs to the whole.</param>
public sealed record Refusal(string Message, string? Field = null);
