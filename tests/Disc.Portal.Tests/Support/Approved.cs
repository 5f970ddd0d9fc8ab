using System.Runtime.CompilerServices;

namespace Disc.Portal.Tests.Support;

/// <summary>
/// Compares a text with the approved one that stands in the repository. To approve what is now, run the test with the variable
/// DISC_APPROVE=1 and read the difference before committing it.
/// </summary>
internal static class Approved
{
    public static void Is(string name, string found, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("DISC_APPROVE") == "1")
            File.WriteAllText(file, found);
        Assert.True(File.Exists(file), $"Nothing is approved for {name} yet.");
        Assert.Equal(File.ReadAllText(file), found);
    }
}
