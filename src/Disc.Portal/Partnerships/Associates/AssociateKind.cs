namespace Disc.Portal.Partnerships.Associates;

/// <summary>
/// How one subject has to do with another. No family and no partners: that somebody is related does no shop any good, and whom
/// somebody lives with says what rule 6 keeps from members.
/// </summary>
public enum AssociateKind
{
    SeenWith,
    WorksWith,
    Drives,
    IsDrivenBy,
    MistakenFor,
}
