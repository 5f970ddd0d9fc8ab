namespace Disc.EntityResolution.Standardising;

/// <summary>A record ready for comparison: every value standardised and shared.</summary>
internal sealed class StandardRecord
{
    public required string Id { get; init; }

    public StandardName[] Names { get; init; } = [];

    public PartialDate DateOfBirth { get; init; }

    /// <summary>The date as a term, for its frequency; null unless the date is full.</summary>
    public Term? DateTerm { get; init; }

    public Sex Sex { get; init; }

    public Term[] Towns { get; init; } = [];

    public Term[] Postcodes { get; init; } = [];

    public Term[] Streets { get; init; } = [];

    public (string Kind, Term Value)[] Identifiers { get; init; } = [];

    public Term[] Marks { get; init; } = [];

    public (string Kind, Term Value)[] Details { get; init; } = [];

    public bool IsTwin { get; init; }
}
