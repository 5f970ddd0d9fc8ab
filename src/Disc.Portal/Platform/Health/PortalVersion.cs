using System.Reflection;

namespace Disc.Portal.Platform.Health;

/// <summary>The version of this portal.</summary>
public static class PortalVersion
{
    /// <summary>As the build wrote it, such as <c>1.0.0</c>.</summary>
    public static string Current { get; } =
        typeof(PortalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
