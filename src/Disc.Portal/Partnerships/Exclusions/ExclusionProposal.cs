namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What an administrator proposes: whom to exclude, for what, from when, for how long and from where.</summary>
public sealed record ExclusionProposal
{
    public required Guid SubjectId { get; init; }

    /// <summary>The incidents relied on, each with what the notice says about it.</summary>
    public required IReadOnlyList<ReliedOn> Incidents { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required int Months { get; init; }

    /// <summary>Whether it starts on the day of service, whatever day is given; the scheme's rules say so, not whoever proposes it.</summary>
    public bool StartsAtService { get; init; }

    /// <summary>The premises, one a line: a name, and after a comma its address.</summary>
    public string Premises { get; init; } = "";

    /// <summary>Where the notice is posted to, one a line; empty when it is handed over.</summary>
    public string PostTo { get; init; } = "";

    /// <summary>For somebody who is, or may be, under 18: what was weighed up (rule 5).</summary>
    public string? WeighingUp { get; init; }

    /// <summary>For somebody who is, or may be, under 18: whether members are to see them while excluded. Adults are always shown.</summary>
    public bool ShowToMembers { get; init; }

    /// <summary>Why something else than the scheme's rules give; empty when it is what they give.</summary>
    public string? OtherBecause { get; init; }

    /// <summary>An incident that is relied on, the words of the notice about it, and which offence it is; null for what its type says.</summary>
    public sealed record ReliedOn(Guid IncidentId, string Words, string? Offence = null);
}
