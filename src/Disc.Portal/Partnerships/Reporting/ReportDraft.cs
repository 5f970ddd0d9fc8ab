namespace Disc.Portal.Partnerships.Reporting;

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

    public string? Weapon { get; init; }

    /// <summary>The faces that were picked.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    public string? WhoDescribed { get; init; }

    public string? Vehicle { get; init; }

    public string? WordsUsed { get; init; }

    /// <summary>What was taken or damaged.</summary>
    public IReadOnlyList<TypedProperty> Property { get; init; } = [];

    /// <summary>The photos that were sent ahead.</summary>
    public IReadOnlyList<Guid> Photos { get; init; } = [];

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

    /// <summary>This draft with the answers of one step taken from another.</summary>
    public ReportDraft With(ReportStep step, ReportDraft typed) => step switch
    {
        ReportStep.What => this with { Type = typed.Type, When = typed.When, Place = typed.Place, What = typed.What, Violence = typed.Violence, Weapon = typed.Weapon },
        ReportStep.Who => this with { Subjects = typed.Subjects, WhoDescribed = typed.WhoDescribed, Vehicle = typed.Vehicle, WordsUsed = typed.WordsUsed },
        ReportStep.Taken => this with { Property = typed.Property },
        ReportStep.Photos => this with { Photos = typed.Photos, CctvUntil = typed.CctvUntil },
        _ => this with
        {
            WitnessWilling = typed.WitnessWilling,
            PoliceTold = typed.PoliceTold,
            PoliceReference = typed.PoliceReference,
            LogOnly = typed.LogOnly,
            WordsKept = typed.WordsKept,
        },
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
