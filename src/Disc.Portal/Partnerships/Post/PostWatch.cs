namespace Disc.Portal.Partnerships.Post;

/// <summary>How far the printing of a post has come, for whoever waits for it.</summary>
public sealed class PostWatch(Action? changed = null)
{
    /// <summary>How many papers are printed.</summary>
    public int Done { get; private set; }

    /// <summary>How many there are.</summary>
    public int Of { get; private set; }

    /// <summary>How many pages there are so far.</summary>
    public int Pages { get; private set; }

    internal void Begin(int papers)
    {
        (Done, Of, Pages) = (0, papers, 0);
        changed?.Invoke();
    }

    internal void Printed(int papers, int pages)
    {
        Done += papers;
        Pages = pages;
        changed?.Invoke();
    }
}
