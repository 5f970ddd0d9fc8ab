namespace Disc.Portal.Force.Publications;

/// <summary>What came of one attempt.</summary>
/// <param name="Delivery">Which delivery.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Reason">The partnership's own reason when it was refused.</param>
public sealed record DeliveryAnswer(Guid Delivery, DeliveryAnswer.Kinds Kind, string? Reason = null)
{
    /// <summary>What can come of an attempt.</summary>
    public enum Kinds
    {
        Delivered,
        Refused,
        Recalled,
        Failed,
    }
}
