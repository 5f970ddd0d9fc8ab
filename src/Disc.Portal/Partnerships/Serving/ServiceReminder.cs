namespace Disc.Portal.Partnerships.Serving;

/// <summary>That administrators were last told on a day that a notice lies unserved.</summary>
public sealed class ServiceReminder
{
    private ServiceReminder()
    {
    }

    public ServiceReminder(Guid exclusion, DateOnly on)
    {
        ExclusionId = exclusion;
        ToldOn = on;
    }

    public Guid ExclusionId { get; private set; }

    public DateOnly ToldOn { get; private set; }

    /// <summary>They were told again.</summary>
    public void Told(DateOnly on) => ToldOn = on;
}
