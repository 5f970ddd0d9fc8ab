namespace Disc.Portal.Shared.Storage;

/// <summary>The session that asked was signed out or blocked before the work began; nothing was written.</summary>
public sealed class SessionEnded() : Exception("Your session has ended. Sign in again.");
