using Disc.Portal.Shared.Installing;
using Disc.Tenancy.Keys;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Where the master key comes from: a variable or a file, outside the data directory.</summary>
public static class KeyFiles
{
    private const string FileName = "master.key";

    /// <summary>Reads the master key; makes one only on the first start of an empty data directory.</summary>
    /// <exception cref="StartFailure">There is none, it stands in the wrong place, or it cannot be read.</exception>
    public static MasterKey Read(PortalOptions options)
    {
        var keys = Path.GetFullPath(options.KeysDirectory);
        var data = Path.GetFullPath(options.DataDirectory);
        if ((keys + Path.DirectorySeparatorChar).StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new StartFailure($"The keys directory {keys} stands inside the data directory; keys and data must never be in one backup.");
        var file = Path.Combine(keys, FileName);
        try
        {
            if (options.MasterKey is { Length: > 0 } given)
                return MasterKey.Parse(given);
            if (File.Exists(file))
                return MasterKey.Parse(File.ReadAllText(file));
            if (File.Exists(Path.Combine(data, Catalogue.CatalogueDatabase.FileName)))
                throw new StartFailure($"The data in {data} needs its master key: put it in {file} or in the variable Portal__MasterKey.");
            return Make(file);
        }
        catch (FormatException wrong)
        {
            throw new StartFailure($"The master key cannot be used: {wrong.Message}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The master key in {file} cannot be read or written: {wrong.Message}");
        }
    }

    private static MasterKey Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = MasterKey.NewText();
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return MasterKey.Parse(text);
    }
}
