namespace Disc.Portal.Shared;

/// <summary>The topics of signals: what changed, never what it says.</summary>
public static class SignalTopics
{
    /// <summary>A person's sessions ended or their rights changed.</summary>
    public const string Session = "session";

    public const string Alerts = "alerts";

    public const string Galleries = "galleries";

    public const string Incidents = "incidents";

    public const string Exclusions = "exclusions";

    public const string Publications = "publications";

    public const string Sharing = "sharing";

    /// <summary>A look-up was made that partnerships have to be told of.</summary>
    public const string LookUps = "look-ups";
    /// <summary>A letter waits to be handed over; for the post alone, no page shows it.</summary>
    public const string Letters = "letters";
}
