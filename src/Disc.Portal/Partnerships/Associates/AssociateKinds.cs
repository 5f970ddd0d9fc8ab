namespace Disc.Portal.Partnerships.Associates;

/// <summary>How links between subjects are said, from either side.</summary>
public static class AssociateKinds
{
    /// <summary>All of them with their words, as a form offers them.</summary>
    public static IReadOnlyList<(AssociateKind Kind, string Words)> All { get; } =
    [
        (AssociateKind.SeenWith, "Seen with"),
        (AssociateKind.WorksWith, "Works with"),
        (AssociateKind.Drives, "Drives"),
        (AssociateKind.IsDrivenBy, "Is driven by"),
        (AssociateKind.MistakenFor, "Easily mistaken for"),
    ];

    /// <summary>A kind in words.</summary>
    public static string InWords(this AssociateKind kind) => All.First(one => one.Kind == kind).Words;

    /// <summary>The same link from the other side.</summary>
    public static AssociateKind Reversed(this AssociateKind kind) => kind switch
    {
        AssociateKind.Drives => AssociateKind.IsDrivenBy,
        AssociateKind.IsDrivenBy => AssociateKind.Drives,
        _ => kind,
    };
}
