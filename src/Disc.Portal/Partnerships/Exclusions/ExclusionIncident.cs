namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>An incident that an exclusion rests on, with what the notice tells the person about it: the words stay as they were sent.</summary>
public sealed class ExclusionIncident
{
    /// <summary>The longest account on a notice, in characters.</summary>
    public const int WordsLength = 400;

    private ExclusionIncident()
    {
    }

    internal ExclusionIncident(Guid incident, DateOnly happenedOn, string words, string place, string? offence = null)
    {
        IncidentId = incident;
        HappenedOn = happenedOn;
        Words = words;
        Place = place;
        Offence = offence;
    }

    public Guid IncidentId { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    /// <summary>What happened, as the person reads it: without names of staff or customers.</summary>
    public string Words { get; private set; } = "";

    public string Place { get; private set; } = "";

    /// <summary>Which offence of the scheme it was; null for none, and from before there were rules.</summary>
    public string? Offence { get; private set; }
}
