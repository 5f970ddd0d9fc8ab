namespace Disc.Portal.Shared.Installing;

/// <summary>The portal cannot start, for a reason that an operator can put right; the message is one sentence for them.</summary>
public sealed class StartFailure(string sentence) : Exception(sentence);
