namespace Disc.Portal.Shared;

/// <summary>The value of an outcome that has nothing to hand over but that it was done.</summary>
public readonly record struct Done
{
    /// <summary>It was done.</summary>
    public static Outcome<Done> Yes => default(Done);
}
