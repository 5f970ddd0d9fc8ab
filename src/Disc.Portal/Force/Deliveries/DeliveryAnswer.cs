namespace Disc.Portal.Force.Deliveries;

/// <summary>What came of one attempt.</summary>
/// <param name="Delivery">Which delivery.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Edition">The edition that was brought there; 0 for a recall.</param>
/// <param name="Reason">The partnership's own reason when it was refused.</param>
public sealed record DeliveryAnswer(Guid Delivery, DeliveryAnswer.Kinds Kind, int Edition = 0, string? Reason = null)
{
    /// <summary>What can come of an attempt.</summary>
    public enum Kinds
    {
        Delivered,

        /// <summary>It took the place of an earlier edition.</summary>
        Corrected,
        Refused,
        Recalled,
        Failed,
    }
}
