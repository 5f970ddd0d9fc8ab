using Disc.Portal.Force.Network;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Force.Publications;

/// <summary>What an author types: the item and who gets it.</summary>
/// <param name="Title">The headline; no names of people.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Priority">How much it presses.</param>
/// <param name="LastDay">The last day on which members see it.</param>
/// <param name="Audience">Who gets it.</param>
/// <param name="Picture">The picture that goes with it; null for none.</param>
public sealed record PublicationContent(string Title, string Text, Priority Priority, DateOnly LastDay, Audience Audience, Guid? Picture = null);
