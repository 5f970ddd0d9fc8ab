namespace Disc.Portal.Partnerships.Documents;

/// <summary>A document of the partnership, such as its code of conduct. What it says stands in its versions.</summary>
public sealed class Document
{
    /// <summary>The most months between two certifications that can be asked for.</summary>
    public const int MostMonths = 36;

    private Document()
    {
    }

    public Document(Guid id, Guid owner, DateTime at)
    {
        Id = id;
        Owner = owner;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The account of the person who answers for it.</summary>
    public Guid Owner { get; private set; }

    /// <summary>After how many months members certify it again; 0 for only when it changes.</summary>
    public int RecertifyMonths { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>When it was taken back (UTC): members no longer see it, and nobody has to certify it.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Revision { get; private set; }

    /// <summary>Says who answers for it, and how often it is certified again.</summary>
    public void Keep(Guid owner, int recertifyMonths)
    {
        Owner = owner;
        RecertifyMonths = recertifyMonths;
        Revision++;
    }

    /// <summary>Something about it changed.</summary>
    public void Edited() => Revision++;

    public void Withdraw(DateTime at)
    {
        WithdrawnAt ??= at;
        Revision++;
    }

    /// <summary>Members see it again.</summary>
    public void BringBack()
    {
        WithdrawnAt = null;
        Revision++;
    }
}
