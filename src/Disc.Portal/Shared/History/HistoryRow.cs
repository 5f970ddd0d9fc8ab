using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Disc.Portal.Shared.History;

/// <summary>One row of the audit trail: who did what to which thing and when, chained by hash to the row before (rule 19).</summary>
public sealed class HistoryRow
{
    private HistoryRow()
    {
    }

    internal HistoryRow(long number, DateTime at, Guid account, string? from, HistoryEntry entry, byte[]? sealedText, byte[]? rowKey, byte[] before)
    {
        Number = number;
        At = at;
        Account = account;
        From = from;
        Verb = entry.Verb;
        Kind = entry.Kind;
        Object = entry.Object;
        Fields = entry.Fields;
        Sealed = sealedText;
        RowKey = rowKey;
        Before = before;
        Hash = ComputeHash();
    }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Number { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that did it; the empty id for the portal itself.</summary>
    public Guid Account { get; private set; }

    /// <summary>The network address.</summary>
    public string? From { get; private set; }

    /// <summary>What was done, in the words of <see cref="Verbs"/>.</summary>
    public string Verb { get; private set; } = "";

    /// <summary>What kind of thing it was done to.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Which thing; null when none in particular.</summary>
    public Guid? Object { get; private set; }

    /// <summary>Field names, ids, counts; never a value of personal data.</summary>
    public string? Fields { get; private set; }

    /// <summary>Reasons, search texts, old and new values: sealed with the subject's key, else the row's.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>The row's own wrapped key when <see cref="Sealed"/> is under it. Outside the hash: it is destroyed to erase.</summary>
    public byte[]? RowKey { get; private set; }

    /// <summary>The hash of the row before; 32 zero bytes for the first.</summary>
    public byte[] Before { get; private set; } = [];

    /// <summary>SHA-256 over everything above but <see cref="RowKey"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What the hash must be.</summary>
    public byte[] ComputeHash()
    {
        // Lengths before values: no two rows can read the same.
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            Number.ToString(CultureInfo.InvariantCulture),
            DateTime.SpecifyKind(At, DateTimeKind.Utc).Ticks.ToString(CultureInfo.InvariantCulture),
            Account.ToString("N"), From ?? "", Verb, Kind, Object?.ToString("N") ?? "", Fields ?? "",
            Sealed is null ? "" : Convert.ToHexString(Sealed), Convert.ToHexString(Before),
        })
        {
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
