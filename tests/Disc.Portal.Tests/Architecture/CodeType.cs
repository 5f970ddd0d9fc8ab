namespace Disc.Portal.Tests.Architecture;

/// <summary>One type of the program, with everything it mentions; what the compiler nests in it (lambdas, state machines) counts as its own.</summary>
/// <param name="Place">Its namespace below the root, such as <c>Partnerships.Exclusions</c>; empty for the root itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uses">The full names of all types it mentions.</param>
/// <param name="Calls">The members it calls or reads, as <c>Type::Member</c>.</param>
/// <param name="Ancestors">The full names of its base types.</param>
/// <param name="Attributes">The full names of its attributes.</param>
/// <param name="StaticState">The names of static fields that could remember something.</param>
/// <param name="Held">The full names of the types of its fields and properties.</param>
public sealed record CodeType(
    string Place,
    string Name,
    IReadOnlySet<string> Uses,
    IReadOnlySet<string> Calls,
    IReadOnlyList<string> Ancestors,
    IReadOnlySet<string> Attributes,
    IReadOnlyList<string> StaticState,
    IReadOnlySet<string> Held)
{
    /// <summary>Whether it stands in a folder or below it.</summary>
    public bool IsIn(string folder) => Place == folder || Place.StartsWith(folder + ".", StringComparison.Ordinal);

    /// <summary>Whether it mentions a type of a namespace, or one below it.</summary>
    public IEnumerable<string> UsesOf(string space) => Uses.Where(use => use.StartsWith(space + ".", StringComparison.Ordinal));

    /// <summary>Whether it is a component of Blazor.</summary>
    public bool IsComponent => Ancestors.Contains("Microsoft.AspNetCore.Components.ComponentBase");

    public override string ToString() => Place.Length == 0 ? Name : $"{Place}.{Name}";
}
