namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>A report as somebody typed it: the form shows it again word for word until it is sent.</summary>
/// <param name="Id">The report that it becomes; made with the form, so that sending twice is sending once.</param>
public sealed record ReportDraft(Guid Id)
{
    /// <summary>The code of an entry of the partnership's list.</summary>
    public string? Type { get; init; }

    /// <summary>The London clock's reading, as a browser writes it: "2026-03-03T12:00".</summary>
    public string? When { get; init; }

    public string? Place { get; init; }

    public string? What { get; init; }

    public bool Violence { get; init; }

    /// <summary>A weapon was shown or used; which one is asked on a step of its own.</summary>
    public bool Armed { get; init; }

    public string? Weapon { get; init; }

    /// <summary>The faces that were picked.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    public string? WhoDescribed { get; init; }

    /// <summary>They came or left with a vehicle.</summary>
    public bool HasVehicle { get; init; }

    public string? Vehicle { get; init; }

    /// <summary>They said something that should be kept as it was said.</summary>
    public bool HasWords { get; init; }

    public string? WordsUsed { get; init; }

    /// <summary>What was taken or damaged.</summary>
    public IReadOnlyList<TypedProperty> Property { get; init; } = [];

    /// <summary>The photos that were sent ahead.</summary>
    public IReadOnlyList<Guid> Photos { get; init; } = [];

    /// <summary>Cameras saw it.</summary>
    public bool HasCctv { get; init; }

    /// <summary>The day, as a browser writes it: "2026-03-31".</summary>
    public string? CctvUntil { get; init; }

    public bool WitnessWilling { get; init; }

    public bool PoliceTold { get; init; }

    public string? PoliceReference { get; init; }

    /// <summary>For the record only: nothing needs to be done about it.</summary>
    public bool LogOnly { get; init; }

    /// <summary>The words that the writer was asked about and keeps; asked again when there are others.</summary>
    public string? WordsKept { get; init; }

    /// <summary>The furthest step that was answered.</summary>
    public ReportStep Reached { get; init; }

    /// <summary>Whether a weapon is to be described.</summary>
    public bool AsksWeapon() => Armed || Weapon is { Length: > 0 };

    /// <summary>Whether a vehicle is to be described.</summary>
    public bool AsksVehicle() => HasVehicle || Vehicle is { Length: > 0 };

    /// <summary>Whether the words used are to be written down.</summary>
    public bool AsksWords() => HasWords || WordsUsed is { Length: > 0 };

    /// <summary>Whether the day is to be said until which the pictures are kept.</summary>
    public bool AsksCctv() => HasCctv || CctvUntil is { Length: > 0 };

    /// <summary>Whether the police's reference is asked for.</summary>
    public bool AsksPolice() => PoliceTold || PoliceReference is { Length: > 0 };

    /// <summary>Whether anything was ticked that a plain report has not.</summary>
    public bool HasMore() => AsksVehicle() || AsksWords() || AsksCctv() || AsksPolice() || WitnessWilling;

    /// <summary>Whether something that was said to be there has to be described.</summary>
    public bool HasDetails() => AsksWeapon() || AsksVehicle() || AsksWords() || AsksCctv() || AsksPolice();

    /// <summary>This draft with the answers of one step taken from another.</summary>
    public ReportDraft With(ReportStep step, ReportDraft typed) => step switch
    {
        ReportStep.What => this with
        {
            Type = typed.Type,
            When = typed.When,
            Place = typed.Place,
            What = typed.What,
            Violence = typed.Violence,
            Armed = typed.Armed,
            Weapon = typed.Armed ? Weapon : null,
        },
        ReportStep.Who => this with { Subjects = typed.Subjects, WhoDescribed = typed.WhoDescribed },
        ReportStep.Taken => this with { Property = typed.Property },
        ReportStep.Photos => this with { Photos = typed.Photos },
        // What is unticked goes with what was written about it.
        ReportStep.More => this with
        {
            HasVehicle = typed.HasVehicle,
            Vehicle = typed.HasVehicle ? Vehicle : null,
            HasWords = typed.HasWords,
            WordsUsed = typed.HasWords ? WordsUsed : null,
            HasCctv = typed.HasCctv,
            CctvUntil = typed.HasCctv ? CctvUntil : null,
            PoliceTold = typed.PoliceTold,
            PoliceReference = typed.PoliceTold ? PoliceReference : null,
            WitnessWilling = typed.WitnessWilling,
        },
        ReportStep.Details => this with
        {
            Weapon = typed.Weapon,
            Vehicle = typed.Vehicle,
            WordsUsed = typed.WordsUsed,
            CctvUntil = typed.CctvUntil,
            PoliceReference = typed.PoliceReference,
        },
        _ => this with { LogOnly = typed.LogOnly, WordsKept = typed.WordsKept },
    };
}

/// <summary>One line of what was taken, as typed.</summary>
/// <param name="What">The thing.</param>
/// <param name="Value">Pounds and pence, as typed: "12.50".</param>
/// <param name="Recovered">Whether the owner has it back.</param>
public sealed record TypedProperty(string? What, string? Value, bool Recovered)
{
    /// <summary>Whether anything was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Value);
}
