using System.Security.Cryptography;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>A print with people on it: its code says who printed it and when, and its page whether it still holds (rule 9).</summary>
public sealed class PrintCode
{
    /// <summary>How many letters the code has, and which: none that are taken for another.</summary>
    public const int CodeLength = 10;

    /// <summary>How long a print holds, in days: then it is thrown away and printed anew.</summary>
    public const int HoldsDays = 7;

    /// <summary>How long the code is kept after it was printed, in days.</summary>
    public const int KeptDays = 90;

    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly List<PrintedFace> faces = [];

    private PrintCode()
    {
    }

    public PrintCode(PrintKind kind, IEnumerable<PrintedFace> faces, Guid by, DateTime at)
    {
        Code = RandomNumberGenerator.GetString(Letters, CodeLength);
        Kind = kind;
        this.faces.AddRange(faces);
        PrintedBy = by;
        PrintedAt = at;
    }

    /// <summary>As it is printed; it tells nothing.</summary>
    public string Code { get; private set; } = "";

    public PrintKind Kind { get; private set; }

    public Guid PrintedBy { get; private set; }

    public DateTime PrintedAt { get; private set; }

    /// <summary>Since when it no longer holds (UTC), as far as somebody looked; null while it did.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public IReadOnlyList<PrintedFace> Faces => faces;

    /// <summary>When it is too old (UTC).</summary>
    public DateTime HoldsUntil => PrintedAt.AddDays(HoldsDays);

    /// <summary>The code as people read it out.</summary>
    public string InWords => Written(Code);

    /// <summary>A code as people read it out.</summary>
    public static string Written(string code) => code.Length == CodeLength ? $"{code[..5]} {code[5..]}" : code;

    /// <summary>It no longer holds; the first time counts.</summary>
    public void Withdraw(DateTime at) => WithdrawnAt = WithdrawnAt is { } before && before <= at ? before : at;
}

/// <summary>What kind of print.</summary>
public enum PrintKind
{
    /// <summary>A folded card with faces.</summary>
    PocketCard,

    /// <summary>A sheet with names and dates.</summary>
    Summary,
}

/// <summary>Somebody on a print, by the exclusion that put them there.</summary>
public sealed class PrintedFace
{
    private PrintedFace()
    {
    }

    public PrintedFace(Guid exclusion)
    {
        ExclusionId = exclusion;
    }

    public Guid ExclusionId { get; private set; }
}
