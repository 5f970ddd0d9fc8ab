namespace Disc.Portal.Partnerships.Certification;

/// <summary>What a reminder is about, from the first to the last.</summary>
public enum ReminderStage
{
    /// <summary>Two weeks are left.</summary>
    Fortnight,

    /// <summary>A week is left.</summary>
    Week,

    /// <summary>A day is left.</summary>
    Day,

    /// <summary>The last day is over: the person sees the documents and nothing else.</summary>
    Overdue,

    /// <summary>An administrator pressed the button.</summary>
    ByHand,
}
