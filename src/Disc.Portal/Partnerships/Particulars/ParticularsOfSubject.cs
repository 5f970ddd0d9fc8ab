namespace Disc.Portal.Partnerships.Particulars;

/// <summary>What was added to a subject's record one by one, as administrators see it.</summary>
/// <param name="Vehicles">The vehicles.</param>
/// <param name="Evidence">Evidence beside incidents, latest first.</param>
/// <param name="Notes">The notes for administrators alone, latest first.</param>
public sealed record ParticularsOfSubject(
    IReadOnlyList<KeptVehicle> Vehicles, IReadOnlyList<KeptEvidence> Evidence, IReadOnlyList<KeptNote> Notes);

/// <summary>A vehicle as screens show it.</summary>
public sealed record KeptVehicle(Guid Id, string? Registration, string? Make, string? Colour, VehicleUse Use)
{
    /// <summary>Such as "AB12 CDE, Ford Transit, white".</summary>
    public string InWords => string.Join(", ", new[] { Registration, Make, Colour }.OfType<string>());
}

/// <summary>Evidence beside incidents as screens show it.</summary>
public sealed record KeptEvidence(Guid Id, string What, string Source, DateOnly Day, string AddedBy);

/// <summary>A note for administrators as screens show it.</summary>
public sealed record KeptNote(Guid Id, string Text, string WrittenBy, DateTime WrittenAt);
