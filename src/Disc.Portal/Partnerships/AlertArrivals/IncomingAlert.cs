using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.AlertArrivals;

/// <summary>An alert of the force as it stands at the partnership's door.</summary>
/// <param name="Delivery">The delivery's id: it becomes the alert's, so that the same delivery cannot arrive twice.</param>
/// <param name="Publication">The force's publication that it is a copy of.</param>
/// <param name="Edition">The edition of the publication.</param>
/// <param name="Title">As members read it.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Priority">How much it presses.</param>
/// <param name="Author">Whose word it is, as members see it: the force's name.</param>
/// <param name="PublishedAt">When the force published it (UTC).</param>
/// <param name="CorrectedAt">When the force put this edition right (UTC); null for the first.</param>
/// <param name="ExpiresAt">From when members no longer see it (UTC).</param>
/// <param name="Picture">The picture that goes with it, as the force's workshop made it; null for none.</param>
public sealed record IncomingAlert(
    Guid Delivery, Guid Publication, int Edition, string Title, string Text, Priority Priority, string Author, DateTime PublishedAt, DateTime? CorrectedAt,
    DateTime ExpiresAt, byte[]? Picture);
