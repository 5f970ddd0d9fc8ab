namespace Disc.Portal.Force.Deliveries;

/// <summary>Where one delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Still to be delivered.</summary>
    Pending,

    /// <summary>It stands in the partnership.</summary>
    Delivered,

    /// <summary>An earlier edition stands in the partnership; the corrected one is still to be brought there.</summary>
    Correcting,

    /// <summary>The partnership does not take it, or may not have it.</summary>
    Refused,

    /// <summary>Still to be taken back.</summary>
    Recalling,

    /// <summary>Taken back; nobody sees it there.</summary>
    Recalled,
}
