using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>How agreements are said.</summary>
public static class DiversionWords
{
    public static string InWords(this DiversionKind kind) => kind switch
    {
        DiversionKind.Support => "Referral to support",
        DiversionKind.Restorative => "Restorative agreement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What it means, for whoever chooses it.</summary>
    public static string Explained(this DiversionKind kind) => kind switch
    {
        DiversionKind.Support => "Somebody helps: a youth worker, a drug, debt or housing service",
        DiversionKind.Restorative => "They put it right with those whom they did it to",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the person is told: what they do, and by when.</summary>
    public static string Told(this Diversion diversion) => $"{diversion.Kind.InWords()}, to be kept by the end of {diversion.Until.InWords()}: {diversion.Conditions}";
}
