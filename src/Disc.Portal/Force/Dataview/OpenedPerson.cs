using Disc.Portal.Force.Faces;
using Disc.Portal.Force.Projection;

namespace Disc.Portal.Force.Dataview;

/// <summary>One person opened: the records side by side, what happened over time, and why they are held together.</summary>
/// <param name="Person">The person as a search shows them.</param>
/// <param name="Columns">The records; the first is what the others are compared with.</param>
/// <param name="Rows">What they say, attribute by attribute.</param>
/// <param name="Bonds">Why they are held together; empty for a record that stands alone.</param>
/// <param name="Happened">The incidents across all partnerships, latest first.</param>
/// <param name="Freshness">How far this can be relied on.</param>
public sealed record OpenedPerson(
    FoundPerson Person,
    IReadOnlyList<RecordColumn> Columns,
    IReadOnlyList<SideBySideRow> Rows,
    IReadOnlyList<Bond> Bonds,
    IReadOnlyList<Happening> Happened,
    Freshness Freshness);

/// <summary>One record among others.</summary>
public sealed record RecordColumn(Guid Id, string Title, PartnershipTag Partnership, DateOnly ListedUntil, IReadOnlyList<PictureAddress> Pictures);

/// <summary>One attribute across the records.</summary>
public sealed record SideBySideRow(string Attribute, IReadOnlyList<SideBySideCell> Cells);

/// <summary>What one record says of it.</summary>
/// <param name="Text">Its words; null where it says nothing.</param>
/// <param name="Match">How it compares with the first record; null for the first itself, and where nothing can be compared.</param>
public sealed record SideBySideCell(string? Text, Match? Match);

/// <summary>How two records compare in one attribute.</summary>
public enum Match
{
    Same,
    Near,
    Different,
}

/// <summary>Why two records are held to be one person.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="Strength">How strong the evidence is, in words.</param>
/// <param name="Reasons">The reasons, strongest first.</param>
public sealed record Bond(string Left, string Right, string Strength, IReadOnlyList<BondReason> Reasons);

/// <summary>One reason.</summary>
/// <param name="Sentence">In one sentence.</param>
/// <param name="Speaks">Above zero for one person, below for two, zero for a rule.</param>
public sealed record BondReason(string Sentence, int Speaks);

/// <summary>One incident in one partnership.</summary>
public sealed record Happening(DateTime At, string Type, string Place, PartnershipTag Partnership);
