namespace Disc.Portal.Partnerships.Sites;

/// <summary>Premises as a form offers them to somebody who works there.</summary>
/// <param name="Line">As a report names it: "Harbour Books, 12 Quay Street".</param>
/// <param name="AreaId">The area it lies in; null when nobody said.</param>
/// <param name="IsUsual">Whether forms start with it.</param>
public sealed record OwnPremises(Guid Id, string Name, string Line, Guid? AreaId, bool IsUsual);
