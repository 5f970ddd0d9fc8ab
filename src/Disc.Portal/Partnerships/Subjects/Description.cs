namespace Disc.Portal.Partnerships.Subjects;

/// <summary>What a person looks like and how they go about it; null is not known.</summary>
public sealed record Description
{
    public DateOnly? DateOfBirth { get; init; }

    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    public Sex Sex { get; init; }

    public string? Build { get; init; }

    public int? HeightCm { get; init; }

    public string? Hair { get; init; }

    public string? Marks { get; init; }

    public string? UsualMethod { get; init; }

    /// <summary>Where the person is usually met, in words.</summary>
    public string? Area { get; init; }

    /// <summary>The partnership's areas in which the person is usually met.</summary>
    public IReadOnlyList<Guid> Areas { get; init; } = [];

    public Captions Captions { get; init; }

    /// <summary>The same without what members must not know: how old the person is they are told in words, never by a date of birth.</summary>
    public Description ForMembers() => this with { DateOfBirth = null, AgeFrom = null, AgeTo = null };
}
