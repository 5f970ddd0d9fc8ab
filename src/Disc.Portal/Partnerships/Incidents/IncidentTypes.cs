namespace Disc.Portal.Partnerships.Incidents;

/// <summary>How the types of incident are said.</summary>
public static class IncidentTypes
{
    /// <summary>The longest code of a type of a partnership's own list, in characters.</summary>
    public const int CodeLength = 40;

    /// <summary>The longest name of such a type, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The type in the words of the partnership's own list, as it was called when the report was sent; else the usual ones.</summary>
    public static string InWords(this IncidentType type, string? ownName) => ownName ?? type.InWords();

    /// <summary>The type in words.</summary>
    public static string InWords(this IncidentType type) => type switch
    {
        IncidentType.Theft => "Theft",
        IncidentType.AttemptedTheft => "Attempted theft",
        IncidentType.Deterred => "Theft deterred",
        IncidentType.Abuse => "Abuse or threats",
        IncidentType.AssaultOfRetailWorker => "Assault of a retail worker",
        IncidentType.Damage => "Damage",
        IncidentType.Fraud => "Fraud",
        IncidentType.Drugs => "Drugs",
        IncidentType.Begging => "Begging",
        IncidentType.BreachOfExclusion => "Breach of an exclusion",
        IncidentType.Other => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
