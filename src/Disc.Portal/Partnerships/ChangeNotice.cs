namespace Disc.Portal.Partnerships;

/// <summary>
/// One row of the partnership's outbox to its force: "this subject changed, look again". Written in the transaction of the change;
/// it carries an id and no content, so that the reader always sees what is shared now, never what was shared then.
/// </summary>
public sealed class ChangeNotice
{
    private ChangeNotice()
    {
    }

    /// <summary>A subject changed; null when everything may have changed (a switch was turned).</summary>
    public ChangeNotice(Guid? subject, DateTime at)
    {
        Subject = subject;
        At = at;
    }

    /// <summary>1, 2, 3 … in the order of commits.</summary>
    public long Number { get; private set; }

    public Guid? Subject { get; private set; }

    public DateTime At { get; private set; }
}
