using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>What stands against adding something to a subject's record, as questions that answer with a refusal or null.</summary>
public static class ParticularRules
{
    public static Refusal NotThere { get; } = new("This is not here any more: look at the record again.");

    /// <summary>A registration as it is kept: capitals and digits, one blank between its parts; null when there is none.</summary>
    public static string? Registration(string? typed)
    {
        var words = (typed ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>Why this vehicle cannot be added.</summary>
    public static Refusal? WhyNotVehicle(VehicleDraft draft, int before)
    {
        var registration = Registration(draft.Registration);
        return before >= Vehicle.Most ? new($"There are {Vehicle.Most} vehicles already. Take one off first.", nameof(draft.Registration))
            : registration is null && draft.Make is null ? new("Give the registration, or at least what vehicle it is.", nameof(draft.Registration))
            : registration?.Length > Vehicle.RegistrationLength || registration?.All(sign => char.IsLetterOrDigit(sign) || sign == ' ') == false
                ? new("Give the registration as it stands on the plate: letters and digits.", nameof(draft.Registration))
            : draft.Make?.Length > Vehicle.WordLength ? new($"Shorten this to {Vehicle.WordLength} characters.", nameof(draft.Make))
            : draft.Colour?.Length > Vehicle.WordLength ? new($"Shorten this to {Vehicle.WordLength} characters.", nameof(draft.Colour))
            : null;
    }

    /// <summary>Why this evidence cannot be added: it needs a source and a date (rule 5).</summary>
    public static Refusal? WhyNotEvidence(EvidenceDraft draft, DateOnly today) =>
        draft.What.Length == 0 ? new("Say what it shows.", nameof(draft.What))
        : draft.What.Length > OtherEvidence.TextLength ? new($"Shorten this to {OtherEvidence.TextLength} characters.", nameof(draft.What))
        : draft.Source.Length == 0 ? new("Say where it comes from.", nameof(draft.Source))
        : draft.Source.Length > OtherEvidence.SourceLength ? new($"Shorten this to {OtherEvidence.SourceLength} characters.", nameof(draft.Source))
        : draft.Day == default ? new("Give the day that it is about.", nameof(draft.Day))
        : draft.Day > today ? new("This day is in the future. Correct it.", nameof(draft.Day))
        : null;

    /// <summary>Why this note cannot be written.</summary>
    public static Refusal? WhyNotNote(string? text) => text?.Length switch
    {
        null or 0 => new("Write the note first.", nameof(CoordinatorNote.Text)),
        > CoordinatorNote.TextLength => new($"Shorten this to {CoordinatorNote.TextLength:N0} characters.", nameof(CoordinatorNote.Text)),
        _ => null,
    };

    /// <summary>Whose a vehicle is, in words.</summary>
    public static string InWords(this VehicleUse use) => use switch
    {
        VehicleUse.Own => "Their own",
        VehicleUse.Drives => "Drives it",
        VehicleUse.RidesIn => "Rides in it",
        _ => "Whose is not known",
    };
}
