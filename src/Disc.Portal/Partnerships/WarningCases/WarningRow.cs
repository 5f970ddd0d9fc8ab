using Disc.Portal.Partnerships.Warnings;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>One line of the list of warnings.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reference">Such as "W-0007".</param>
/// <param name="Name">The person.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DecidedAt">When it was decided (UTC).</param>
/// <param name="CountsUntil">The last day on which it counts; null before it is given.</param>
public sealed record WarningRow(Guid Id, string Reference, string Name, WarningState State, DateTime DecidedAt, DateOnly? CountsUntil);
