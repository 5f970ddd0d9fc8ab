using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>That somebody was there while excluded: reported by one person, decided by another, with what the scheme's rules gave for it.</summary>
public sealed class Breach
{
    /// <summary>The longest place, account for the person, weighing-up and reason, in characters.</summary>
    public const int PlaceLength = 160, WordsLength = ExclusionIncident.WordsLength, WeighingUpLength = 2000, ReasonLength = Exclusion.ReasonLength;

    private Breach()
    {
    }

    /// <param name="exclusion">The case.</param>
    /// <param name="seen">What it rests on.</param>
    /// <param name="words">What the person is told about it.</param>
    /// <param name="weighingUp">For somebody who is, or may be, under 18: what the reporter weighed up.</param>
    /// <param name="by">Who reported it.</param>
    /// <param name="at">When (UTC).</param>
    public Breach(Guid exclusion, BreachSeen seen, string words, string? weighingUp, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        ExclusionId = exclusion;
        IncidentId = seen.IsSighting ? null : seen.Id;
        SightingId = seen.IsSighting ? seen.Id : null;
        HappenedAt = seen.At;
        Place = seen.Place;
        Words = words.Trim();
        WeighingUp = string.IsNullOrWhiteSpace(weighingUp) ? null : weighingUp.Trim();
        ReportedBy = by;
        ReportedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid ExclusionId { get; private set; }

    /// <summary>The incident that it rests on; null for a sighting.</summary>
    public Guid? IncidentId { get; private set; }

    /// <summary>The sighting that it rests on, which is itself gone after a day; null for an incident.</summary>
    public Guid? SightingId { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime HappenedAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What the person is told about it.</summary>
    public string Words { get; private set; } = "";

    public string? WeighingUp { get; private set; }

    public Guid ReportedBy { get; private set; }

    public DateTime ReportedAt { get; private set; }

    /// <summary>The second person; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether it was a breach; null while it waits.</summary>
    public bool? IsUpheld { get; private set; }

    /// <summary>Why nothing follows, or what the second person weighed up for somebody young; null otherwise.</summary>
    public string? DecidedBecause { get; private set; }

    /// <summary>What the rules said of it; null until it is upheld.</summary>
    public BreachConsequence? Consequence { get; private set; }

    /// <summary>What the rules gave, line by line; empty until it is upheld.</summary>
    public string ReasonLines { get; private set; } = "";

    /// <summary>The reasons, line by line, as they were that day.</summary>
    public IReadOnlyList<string> Reasons => ReasonLines.Length == 0 ? [] : ReasonLines.Split('\n');

    /// <summary>It was a breach, and this follows.</summary>
    internal void Uphold(BreachRuling ruling, string? weighingUp, Guid by, DateTime at)
    {
        Decide(true, weighingUp, by, at);
        Consequence = ruling.Consequence;
        ReasonLines = string.Join('\n', ruling.Reasons);
    }

    /// <summary>Nothing follows from it.</summary>
    internal void Dismiss(string why, Guid by, DateTime at) => Decide(false, why, by, at);

    private void Decide(bool upheld, string? because, Guid by, DateTime at)
    {
        if (IsUpheld is not null)
            throw new InvalidOperationException("A breach is decided once: ask the rules before a step.");
        (IsUpheld, DecidedBecause, DecidedBy, DecidedAt) = (upheld, because, by, at);
    }
}
