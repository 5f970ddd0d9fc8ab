namespace Disc.Portal.Partnerships.Incidents;

/// <summary>What kind of thing happened.</summary>
public enum IncidentType
{
    Theft,
    AttemptedTheft,
    Deterred,
    Abuse,
    AssaultOfRetailWorker,
    Damage,
    Fraud,
    Drugs,
    Begging,
    BreachOfExclusion,
    Other,
}
