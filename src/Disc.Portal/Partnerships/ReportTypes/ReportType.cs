using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>One entry of the list of what can be reported, as the administrator words it.</summary>
public sealed class ReportType
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = IncidentTypes.NameLength;

    /// <summary>How many entries a list may have, retired ones included: more than anybody reads on a phone.</summary>
    public const int Most = 40;

    private ReportType()
    {
    }

    public ReportType(string code, string name, IncidentType countsAs, int position)
    {
        Code = code;
        Name = name;
        CountsAs = countsAs;
        Position = position;
    }

    /// <summary>What forms and reports know it by; it never changes.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What it counts as in trends, in the scheme and with the force: the same in every partnership.</summary>
    public IncidentType CountsAs { get; private set; }

    /// <summary>1, 2, 3 … in the order of the form.</summary>
    public int Position { get; private set; }

    /// <summary>When it was taken out of the form (UTC); null while it is offered.</summary>
    public DateTime? RetiredAt { get; private set; }

    public int Version { get; private set; }

    public void Word(string name, IncidentType countsAs)
    {
        (Name, CountsAs) = (name, countsAs);
        Version++;
    }

    public void MoveTo(int position)
    {
        Position = position;
        Version++;
    }

    /// <summary>Takes it out of the form. Reports that carry it keep it.</summary>
    public void Retire(DateTime at)
    {
        RetiredAt ??= at;
        Version++;
    }

    public void BringBack()
    {
        RetiredAt = null;
        Version++;
    }
}
