namespace Disc.Portal.Shared.Installing;

/// <summary>How this installation runs. Section <c>Portal</c> of the configuration.</summary>
public sealed class PortalOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Portal";

    /// <summary>The directory with the catalogue and the tenants' data.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>The directory with the master key and the session keys; never inside <see cref="DataDirectory"/>.</summary>
    public string KeysDirectory { get; set; } = "keys";

    /// <summary>Where people reach it, such as <c>https://portal.example</c>, for links in letters; else the address that it listens on.</summary>
    public string? Address { get; set; }

    /// <summary>The master key itself, 32 bytes in base 64; instead of the file <c>master.key</c> in <see cref="KeysDirectory"/>.</summary>
    public string? MasterKey { get; set; }

    /// <summary>What to make in an empty data directory: <c>town</c>, <c>small</c>, <c>force</c> or nothing.</summary>
    public string? Demonstration { get; set; }

    /// <summary>Lets a demonstration be reached from other machines.</summary>
    public bool Public { get; set; }

    /// <summary>Whether the timetable runs; off in tests, which run jobs themselves.</summary>
    public bool Jobs { get; set; } = true;

    /// <summary>The addresses of the proxies that may say for whom they ask.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>What is wrong with these options, as a sentence; null when nothing is.</summary>
    /// <param name="demonstrations">The demonstrations that can be made.</param>
    public string? WhyNot(IReadOnlyList<string> demonstrations)
    {
        if (string.IsNullOrWhiteSpace(Demonstration))
            Demonstration = null;
        return string.IsNullOrWhiteSpace(DataDirectory) ? "Portal__DataDirectory is empty: say where the data stands."
            : string.IsNullOrWhiteSpace(KeysDirectory) ? "Portal__KeysDirectory is empty: say where the keys stand."
            : Demonstration is { } asked && !demonstrations.Contains(asked, StringComparer.Ordinal)
                ? $"Portal__Demonstration is “{asked}”; it can be {string.Join(", ", demonstrations)}, or be left out."
            : Proxies.FirstOrDefault(proxy => !System.Net.IPAddress.TryParse(proxy, out _)) is { } wrong
                ? $"Portal__Proxies names “{wrong}”, which is not a network address."
            : null;
    }
}
