namespace Disc.Portal.Force.Oversight;

/// <summary>One partnership's record in what a look-up returned.</summary>
public sealed class LookUpRecord
{
    private LookUpRecord()
    {
    }

    public LookUpRecord(Guid partnership, Guid subject)
    {
        Partnership = partnership;
        Subject = subject;
    }

    public Guid LookUpId { get; private set; }

    public Guid Partnership { get; private set; }

    public Guid Subject { get; private set; }
}
