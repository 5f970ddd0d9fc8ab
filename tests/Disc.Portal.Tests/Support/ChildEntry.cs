using Disc.Portal.Tests.Force.Deliveries;
using Disc.Portal.Tests.Platform.Provisioning;

namespace Disc.Portal.Tests.Support;

/// <summary>The entry point of this assembly when a test starts it as a process of its own.</summary>
internal static class ChildEntry
{
    private static Task<int> Main(string[] arguments) => arguments switch
    {
        [CrashingForce.Name, var directory, var act] => CrashingForce.RunAsync(directory, act),
        [CrashingMaker.Name, var directory, var act] => CrashingMaker.RunAsync(directory, act),
        _ => Task.FromResult(2),
    };
}
