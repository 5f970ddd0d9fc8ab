namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>Somebody who works in an invented shop, pub or farm and reads the portal.</summary>
/// <param name="Mailbox">The part of the e-mail address before the @; no two of one partnership are alike.</param>
internal sealed record InventedMember(string Name, string Mailbox, string Premises, bool IsBoard, bool IsPolice);
