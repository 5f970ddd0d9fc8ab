namespace Disc.Portal.Force.Publications;

/// <summary>One line of the board of deliveries.</summary>
public sealed record DeliveryRow(
    Guid Id, string Partnership, int Members, DeliveryState State, string? Reason, DateTime ChangedAt, int Attempts, DateTime NextTry);
