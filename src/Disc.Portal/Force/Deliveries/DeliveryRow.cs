namespace Disc.Portal.Force.Deliveries;

/// <summary>One line of the board of deliveries.</summary>
public sealed record DeliveryRow(
    Guid Id, string Partnership, int Members, DeliveryState State, string? Reason, DateTime ChangedAt, int Attempts, DateTime NextTry)
{
    /// <summary>Whether members there see it, be it in an earlier edition.</summary>
    public bool Stands => State is DeliveryState.Delivered or DeliveryState.Correcting;
}
