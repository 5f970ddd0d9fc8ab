namespace Disc.Portal.Partnerships.Particulars;

/// <summary>A vehicle that a subject uses: members who see the subject see it too.</summary>
public sealed class Vehicle
{
    /// <summary>The longest registration, make or colour, in characters.</summary>
    public const int RegistrationLength = 12, WordLength = 40;

    /// <summary>How many one subject may have.</summary>
    public const int Most = 12;

    private Vehicle()
    {
    }

    public Vehicle(Guid id, Guid subject, VehicleDraft draft, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        Registration = ParticularRules.Registration(draft.Registration);
        Make = draft.Make;
        Colour = draft.Colour;
        Use = draft.Use;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>As it stands on the plate, in capitals; null when nobody read it.</summary>
    public string? Registration { get; private set; }

    /// <summary>Make and model, such as "Ford Transit".</summary>
    public string? Make { get; private set; }

    public string? Colour { get; private set; }

    /// <summary>Whose it is, as far as this subject goes.</summary>
    public VehicleUse Use { get; private set; }

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }
}

/// <summary>What somebody says of a vehicle.</summary>
/// <param name="Registration">As on the plate; null when nobody read it.</param>
/// <param name="Make">Make and model.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Use">Whose it is.</param>
public sealed record VehicleDraft(string? Registration, string? Make, string? Colour, VehicleUse Use);

/// <summary>Whose a vehicle is. It names no third person: who else it may belong to is nobody's business here.</summary>
public enum VehicleUse
{
    NotKnown,
    Own,
    Drives,
    RidesIn,
}
