using System.Text.Json;

namespace Disc.Portal.Shared.Crossings;

/// <summary>A crossing as it stands before the one who takes it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="About">The thing that it tells of.</param>
/// <param name="Body">JSON.</param>
/// <param name="Files">Its files.</param>
/// <param name="At">When it was written (UTC).</param>
public sealed record ArrivedCrossing(Guid Id, string Kind, Guid About, string Body, IReadOnlyList<ArrivedFile> Files, DateTime At)
{
    /// <summary>What it says.</summary>
    /// <exception cref="InvalidOperationException">It says nothing.</exception>
    public T Read<T>()
        where T : class =>
        JsonSerializer.Deserialize<T>(Body, CrossingWork.Json) ?? throw new InvalidOperationException($"A crossing of the kind “{Kind}” says nothing.");
}

/// <summary>A file that came with a crossing.</summary>
/// <param name="Name">As the sender named it.</param>
/// <param name="MediaType">As the sender named it.</param>
/// <param name="Bytes">The plain bytes; the receiver seals its own copy.</param>
public sealed record ArrivedFile(string Name, string MediaType, byte[] Bytes);
