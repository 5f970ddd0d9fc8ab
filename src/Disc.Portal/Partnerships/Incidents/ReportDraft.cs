namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A report as somebody typed it: the form shows it again word for word until it is sent.</summary>
/// <param name="Id">The report that it becomes; made with the form, so that sending twice is sending once.</param>
public sealed record ReportDraft(Guid Id)
{
    public string? Type { get; init; }

    /// <summary>The London clock's reading, as a browser writes it: "2026-03-03T12:00".</summary>
    public string? When { get; init; }

    public string? Place { get; init; }

    public string? What { get; init; }

    public string? WordsUsed { get; init; }

    public string? WhoDescribed { get; init; }

    /// <summary>Pounds and pence, as typed: "12.50".</summary>
    public string? Value { get; init; }

    public bool Violence { get; init; }

    public string? PoliceReference { get; init; }

    /// <summary>The faces that were picked.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    /// <summary>The photos that were sent ahead.</summary>
    public IReadOnlyList<Guid> Photos { get; init; } = [];

    /// <summary>The words that the writer was asked about and keeps; asked again when there are others.</summary>
    public string? WordsKept { get; init; }
}
