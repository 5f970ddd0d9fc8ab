using Disc.EntityResolution;

namespace Disc.Portal.Force.Projection;

/// <summary>Records that appear to be one person.</summary>
/// <param name="Id">Which person, for as long as nothing is gathered anew; it stays when records are left out.</param>
/// <param name="Records">The records.</param>
/// <param name="Held">Why they are held together.</param>
internal sealed record HeldPerson(Guid Id, IReadOnlyList<HeldRecord> Records, IReadOnlyList<RecordPair> Held)
{
    public static HeldPerson Of(IReadOnlyList<HeldRecord> records, IReadOnlyList<RecordPair> held) => new(records[0].Id, records, held);

    /// <summary>Whether the person is, or may be, under 18 on a day: one record that says so is enough.</summary>
    public Youth YouthOn(DateOnly day) => Records.Max(record => record.YouthOn(day));
}

/// <summary>Whether a person has to be treated as a child. In this order: the last that any record says holds.</summary>
public enum Youth
{
    /// <summary>Nothing says that the person is under 18.</summary>
    None,

    /// <summary>An age band reaches below 18.</summary>
    MayBeUnder18,

    /// <summary>A date of birth says so.</summary>
    Under18,
}
