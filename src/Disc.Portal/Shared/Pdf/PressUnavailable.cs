namespace Disc.Portal.Shared.Pdf;

/// <summary>The press cannot print now; the message is a plain sentence that may be shown to the person who asked.</summary>
public sealed class PressUnavailable(string sentence, Exception? cause = null) : Exception(sentence, cause);
