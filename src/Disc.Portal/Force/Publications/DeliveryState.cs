namespace Disc.Portal.Force.Publications;

/// <summary>Where one delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Still to be delivered.</summary>
    Pending,

    /// <summary>It stands in the partnership.</summary>
    Delivered,

    /// <summary>The partnership does not take it, or may not have it.</summary>
    Refused,

    /// <summary>Still to be taken back.</summary>
    Recalling,

    /// <summary>Taken back; nobody sees it there.</summary>
    Recalled,
}
