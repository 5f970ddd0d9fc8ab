using Disc.Tenancy;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shared.Installing;

/// <summary>
/// Held by the one process that may change the data directory as a whole: the portal, or a verb that may not run beside it. The
/// operating system lifts it when the process ends, however it ends.
/// </summary>
public sealed class DataLock(IOptions<TenancyOptions> options) : IDisposable
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "portal.lock";

    private FileStream? held;

    /// <summary>Takes the lock.</summary>
    /// <returns>False when another process holds it.</returns>
    public bool TryTake()
    {
        if (held is not null)
            return true;
        Directory.CreateDirectory(options.Value.DataDirectory);
        try
        {
            held = new FileStream(Path.Combine(options.Value.DataDirectory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Takes the lock, for what cannot run without it.</summary>
    /// <exception cref="StartFailure">Another process holds it.</exception>
    public void Take()
    {
        if (!TryTake())
            throw new StartFailure($"Another portal, or a verb that may not run beside one, uses the data in {options.Value.DataDirectory}; stop it first.");
    }

    public void Dispose() => held?.Dispose();
}
