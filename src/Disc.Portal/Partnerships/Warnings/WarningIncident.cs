namespace Disc.Portal.Partnerships.Warnings;

/// <summary>An incident that a warning rests on, with the words about it for the person.</summary>
public sealed class WarningIncident
{
    private WarningIncident()
    {
    }

    public WarningIncident(Guid incident, DateOnly happenedOn, string words, string place, string? offence)
    {
        IncidentId = incident;
        HappenedOn = happenedOn;
        Words = words;
        Place = place;
        Offence = offence;
    }

    public Guid IncidentId { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    public string Words { get; private set; } = "";

    public string Place { get; private set; } = "";

    /// <summary>Which offence of the scheme it was; null for none.</summary>
    public string? Offence { get; private set; }
}
