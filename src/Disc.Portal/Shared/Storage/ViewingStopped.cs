namespace Disc.Portal.Shared.Storage;

/// <summary>An account viewed more people within an hour than its partnership allows: no further one is shown for now.</summary>
public sealed class ViewingStopped() : Exception("You have looked at more people within an hour than this partnership allows.")
{
    /// <summary>The page that says so, relative to the place.</summary>
    public const string Page = "viewing-stopped";
}
