using System.Globalization;
using Disc.Tenancy;

namespace Disc.Portal.Shared.Erasures;

/// <summary>
/// The list of what was erased, outside every tenant's database: a restored backup would bring erased people back, so after every
/// restore the list is gone through again (rule 19). It holds ids and never what was erased. Lines are only ever added.
/// </summary>
public sealed class ErasureLedger(string path, TimeProvider clock)
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "erasures.ledger";

    private readonly Lock gate = new();

    /// <summary>Notes an erasure. Call it before the erasure is committed: one that is noted and not done is done after a restore at the latest.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="kind">What kind of thing, as <see cref="IErasure.Kind"/> says it.</param>
    /// <param name="id">Which thing.</param>
    public void Note(TenantId tenant, string kind, Guid id)
    {
        if (kind.Length == 0 || kind.Any(char.IsWhiteSpace))
            throw new ArgumentException("A kind is one word.", nameof(kind));
        Append([new ErasedThing(tenant, kind, id, clock.GetUtcNow().UtcDateTime)]);
    }

    /// <summary>Everything that was noted, oldest first. A line that a crash cut short is left out.</summary>
    public IReadOnlyList<ErasedThing> Read() => ReadFrom(path);

    /// <summary>Takes over the lines of another ledger that this one does not have.</summary>
    public void TakeOver(string other)
    {
        var have = Read().ToHashSet();
        Append([.. ReadFrom(other).Where(thing => !have.Contains(thing))]);
    }

    private void Append(IReadOnlyCollection<ErasedThing> things)
    {
        if (things.Count == 0)
            return;
        lock (gate)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            // The line break stands first: after a crash in the middle of a line the next one is whole again.
            file.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(things.Select(thing => "\n" + Line(thing)))));
            file.Flush(flushToDisk: true);
        }
    }

    private static IReadOnlyList<ErasedThing> ReadFrom(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Select(Parse).OfType<ErasedThing>()] : [];

    // The full stop at the end says that the line is whole.
    private static string Line(ErasedThing thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{thing.At:O} {thing.Tenant} {thing.Kind} {thing.Id:N} .");

    private static ErasedThing? Parse(string line) =>
        line.Split(' ') is [var at, var tenant, var kind, var id, "."]
        && DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
        && TenantId.TryParse(tenant) is { } place
        && Guid.TryParseExact(id, "N", out var thing)
            ? new ErasedThing(place, kind, thing, instant)
            : null;
}

/// <summary>One thing that was erased.</summary>
public sealed record ErasedThing(TenantId Tenant, string Kind, Guid Id, DateTime At);
