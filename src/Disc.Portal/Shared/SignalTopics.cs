namespace Disc.Portal.Shared;

/// <summary>The topics of signals: what changed, never what it says.</summary>
public static class SignalTopics
{
    /// <summary>A person's sessions ended or their rights changed.</summary>
    public const string Session = "session";

    /// <summary>What members read and certify changed, or how far somebody may go by it.</summary>
    public const string Documents = "documents";

    public const string Alerts = "alerts";

    public const string Galleries = "galleries";

    /// <summary>Somebody said who a person is, or a listing waits for its second person.</summary>
    public const string Desk = "desk";

    /// <summary>Somebody listed was seen, or a sighting was taken back.</summary>
    public const string Sightings = "sightings";

    public const string Incidents = "incidents";

    /// <summary>Somebody opened or left a report in triage; only pages of triage listen.</summary>
    public const string Triage = "triage";

    public const string Exclusions = "exclusions";

    public const string Publications = "publications";

    /// <summary>A delivery of a publication arrived, was refused or was taken back.</summary>
    public const string Deliveries = "deliveries";

    public const string Sharing = "sharing";

    /// <summary>A look-up was made that partnerships have to be told of.</summary>
    public const string LookUps = "look-ups";

    /// <summary>A letter waits to be handed over; for the post alone, no page shows it.</summary>
    public const string Letters = "letters";

    /// <summary>Something waits to cross to the force or to a partnership; for the job alone, no page shows it.</summary>
    public const string Crossings = "crossings";

    /// <summary>Something that was sent across was taken or refused.</summary>
    public const string Crossed = "crossed";
}
