using System.Reflection;

namespace Disc.Portal.Shared.Installing;

/// <summary>The version of this portal.</summary>
public static class PortalVersion
{
    /// <summary>As the build wrote it: the number, then the beginning of the commit, such as <c>1.0.0+0af8a5be2c76</c>.</summary>
    public static string Current { get; } = Short(
        typeof(PortalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    private static string Short(string version) => version[..Math.Min(version.Length, version.IndexOf('+', StringComparison.Ordinal) + 13)];
}
