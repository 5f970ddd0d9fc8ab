namespace Disc.Portal.Partnerships.Certification;

/// <summary>That a person was reminded, once for each stage of each last day.</summary>
public sealed class CertificationReminder
{
    private CertificationReminder()
    {
    }

    public CertificationReminder(Guid account, DateOnly dueOn, ReminderStage stage, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        AccountId = account;
        DueOn = dueOn;
        Stage = stage;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The last day that the reminder was about.</summary>
    public DateOnly DueOn { get; private set; }

    public ReminderStage Stage { get; private set; }

    public DateTime At { get; private set; }
}
