namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>An incident that an exclusion rests on, with what the notice tells the person about it: the words stay as they were sent.</summary>
public sealed class ExclusionIncident
{
    /// <summary>The longest account on a notice, in characters.</summary>
    public const int WordsLength = 400;

    private ExclusionIncident()
    {
    }

    internal ExclusionIncident(Guid incident, DateOnly happenedOn, string words, string place)
    {
        IncidentId = incident;
        HappenedOn = happenedOn;
        Words = words;
        Place = place;
    }

    public Guid IncidentId { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    /// <summary>What happened, as the person reads it: without names of staff or customers.</summary>
    public string Words { get; private set; } = "";

    public string Place { get; private set; } = "";
}
