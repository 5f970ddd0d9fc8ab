namespace Disc.Portal.Shared;

/// <summary>The topics of signals: what changed, never what it says.</summary>
public static class SignalTopics
{
    /// <summary>A person's sessions ended or their rights changed.</summary>
    public const string Session = "session";

    public const string Alerts = "alerts";

    public const string Galleries = "galleries";

    /// <summary>Somebody said who a person is, or a listing waits for its second person.</summary>
    public const string Desk = "desk";

    public const string Incidents = "incidents";

    public const string Exclusions = "exclusions";

    public const string Publications = "publications";

    public const string Sharing = "sharing";

    /// <summary>A look-up was made that partnerships have to be told of.</summary>
    public const string LookUps = "look-ups";
}
