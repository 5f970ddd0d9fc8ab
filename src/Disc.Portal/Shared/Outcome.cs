using System.Diagnostics.CodeAnalysis;

namespace Disc.Portal.Shared;

/// <summary>What came of a use case: a value, or refusals that the user can put right.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        this.refusals = refusals;
    }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded => refusals is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Refusals[0].Message}");

    /// <summary>The refusals; empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    /// <summary>The first refusal; null when it was done.</summary>
    public Refusal? Refusal => refusals?[0];

    /// <summary>It was done. For values whose type is an interface, which the language converts by no operator.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>It was refused, for every reason given.</summary>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> why) => new(default, why);

    /// <summary>Whether it was done, with the value.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T done)
    {
        done = value;
        return Succeeded;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);
}
